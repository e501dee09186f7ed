/** The life of the invented network: programme, charter, groups, mandates, partners, library, agenda. */
export const PARTNERS = [
  {id: 'caf', name: 'Caf du Pays d’Ormeau (fictive)', shortName: 'Caf', kind: 'caf', agreements: [{subject: 'Animation de la vie sociale et observatoire partagé', period: {from: '2023-01-01', until: '2026-12-31'}}], sharedWork: 'Deux journées d’analyse partagée par an, préparées à quatre.'},
  {id: 'conseil', name: 'Conseil du Pays d’Ormeau (fictif)', shortName: 'Conseil du pays', kind: 'departement', agreements: [{subject: 'Lutte contre l’isolement des aînés', period: {from: '2024-01-01', until: '2026-12-31'}}]},
  {id: 'ormeville', name: 'Ville d’Ormeville (fictive)', shortName: 'Ormeville', kind: 'commune', agreements: [{subject: 'Convention pluriannuelle d’objectifs', period: {from: '2022-01-01', until: '2025-12-31'}}]},
  {id: 'metropole', name: 'Ormeville Métropole fictive', kind: 'epci'},
  {id: 'etat', name: 'Services de l’État en Ormeau (fictifs)', kind: 'etat', agreements: [{subject: 'Postes Fonjep et adultes-relais'}]},
  {id: 'ligue', name: 'Maison fictive des associations', kind: 'association', sharedWork: 'Un plan de formation commun des bénévoles.'},
  {id: 'mediatheque', name: 'Réseau fictif des médiathèques', kind: 'association'},
  {id: 'emploi', name: 'Agence fictive de l’emploi', kind: 'etat'},
  {id: 'sante', name: 'Maison fictive de santé des Étangs', kind: 'association'},
  {id: 'college', name: 'Collège fictif des Remparts', kind: 'autre'},
  {id: 'regie', name: 'Régie fictive de quartier', kind: 'association'},
  {id: 'imprimerie', name: 'Imprimerie fictive du Vieux-Pont', kind: 'entreprise'},
];

export const RESOURCES = [
  ['guide-accueil', 'Accueillir, écouter, orienter : guide de la fonction d’accueil', 'guide', 'citoyennete', 2022],
  ['guide-porteur', 'Conduire un porteur de parole', 'guide', 'citoyennete', 2023],
  ['outil-diagnostic', 'Carnet du diagnostic partagé', 'outil', 'citoyennete', 2024],
  ['outil-consentement', 'Recueillir et retirer un consentement : modèles', 'outil', 'acces-droits', 2024],
  ['etude-isolement', 'Isolement des aînés en Ormeau : ce que disent cent visites', 'etude', 'seniors', 2023],
  ['etude-jeunes', 'Ce que les jeunes attendent d’un lieu', 'etude', 'jeunesse', 2022],
  ['etude-cout', 'Une heure de bénévolat, combien de temps salarié ?', 'etude', 'citoyennete', 2024],
  ['plaquette-2023', 'Les centres sociaux en Ormeau, données 2022', 'plaquette', 'citoyennete', 2023],
  ['plaquette-2024', 'Les centres sociaux en Ormeau, données 2023', 'plaquette', 'citoyennete', 2024],
  ['plaquette-2025', 'Les centres sociaux en Ormeau, données 2024', 'plaquette', 'citoyennete', 2025],
  ['actes-2023', 'Actes de la journée « Aller vers »', 'actes', 'citoyennete', 2023],
  ['actes-2024', 'Actes de la journée « Mesurer sans réduire »', 'actes', 'citoyennete', 2024],
  ['outil-jeu', 'Le jeu des huit droits', 'outil', 'acces-droits', 2023],
  ['guide-numerique', 'Former des habitants relais du numérique', 'guide', 'acces-droits', 2024],
  ['guide-jardin', 'Ouvrir un jardin partagé en dix étapes', 'guide', 'ecologie', 2022],
  ['outil-empreinte', 'Grille d’empreinte d’une action', 'outil', 'ecologie', 2025],
  ['guide-familles', 'Animer un groupe de parents', 'guide', 'familles', 2023],
  ['etude-vacances', 'Partir pour la première fois : suivi de quarante familles', 'etude', 'familles', 2024],
  ['guide-gouvernance', 'Faire une place aux jeunes dans le conseil d’administration', 'guide', 'jeunesse', 2025],
  ['cr-observatoire', 'Groupe observatoire : compte rendu de l’année', 'compte-rendu', 'citoyennete', 2025],
  ['cr-familles', 'Groupe familles : compte rendu de l’année', 'compte-rendu', 'familles', 2025],
  ['outil-emploi', 'Carnet de route vers l’emploi', 'outil', 'insertion', 2024],
  ['guide-culture', 'Inviter un artiste en résidence', 'guide', 'culture', 2024],
  ['charte-2024', 'Charte d’engagement réciproque, texte signé', 'outil', 'citoyennete', 2024],
] as const;

export const GROUPS = [
  ['observatoire', 'Observatoire et mesure de l’utilité sociale', 'Définir des indicateurs communs, lire ensemble les réponses et publier.', 'citoyennete', ['cr-observatoire', 'outil-diagnostic', 'etude-cout']],
  ['familles', 'Familles et parentalité', 'Partager les pratiques des référents familles et préparer la réforme des agréments.', 'familles', ['cr-familles', 'guide-familles']],
  ['jeunesse', 'Jeunesse et engagement', 'Donner aux jeunes une place dans les décisions.', 'jeunesse', ['etude-jeunes', 'guide-gouvernance']],
  ['droits', 'Accès aux droits et numérique', 'Faire remonter les refus de droits et former des relais.', 'acces-droits', ['guide-numerique', 'outil-jeu']],
  ['seniors', 'Vieillir entouré', 'Repérer l’isolement et aller vers.', 'seniors', ['etude-isolement']],
  ['transition', 'Transition écologique', 'Réduire l’empreinte des centres et agir avec les habitants.', 'ecologie', ['guide-jardin', 'outil-empreinte']],
] as const;

export const EVENTS = [
  ['ag-2025', 'Assemblée générale 2025', 'assemblee-generale', '2025-05-17', '09:30', 118, 47],
  ['ag-2026', 'Assemblée générale 2026', 'assemblee-generale', '2026-05-30', '09:30'],
  ['je-2024', 'Journée d’étude « Mesurer sans réduire »', 'journee-d-etude', '2024-11-14', '09:00', 142, 39],
  ['je-2025', 'Journée d’étude « Habiter ensemble »', 'journee-d-etude', '2025-11-20', '09:00', 131, 41],
  ['je-2026', 'Journée d’étude « Décider avec les habitants »', 'journee-d-etude', '2026-11-19', '09:00'],
  ['analyse-2025', 'Lecture partagée de l’enquête 2025', 'rencontre', '2025-10-09', '14:00', 36, 24],
  ['analyse-2026', 'Lecture partagée de l’enquête 2026', 'rencontre', '2026-10-08', '14:00'],
  ['formation-benevoles', 'Formation : accueillir un nouveau bénévole', 'formation', '2026-04-11', '09:00'],
  ['formation-consentement', 'Formation : recueillir des témoignages', 'formation', '2026-06-18', '13:30'],
  ['formation-tableur', 'Formation : remplir le classeur de l’observatoire', 'formation', '2026-02-05', '10:00'],
  ['rencontre-elus', 'Rencontre avec les élus du pays', 'rencontre', '2026-09-24', '18:00'],
  ['fete', 'Fête des centres', 'rencontre', '2026-07-04', undefined],
] as const;

export const MANDATES = [
  ['comite-avs', 'Comité de l’animation de la vie sociale', 'caf', 'departement', 'Agréments et schéma directeur'],
  ['schema-familles', 'Comité des services aux familles', 'caf', 'departement', 'Parentalité et petite enfance'],
  ['contrat-ville', 'Comité de pilotage du contrat de ville', 'ormeville', 'commune', 'Quartiers prioritaires'],
  ['conseil-aines', 'Commission des financeurs de l’autonomie', 'conseil', 'departement', 'Prévention et isolement'],
  ['plan-emploi', 'Comité local pour l’emploi', 'emploi', 'epci', 'Insertion'],
  ['conseil-sante', 'Contrat local de santé', 'sante', 'epci', 'Santé et sport'],
  ['vie-associative', 'Collège de la vie associative', 'etat', 'departement', 'Fonjep et formation des bénévoles'],
  ['plan-climat', 'Comité du plan climat', 'metropole', 'epci', 'Transition écologique'],
] as const;

const action = (id: string, title: string, state: string, from: string, until: string, more: object = {}) => ({id, title, state, period: {from, until}, ...more});

export const PROGRAMME = {
  id: 'projet-federal',
  title: 'Projet fédéral 2024-2027',
  period: {from: '2024-01-01', until: '2027-12-31'},
  adopted: '2024-05-25',
  years: [
    {year: 2024, priorities: ['Rebâtir les groupes de travail', 'Signer la charte']},
    {year: 2025, priorities: ['Publier l’observatoire', 'Former aux témoignages']},
    {year: 2026, priorities: ['Préparer le volet familles de 2027', 'Faire connaître les expérimentations']},
  ],
  orientations: [
    {
      id: '1', title: 'Travailler ensemble', description: 'Faire de la fédération un lieu où les centres s’entraident.',
      objectives: [
        {id: '1.1', title: 'Animer les groupes de travail à plusieurs voix', actions: [
          action('1.1.1', 'Confier chaque groupe à un salarié et à un bénévole', 'done', '2024-01', '2024-12', {owner: 'Bureau', groups: ['observatoire', 'familles', 'jeunesse', 'droits', 'seniors', 'transition']}),
          action('1.1.2', 'Tenir trois réunions par groupe et par an', 'ongoing', '2024-01', '2027-12', {owner: 'Délégation fédérale', steps: [{id: '1.1.2.a', title: 'Calendrier commun', state: 'done'}, {id: '1.1.2.b', title: 'Comptes rendus en ligne', state: 'ongoing'}]}),
        ]},
        {id: '1.2', title: 'S’engager mutuellement', actions: [
          action('1.2.1', 'Écrire et signer une charte d’engagement réciproque', 'done', '2024-01', '2024-06', {owner: 'Conseil d’administration', resources: ['charte-2024']}),
          action('1.2.2', 'Relire la charte avec les nouveaux centres', 'planned', '2026-09', '2026-12', {owner: 'Bureau'}),
        ]},
      ],
    },
    {
      id: '2', title: 'Être reconnus et proposer', description: 'Porter la parole des centres là où l’on décide.',
      objectives: [
        {id: '2.1', title: 'Siéger et rendre compte', actions: [
          action('2.1.1', 'Désigner titulaires et suppléants dans chaque instance', 'done', '2024-03', '2024-09', {owner: 'Conseil d’administration'}),
          action('2.1.2', 'Publier les positions prises', 'ongoing', '2025-01', '2027-12', {owner: 'Délégation fédérale'}),
        ]},
        {id: '2.2', title: 'Faire valoir la plus-value des centres', actions: [
          action('2.2.1', 'Une journée d’étude par an', 'ongoing', '2024-01', '2027-12', {owner: 'Groupe observatoire', events: ['je-2024', 'je-2025', 'je-2026'], resources: ['actes-2023', 'actes-2024']}),
          action('2.2.2', 'Un film sur les bénévoles', 'abandoned', '2025-01', '2025-12', {owner: 'Bureau', comment: 'Faute de financement. Les portraits écrits l’ont remplacé.'}),
        ]},
      ],
    },
    {
      id: '3', title: 'Observer et apprendre', description: 'Comprendre ce que les centres changent, et le montrer.',
      objectives: [
        {id: '3.1', title: 'Bâtir un observatoire partagé', actions: [
          action('3.1.1', 'Choisir quarante indicateurs avec les centres', 'done', '2024-02', '2024-10', {owner: 'Groupe observatoire', indicators: ['habitants', 'benevoles', 'part-changement']}),
          action('3.1.2', 'Publier l’observatoire en ligne', 'ongoing', '2025-01', '2026-12', {owner: 'Groupe observatoire', steps: [{id: '3.1.2.a', title: 'Classeur commun', state: 'done'}, {id: '3.1.2.b', title: 'Contrôle de cohérence', state: 'done'}, {id: '3.1.2.c', title: 'Mise en ligne', state: 'ongoing'}]}),
        ]},
        {id: '3.2', title: 'Partager une méthode de diagnostic', actions: [
          action('3.2.1', 'Éprouver la méthode dans deux quartiers', 'ongoing', '2025-03', '2026-12', {owner: 'Groupe observatoire', resources: ['outil-diagnostic']}),
          action('3.2.2', 'Former dix équipes', 'postponed', '2026-01', '2026-06', {owner: 'Délégation fédérale', comment: 'Reportée à l’automne : la formatrice n’était pas disponible.'}),
        ]},
      ],
    },
  ],
};

export const CHARTER = {
  id: 'charte',
  title: 'Charte d’engagement réciproque',
  version: '2024',
  adopted: '2024-05-25',
  review: '2027-05',
  preamble: 'La fédération et les centres se doivent les uns aux autres ce que personne ne peut faire seul.',
  articles: [
    {title: 'Participer', federation: 'Inviter chaque centre à chaque groupe, et rendre compte de ce qui s’y décide.', centres: 'Prendre part à un groupe de travail au moins.'},
    {title: 'Observer', federation: 'Ne publier aucune donnée d’un centre sans l’avoir relue avec lui.', centres: 'Répondre à l’enquête chaque année, dans les délais.'},
    {title: 'Se soutenir', federation: 'Répondre sous une semaine à un centre en difficulté.', centres: 'Accueillir les équipes des autres centres.'},
    {title: 'Représenter', federation: 'Porter les positions adoptées ensemble, et elles seules.', centres: 'Faire connaître les décisions locales qui concernent le réseau.'},
  ],
  resource: 'charte-2024',
};
