import type {mapProjectsWords} from '../map-projects.js';
import type {WordsOf} from '../wording.js';

export const mapProjects: WordsOf<typeof mapProjectsWords> = {
  title: 'Map of the projects',
  both: 'Map of the centres and the projects',
  project: ['project', 'projects'],
  shown: (shown: string) => `${shown} on the map.`,
  common: (theme: string, count: string) => `Most frequent theme: ${theme}, ${count}.`,
  offMap: (count: string) => `${count} off the map: see the list.`,
  unplaced: (count: string) => `${count} without a known position: see the list.`,
  where: 'A project stands at the centres that carry it, or else in its territory.',
  empty: 'No project has a known position.',
  one: (title: string) => `Project “${title}”`,
  at: (said: string, place: string) => (place ? `${said}, ${place}` : said),
  around: (said: string, place: string) => (place ? `${said}, ${place} and around` : said),
  choose: 'Choose a mark on the map to read its projects here.',
  columns: {name: 'Name', what: 'Nature', theme: 'Theme', centre: 'Centre', place: 'Commune', position: 'On the map'},
  what: {project: 'project', centre: 'centre'},
  labelled: (label: string, said: string) => `${label}: ${said}`,
  legend: {
    one: 'One project',
    several: 'Several projects close together (the number is written)',
    centre: 'One centre',
    centres: 'Several centres close together (the number is written)',
    shared: 'Centres and projects in one place (the number is written)',
  },
};
