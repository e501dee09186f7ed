import type {mapProjectsWords} from '../map-projects.js';
import type {WordsOf} from '../wording.js';

export const mapProjects: WordsOf<typeof mapProjectsWords> = {
  title: 'Karte der Projekte',
  both: 'Karte der Sozialzentren und der Projekte',
  project: ['Projekt', 'Projekte'],
  shown: (shown: string) => `${shown} auf der Karte.`,
  common: (theme: string, count: string) => `Häufigstes Thema: ${theme}, ${count}.`,
  offMap: (count: string) => `${count} außerhalb der Karte: siehe Liste.`,
  unplaced: (count: string) => `${count} ohne bekannten Standort: siehe Liste.`,
  where: 'Ein Projekt steht dort, wo die Sozialzentren liegen, die es tragen, sonst in seinem Gebiet.',
  empty: 'Kein Projekt hat einen bekannten Standort.',
  one: (title: string) => `Projekt „${title}“`,
  at: (said: string, place: string) => (place ? `${said}, ${place}` : said),
  around: (said: string, place: string) => (place ? `${said}, ${place} und Umgebung` : said),
  choose: 'Wählen Sie eine Markierung auf der Karte, um hier ihre Projekte zu lesen.',
  columns: {name: 'Name', what: 'Art', theme: 'Thema', centre: 'Sozialzentrum', place: 'Gemeinde', position: 'Auf der Karte'},
  what: {project: 'Projekt', centre: 'Sozialzentrum'},
  labelled: (label: string, said: string) => `${label}: ${said}`,
  legend: {
    one: 'Ein Projekt',
    several: 'Mehrere nahe Projekte (die Anzahl steht dabei)',
    centre: 'Ein Sozialzentrum',
    centres: 'Mehrere nahe Sozialzentren (die Anzahl steht dabei)',
    shared: 'Sozialzentren und Projekte am selben Ort (die Anzahl steht dabei)',
  },
};
