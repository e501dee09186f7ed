/** What a chart says of itself. */
import {wording} from './wording.js';

type ByScheme = Readonly<Record<string, string>>;
const KINDS: ByScheme = {centre: 'centre', commune: 'commune', epci: 'intercommunalité', departement: 'département', region: 'région', qpv: 'quartier prioritaire', quartier: 'quartier', pays: 'pays', territory: 'territoire'};
const MANY: ByScheme = {centre: 'centres', commune: 'communes', epci: 'intercommunalités', departement: 'départements', region: 'régions', qpv: 'quartiers prioritaires', quartier: 'quartiers', territory: 'territoires'};

export const chartWords = wording('chart', {
  /** « Habitants touchés par âge et par sexe, Le Phare, 2024 » */
  title: (indicator: string, along: readonly string[], subject: string | undefined, period: string) =>
    [`${indicator}${along.length ? ` ${along.map((each) => `par ${each}`).join(' et ')}` : ''}`, subject, period].filter(Boolean).join(', '),
  spread: (indicator: string, many: string, period: string) => `${indicator} : répartition des ${many}, ${period}`,
  span: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  brokenAt: (period: string, reason: string) => `Rupture de série en ${period} : ${reason}`,
  centre: 'Centre',
  centres: 'Centres',
  territory: 'Territoire',
  period: 'Année',
  coverage: 'Centres comptés',
  everybody: 'Ensemble des centres',
  kinds: KINDS,
  many: MANY,
  unknownIndicator: (indicator: string) => `L’indicateur « ${indicator} » ne se trouve pas dans le fichier. Vérifiez l’attribut indicator.`,
  unknownCentre: (centre: string) => `Le centre « ${centre} » ne se trouve pas dans le fichier. Vérifiez l’attribut centre.`,
  noIndicator: 'Aucun indicateur n’est demandé. Ajoutez à la balise l’attribut indicator.',
  noFigures: 'Le fichier ne contient pas de chiffres pour cette demande.',
  noTable: 'Le tableau placé dans la balise ne contient pas de chiffres.',
  image: (title: string) => `Graphique : ${title}. Les mêmes chiffres sont dans le tableau qui suit.`,
  value: (label: string, value: string) => `${label} : ${value}`,
  inSeries: (series: string) => `série ${series}`,
  rank: (place: string, of: string) => `Donnée ${place} sur ${of}`,
  share: (percent: string) => `${percent} de l’ensemble`,
  target: 'Objectif',
  lowQuartile: 'Un quart au-dessous de',
  median: 'Médiane',
  highQuartile: 'Un quart au-dessus de',
  here: (name: string) => `Vous êtes ici, ${name}`,
  others: 'Autres centres',
  bin: (from: string, to: string) => `de ${from} à ${to}`,
  centresOf: (n: string, of: string) => `${n} sur ${of}`,
  refused: 'Les valeurs des centres ne peuvent pas être additionnées pour cet indicateur.',
  notStacked: 'Ces catégories ne s’additionnent pas : les barres sont placées côte à côte.',
  passes: (before: string, from: string, after: string, to: string) => `${before} en ${from}, ${after} en ${to}`,
  most: (name: string, value: string) => `Valeur la plus élevée : ${name}, ${value}.`,
  ties: (count: string, value: string) => `Valeur la plus élevée : ${value}, atteinte ${count} fois.`,
  least: (name: string, value: string) => `Valeur la plus faible : ${name}, ${value}.`,
  allEqual: (value: string) => `Toutes les valeurs sont égales : ${value}.`,
});
