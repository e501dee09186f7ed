/** Words that inhabitants, volunteers and partners could say. All are invented. */
export interface Voice {
  readonly quote: string;
  readonly role: 'habitant' | 'benevole' | 'salarie' | 'administrateur' | 'partenaire';
  readonly ageClass: string;
  readonly theme: string;
  readonly relation?: readonly [indicator: string, sense: 'confirms' | 'contradicts' | 'completes'];
}

export const VOICES: readonly Voice[] = [
  {quote: 'La première fois, je suis restée sur le trottoir. C’est le café qui est venu jusqu’à moi.', role: 'habitant', ageClass: '30-59', theme: 'citoyennete', relation: ['nouveaux-habitants', 'completes']},
  {quote: 'Ici on m’a demandé ce que je savais faire avant de me demander ce qui me manquait.', role: 'habitant', ageClass: '30-59', theme: 'insertion', relation: ['benevoles', 'completes']},
  {quote: 'Avant, je connaissais trois personnes dans l’immeuble. Maintenant, je dois sortir plus tôt, tellement on me parle.', role: 'habitant', ageClass: '60+', theme: 'seniors', relation: ['seniors', 'confirms']},
  {quote: 'On ne vient pas pour aider. On vient parce qu’on y est bien, et à la fin on a aidé.', role: 'benevole', ageClass: '60+', theme: 'citoyennete', relation: ['benevoles-activite', 'confirms']},
  {quote: 'Le formulaire, je l’avais rempli quatre fois. À la permanence, on a trouvé la case qui bloquait.', role: 'habitant', ageClass: '30-59', theme: 'acces-droits', relation: ['droits-accompagnes', 'confirms']},
  {quote: 'Mon fils fait ses devoirs là-bas, et moi j’ai compris ce qu’on lui demandait.', role: 'habitant', ageClass: '30-59', theme: 'jeunesse', relation: ['scolarite', 'completes']},
  {quote: 'À la radio, on nous laisse finir nos phrases.', role: 'habitant', ageClass: '12-17', theme: 'jeunesse', relation: ['jeunes-accompagnes', 'completes']},
  {quote: 'On nous compte dans les chiffres, mais la moitié d’entre nous ne vient qu’une fois.', role: 'habitant', ageClass: '18-29', theme: 'jeunesse', relation: ['habitants', 'contradicts']},
  {quote: 'Les statistiques disent que le quartier va mieux. Dans ma cage d’escalier, trois familles ont reçu un avis d’expulsion.', role: 'habitant', ageClass: '30-59', theme: 'acces-droits', relation: ['taux-chomage', 'contradicts']},
  {quote: 'Le jardin, c’est le seul endroit où personne ne me demande d’où je viens.', role: 'habitant', ageClass: '30-59', theme: 'ecologie'},
  {quote: 'J’ai tenu la caisse à la fête. Moi, qui ne voulais plus toucher un billet depuis ma faillite.', role: 'benevole', ageClass: '30-59', theme: 'insertion', relation: ['benevoles', 'completes']},
  {quote: 'Quand le centre ferme au mois d’août, la journée est longue.', role: 'habitant', ageClass: '60+', theme: 'seniors', relation: ['heures-ouverture', 'contradicts']},
  {quote: 'Nous sommes partis cinq jours. Les enfants en parlent comme si nous avions fait le tour du monde.', role: 'habitant', ageClass: '30-59', theme: 'familles', relation: ['sorties-familles', 'completes']},
  {quote: 'Au conseil d’administration, j’ai mis un an à prendre la parole. Aujourd’hui je préside la commission jeunesse.', role: 'administrateur', ageClass: '30-59', theme: 'citoyennete', relation: ['benevoles-gouvernance', 'confirms']},
  {quote: 'Nous orientons des patients vers la marche du jeudi. C’est notre meilleure ordonnance.', role: 'partenaire', ageClass: '30-59', theme: 'culture', relation: ['partenariats', 'confirms']},
  {quote: 'Le nombre d’heures de bénévolat est sans doute sous-estimé : personne ne note le temps passé au téléphone.', role: 'benevole', ageClass: '60+', theme: 'citoyennete', relation: ['heures-benevolat', 'contradicts']},
  {quote: 'On est deux salariées pour trois lieux. Les gens le voient, et ils prennent leur part.', role: 'salarie', ageClass: '30-59', theme: 'citoyennete', relation: ['etp', 'completes']},
  {quote: 'Le vendredi, je sais que je mangerai assise, et avec quelqu’un.', role: 'habitant', ageClass: '60+', theme: 'familles'},
  {quote: 'Ma voisine m’a appris à coudre, je lui ai appris à envoyer des photos. On est quittes.', role: 'habitant', ageClass: '30-59', theme: 'citoyennete', relation: ['initiatives-habitants', 'completes']},
  {quote: 'Les enfants ont voté pour des vélos. Nous avions prévu un baby-foot.', role: 'salarie', ageClass: '18-29', theme: 'jeunesse', relation: ['initiatives-habitants', 'confirms']},
  {quote: 'Le chemin derrière l’école est éclairé. C’est nous qui l’avons demandé, et ça se sait.', role: 'habitant', ageClass: '30-59', theme: 'citoyennete', relation: ['initiatives-habitants', 'confirms']},
  {quote: 'J’ai appris le français en vendant des tomates au marché du centre.', role: 'habitant', ageClass: '30-59', theme: 'acces-droits'},
  {quote: 'La clé, on la garde dans une boîte à gâteaux. Elle n’a jamais été perdue.', role: 'habitant', ageClass: '18-29', theme: 'citoyennete', relation: ['heures-ouverture', 'completes']},
  {quote: 'On voit moins de jeunes le soir, c’est vrai. Ils sont au studio.', role: 'partenaire', ageClass: '30-59', theme: 'jeunesse', relation: ['jeunes-accompagnes', 'completes']},
  {quote: 'Pour les papiers, on trouve de l’aide. Pour le logement, on trouve surtout de l’écoute.', role: 'habitant', ageClass: '18-29', theme: 'acces-droits', relation: ['droits-informes', 'completes']},
  {quote: 'Les élèves m’ont demandé comment on faisait sans téléphone. J’ai dit : on frappait aux portes.', role: 'habitant', ageClass: '60+', theme: 'seniors'},
  {quote: 'Le camion s’arrête devant chez moi le mardi. Je mets la table le lundi.', role: 'habitant', ageClass: '60+', theme: 'seniors', relation: ['seniors', 'completes']},
  {quote: 'Mon grille-pain marche de nouveau. Moi aussi, un peu.', role: 'habitant', ageClass: '60+', theme: 'ecologie'},
  {quote: 'À l’atelier, on a le droit de ne pas savoir.', role: 'habitant', ageClass: '12-17', theme: 'culture'},
  {quote: 'J’aimerais qu’on parle aussi de ceux qui ne viennent plus.', role: 'administrateur', ageClass: '60+', theme: 'citoyennete', relation: ['habitants', 'completes']},
  {quote: 'Le questionnaire était long, mais c’est la première fois qu’on me demandait ce qui avait changé.', role: 'habitant', ageClass: '30-59', theme: 'citoyennete', relation: ['part-changement', 'completes']},
  {quote: 'On a planté un tilleul. Mon petit-fils viendra s’y asseoir.', role: 'habitant', ageClass: '60+', theme: 'ecologie'},
  {quote: 'Sans la garde d’enfants, je n’aurais jamais fini la formation.', role: 'habitant', ageClass: '18-29', theme: 'insertion'},
  {quote: 'Le comité d’usagers a dit non à un projet du bureau. On a bien fait de nous écouter.', role: 'administrateur', ageClass: '30-59', theme: 'citoyennete', relation: ['benevoles-gouvernance', 'completes']},
  {quote: 'Je croyais que le centre, c’était pour les pauvres. C’est pour les voisins.', role: 'habitant', ageClass: '60+', theme: 'citoyennete', relation: ['adherents', 'completes']},
  {quote: 'On nous demande des chiffres chaque année. Cette fois, on nous a rendu ce qu’ils voulaient dire.', role: 'salarie', ageClass: '30-59', theme: 'citoyennete'},
];
