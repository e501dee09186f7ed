/** Twenty stories, each told by four centres in its own setting. All are invented. */
import type {Theme} from './words.js';

export interface Story {
  readonly title: string;
  readonly theme: Theme;
  readonly audience: string;
  readonly summary: string;
  readonly need: string;
  readonly means: string;
  readonly activities: readonly string[];
  /** With the number of people, written {people}. */
  readonly outputs: readonly string[];
  readonly territory: string;
  readonly centre: string;
  readonly inhabitants: string;
  readonly limits: string;
  readonly outlook: string;
  readonly indicators: readonly string[];
}

export const STORIES: readonly Story[] = [
  {
    title: 'Le café du pas de la porte', theme: 'citoyennete', audience: 'tous-publics',
    summary: 'Une table, des thermos et des chaises installés chaque semaine au pied des immeubles.',
    need: 'Beaucoup d’habitants passent devant le centre sans oser entrer.',
    means: 'Une animatrice, cinq bénévoles, un triporteur et 900 € par an.',
    activities: ['Deux heures de présence par semaine, toujours au même endroit', 'Un carnet où chacun écrit une idée pour le quartier'],
    outputs: ['34 rendez-vous dans l’année', '{people} personnes rencontrées'],
    territory: 'La place est de nouveau un lieu où l’on s’arrête.', centre: 'L’équipe connaît mieux ceux qui ne venaient pas.', inhabitants: 'Des voisins qui ne se parlaient pas se rendent service.',
    limits: 'L’hiver, la fréquentation tombe de moitié.', outlook: 'Trouver un lieu abrité et confier une date sur deux à des habitants.', indicators: ['habitants', 'nouveaux-habitants'],
  },
  {
    title: 'Un toit pour les devoirs', theme: 'jeunesse', audience: 'enfants',
    summary: 'Un accompagnement à la scolarité qui fait entrer les parents dans la salle.',
    need: 'Les parents disaient ne plus comprendre ce que l’école attend.',
    means: 'Une référente, huit bénévoles et le contrat local d’accompagnement à la scolarité.',
    activities: ['Quatre soirs par semaine de petits groupes', 'Un goûter des parents chaque mois avec un enseignant'],
    outputs: ['112 séances', '{people} enfants inscrits'],
    territory: 'L’école et le centre se parlent chaque semaine.', centre: 'Trois parents sont devenus bénévoles.', inhabitants: 'Les enfants viennent sans qu’on les y oblige.',
    limits: 'Une liste d’attente de onze enfants.', outlook: 'Former des étudiants volontaires.', indicators: ['scolarite', 'parents'],
  },
  {
    title: 'Clic à deux', theme: 'acces-droits', audience: 'adultes',
    summary: 'Des habitants formés aident leurs voisins à faire leurs démarches en ligne.',
    need: 'Les démarches sont passées en ligne, les guichets ont fermé.',
    means: 'Une conseillère numérique, six habitants relais, dix ordinateurs remis en état.',
    activities: ['Une permanence sans rendez-vous le mardi et le jeudi', 'Une formation de vingt heures pour les relais'],
    outputs: ['210 permanences', '{people} personnes aidées'],
    territory: 'La mairie et la Caf renvoient vers la permanence.', centre: 'Les relais tiennent seuls une séance sur trois.', inhabitants: 'Des droits oubliés ont été ouverts.',
    limits: 'Les situations de séjour demandent un juriste.', outlook: 'Ouvrir une permanence commune avec le point-justice.', indicators: ['aide-numerique', 'droits-accompagnes'],
  },
  {
    title: 'La tournée des hameaux', theme: 'seniors', audience: 'personnes-isolees',
    summary: 'Une camionnette aménagée s’arrête dans les hameaux sans commerce.',
    need: 'Un habitant de plus de 75 ans sur trois vit seul et sans voiture.',
    means: 'Une camionnette, un animateur, quatre bénévoles conducteurs.',
    activities: ['Un arrêt par hameau tous les quinze jours', 'Des visites à domicile à la demande'],
    outputs: ['96 arrêts', '{people} personnes rencontrées'],
    territory: 'Deux communes financent ensemble ce qu’aucune ne pouvait payer seule.', centre: 'Le centre est connu hors du bourg.', inhabitants: 'On a de nouveau de la visite.',
    limits: 'Le coût du carburant et de l’entretien.', outlook: 'Ajouter une infirmière une fois par mois.', indicators: ['seniors', 'habitants'],
  },
  {
    title: 'Le jardin des trois saisons', theme: 'ecologie', audience: 'tous-publics',
    summary: 'Un jardin partagé sur une friche prêtée par la commune.',
    need: 'Peu d’ombre, pas de lieu commun et des légumes trop chers.',
    means: 'Un terrain de 1 200 m², un animateur jardin à mi-temps, des outils prêtés.',
    activities: ['Vingt parcelles familiales et une parcelle commune', 'Des ateliers de cuisine de saison'],
    outputs: ['640 kg de légumes', '{people} jardiniers'],
    territory: 'Une friche est devenue un lieu de promenade.', centre: 'Le jardin est géré par une assemblée d’usagers.', inhabitants: 'On mange ce que l’on a semé, et on l’échange.',
    limits: 'L’eau a manqué en août.', outlook: 'Récupérer l’eau du toit du gymnase.', indicators: ['participations', 'initiatives-habitants'],
  },
  {
    title: 'Parents d’ados, et alors ?', theme: 'familles', audience: 'familles',
    summary: 'Un groupe de parents qui choisit ses sujets et ses invités.',
    need: 'Les parents d’adolescents ne venaient à aucune activité.',
    means: 'Une référente familles, une psychologue trois soirs par an.',
    activities: ['Une soirée par mois', 'Un week-end parents et adolescents'],
    outputs: ['10 soirées', '{people} parents'],
    territory: 'Le collège propose la soirée à chaque rentrée.', centre: 'Le groupe siège au comité d’usagers.', inhabitants: 'On crie moins, disent-ils.',
    limits: 'Peu de pères.', outlook: 'Une soirée préparée par des pères.', indicators: ['parents', 'familles-adherentes'],
  },
  {
    title: 'Radio du bout de la rue', theme: 'jeunesse', audience: 'jeunes',
    summary: 'Une émission mensuelle faite par des jeunes de 12 à 17 ans.',
    need: 'Les jeunes disaient n’être jamais interrogés, seulement commentés.',
    means: 'Un animateur, un studio mobile, une radio associative.',
    activities: ['Deux ateliers par semaine', 'Une émission en public par trimestre'],
    outputs: ['9 émissions', '{people} jeunes'],
    territory: 'Des élus répondent à l’antenne.', centre: 'Les jeunes ont obtenu deux sièges au conseil d’administration.', inhabitants: 'Trois jeunes ont choisi leur stage grâce à l’émission.',
    limits: 'Les filles sont parties au bout de trois mois ; un groupe leur a été proposé.', outlook: 'Confier la technique aux plus anciens.', indicators: ['jeunes-accompagnes'],
  },
  {
    title: 'La grande lessive', theme: 'culture', audience: 'tous-publics',
    summary: 'Des dessins et des textes d’habitants suspendus dans les rues.',
    need: 'La culture était perçue comme réservée aux abonnés du théâtre.',
    means: 'Deux artistes en résidence, la médiathèque et douze bénévoles.',
    activities: ['Des ateliers dans les halls et les écoles', 'Une journée d’exposition en plein air'],
    outputs: ['480 œuvres', '{people} participants'],
    territory: 'Quatre rues fermées aux voitures pour un jour.', centre: 'Un partenariat durable avec la médiathèque.', inhabitants: 'La fierté de voir son dessin dehors.',
    limits: 'Une seule journée, et la pluie.', outlook: 'Une exposition itinérante dans les communes voisines.', indicators: ['participations', 'partenariats'],
  },
  {
    title: 'Premiers pas vers l’emploi', theme: 'insertion', audience: 'adultes',
    summary: 'Un groupe qui cherche ensemble plutôt que chacun de son côté.',
    need: 'Des personnes sans emploi depuis plus de deux ans ne poussaient plus aucune porte.',
    means: 'Une accompagnatrice, un réseau de quinze entreprises.',
    activities: ['Deux demi-journées par semaine', 'Des visites d’entreprises et des stages d’une semaine'],
    outputs: ['62 rencontres', '{people} personnes accompagnées'],
    territory: 'Des artisans recrutent par le bouche-à-oreille du groupe.', centre: 'Une reconnaissance par les acteurs de l’emploi.', inhabitants: 'Plus d’un sur trois a repris un emploi ou une formation.',
    limits: 'La garde des enfants reste le premier frein.', outlook: 'Réserver des places à la halte-garderie.', indicators: ['droits-informes'],
  },
  {
    title: 'La cantine de quartier', theme: 'familles', audience: 'familles',
    summary: 'Un repas hebdomadaire cuisiné et servi par des habitants, à prix libre.',
    need: 'Des familles sautaient des repas à la fin du mois.',
    means: 'Une cuisine agréée, une salariée, les invendus d’un marché.',
    activities: ['Un repas chaque vendredi', 'Une formation à l’hygiène pour les cuisiniers bénévoles'],
    outputs: ['41 repas', '{people} convives'],
    territory: 'Moins d’invendus jetés.', centre: 'La cuisine sert désormais cinq jours sur sept.', inhabitants: 'On mange chaud, ensemble et sans avoir à se justifier.',
    limits: 'La salle est trop petite.', outlook: 'Ouvrir un deuxième service.', indicators: ['habitants', 'benevoles-activite'],
  },
  {
    title: 'Les marches qui parlent', theme: 'citoyennete', audience: 'adultes',
    summary: 'Des habitantes relèvent en marchant ce qui gêne et ce qui rassure.',
    need: 'Des femmes évitaient certains chemins dès la nuit tombée.',
    means: 'Une animatrice, un urbaniste bénévole, des carnets.',
    activities: ['Six marches de jour et de nuit', 'Une restitution aux élus'],
    outputs: ['47 propositions', '{people} marcheuses'],
    territory: 'Éclairage repris sur deux chemins.', centre: 'La commune associe le centre à ses projets de voirie.', inhabitants: 'On ose de nouveau passer par là.',
    limits: 'Les délais des travaux découragent.', outlook: 'Suivre chaque proposition sur un panneau public.', indicators: ['initiatives-habitants'],
  },
  {
    title: 'Répare avec moi', theme: 'ecologie', audience: 'tous-publics',
    summary: 'Un atelier où l’on répare ses objets avec des bricoleurs du quartier.',
    need: 'On jetait faute de savoir réparer.',
    means: 'Un local, neuf bricoleurs bénévoles, des pièces de récupération.',
    activities: ['Un samedi par mois', 'Une bibliothèque d’outils'],
    outputs: ['270 objets réparés', '{people} participants'],
    territory: 'Deux tonnes de déchets évitées.', centre: 'Des retraités qui ne venaient jamais animent l’atelier.', inhabitants: 'On apprend, et l’on économise.',
    limits: 'L’électroménager récent ne s’ouvre pas.', outlook: 'Un atelier vélo.', indicators: ['participations', 'benevoles-activite'],
  },
  {
    title: 'Vacances à inventer', theme: 'familles', audience: 'familles',
    summary: 'Des familles préparent ensemble leur premier départ.',
    need: 'Une famille sur deux n’était pas partie depuis cinq ans.',
    means: 'Une référente familles, l’aide aux vacances de la Caf, une épargne commune.',
    activities: ['Huit réunions de préparation', 'Des ventes de gâteaux pour financer le car'],
    outputs: ['Un séjour de cinq jours', '{people} vacanciers'],
    territory: 'Deux communes ont repris l’idée.', centre: 'Les familles parties aident les suivantes.', inhabitants: 'Des souvenirs, et la preuve que l’on peut.',
    limits: 'Le calendrier des aides, connu trop tard.', outlook: 'Un départ en autonomie l’année suivante.', indicators: ['sorties-familles', 'familles-mono'],
  },
  {
    title: 'Histoires d’ici', theme: 'seniors', audience: 'seniors',
    summary: 'Des anciens racontent leur métier aux élèves, qui en font un livre.',
    need: 'Les générations vivaient côte à côte sans se connaître.',
    means: 'Une école, une résidence autonomie, un imprimeur.',
    activities: ['Quatorze rencontres en classe', 'Un livre illustré par les enfants'],
    outputs: ['300 exemplaires', '{people} participants'],
    territory: 'Une mémoire du quartier que l’on peut emprunter.', centre: 'La résidence ouvre sa salle aux activités.', inhabitants: 'Des enfants saluent des anciens par leur prénom.',
    limits: 'Les déplacements des plus âgés.', outlook: 'Enregistrer les voix.', indicators: ['seniors'],
  },
  {
    title: 'Le permis de parler', theme: 'acces-droits', audience: 'adultes',
    summary: 'Des ateliers de français qui partent des situations de tous les jours.',
    need: 'Les cours classiques étaient abandonnés en trois semaines.',
    means: 'Deux formatrices, onze bénévoles, une garde d’enfants.',
    activities: ['Quatre ateliers par semaine', 'Des sorties à la poste, au marché et à la préfecture'],
    outputs: ['136 ateliers', '{people} apprenants'],
    territory: 'Les commerçants prennent le temps.', centre: 'Les apprenants animent la fête des langues.', inhabitants: 'Aller seul chez le médecin.',
    limits: 'Pas de place pour tous.', outlook: 'Un atelier du soir pour ceux qui travaillent.', indicators: ['droits-informes'],
  },
  {
    title: 'Conseil des enfants', theme: 'jeunesse', audience: 'enfants',
    summary: 'Des enfants de 7 à 11 ans décident d’une partie du budget du centre.',
    need: 'Les activités étaient choisies sans ceux à qui elles s’adressent.',
    means: '2 000 € à décider, deux animateurs.',
    activities: ['Une séance par mois', 'Un vote ouvert à tous les enfants'],
    outputs: ['4 projets financés', '{people} votants'],
    territory: 'L’école en a fait autant.', centre: 'Les animateurs proposent moins et écoutent plus.', inhabitants: 'Des enfants qui argumentent.',
    limits: 'Les plus petits parlent peu en assemblée.', outlook: 'Des séances par âge.', indicators: ['enfants-alsh', 'initiatives-habitants'],
  },
  {
    title: 'Monnaie de temps', theme: 'citoyennete', audience: 'tous-publics',
    summary: 'Une heure donnée vaut une heure reçue, quel que soit le service.',
    need: 'Des savoir-faire dormaient faute d’occasion de servir.',
    means: 'Un logiciel libre, une coordinatrice à quart de temps.',
    activities: ['Une bourse d’échanges le premier samedi du mois', 'Un catalogue de services tenu à jour'],
    outputs: ['1 040 heures échangées', '{people} membres'],
    territory: 'Des liens entre le centre ancien et les lotissements.', centre: 'Un quart des membres n’étaient jamais venus.', inhabitants: 'On se découvre utile.',
    limits: 'Plus d’offres que de demandes : demander est difficile.', outlook: 'Des parrains pour les nouveaux.', indicators: ['initiatives-habitants', 'benevoles'],
  },
  {
    title: 'Bouger sans se juger', theme: 'culture', audience: 'adultes',
    summary: 'Une activité physique douce, ouverte à toutes les tailles et à tous les âges.',
    need: 'Le club de sport paraissait inaccessible.',
    means: 'Une éducatrice sportive, une salle municipale.',
    activities: ['Deux séances par semaine', 'Une marche mensuelle'],
    outputs: ['78 séances', '{people} participants'],
    territory: 'Le service de santé adresse ses patients.', centre: 'Une nouvelle porte d’entrée vers les autres activités.', inhabitants: 'Moins de douleurs, plus de sorties.',
    limits: 'Les hommes viennent peu.', outlook: 'Un créneau en soirée.', indicators: ['participations', 'seniors'],
  },
  {
    title: 'La clé sous le paillasson', theme: 'citoyennete', audience: 'tous-publics',
    summary: 'Le centre confie ses clés à des groupes d’habitants le soir et le dimanche.',
    need: 'Le centre fermait quand les gens étaient disponibles.',
    means: 'Un règlement écrit à plusieurs mains, une assurance, un planning partagé.',
    activities: ['Une réunion de confiance chaque mois', 'Une formation à la sécurité'],
    outputs: ['190 soirées', '{people} détenteurs d’une clé'],
    territory: 'Un lieu ouvert quand tout est fermé.', centre: 'Moins de dégradations qu’avant.', inhabitants: 'Le sentiment d’être chez soi.',
    limits: 'Le ménage reste un sujet.', outlook: 'Étendre à la cuisine.', indicators: ['heures-ouverture', 'initiatives-habitants'],
  },
  {
    title: 'Un quartier au frais', theme: 'ecologie', audience: 'tous-publics',
    summary: 'Habitants et services techniques mesurent la chaleur et plantent.',
    need: 'Les logements sont étouffants dès juin.',
    means: 'Trente capteurs prêtés, un botaniste, le service des espaces verts.',
    activities: ['Des relevés de température par des volontaires', 'Des chantiers de plantation'],
    outputs: ['86 arbres et arbustes', '{people} volontaires'],
    territory: 'Une cour d’école et deux rues plantées.', centre: 'Le centre est un refuge lors des canicules.', inhabitants: 'On sait chez qui passer quand il fait chaud.',
    limits: 'Les arbres ne feront de l’ombre que dans dix ans.', outlook: 'Suivre les relevés pendant cinq étés.', indicators: ['participations', 'partenariats'],
  },
];

/** For the experiments among them: what they try to find out. */
export const TRIALS = [
  {hypothesis: 'Si l’on va vers les gens chaque semaine au même endroit, ceux qui ne viennent jamais finiront par venir.', protocol: 'Compter les premières venues pendant douze mois, dans deux lieux avec l’action et deux lieux sans.', lessons: 'La régularité compte plus que l’animation.', failures: 'Les invitations par affiche n’ont amené personne.', conditions: 'Une équipe stable et un lieu de passage.'},
  {hypothesis: 'Si des habitants formés aident leurs voisins, davantage de démarches aboutissent.', protocol: 'Suivre cent démarches, moitié avec un relais, moitié avec un salarié.', lessons: 'Les relais sont aussi efficaces pour les démarches simples.', failures: 'Trois relais ont arrêté, gênés de connaître la vie de leurs voisins.', conditions: 'Une charte de discrétion et un salarié joignable.'},
  {hypothesis: 'Si le budget est décidé par ceux qu’il concerne, l’action touche d’autres personnes.', protocol: 'Comparer les participants avant et après.', lessons: 'Un tiers de participants nouveaux, surtout des enfants de familles peu présentes.', failures: 'Le premier vote, trop long, a perdu les plus jeunes.', conditions: 'Une somme réelle et une décision appliquée dans le mois.'},
  {hypothesis: 'Si le lieu est confié aux habitants le soir, il sera mieux tenu et plus ouvert.', protocol: 'Relever pendant un an les ouvertures, les incidents et le coût.', lessons: 'Moins d’incidents qu’avant, et 190 soirées de plus.', failures: 'Deux groupes ont voulu réserver le lieu pour eux.', conditions: 'Un règlement écrit ensemble et relu chaque mois.'},
] as const;
