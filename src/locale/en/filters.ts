import type {filtersWords} from '../filters.js';
import type {WordsOf} from '../wording.js';

export const filters: WordsOf<typeof filtersWords> = {
  title: 'Choose what is shown',
  controls: {territory: 'Territory', kind: 'Kind', theme: 'Theme', period: 'Period'},
  all: {territory: 'All territories', kind: 'All kinds', theme: 'All themes', period: 'The latest'},
  levels: {quartier: 'Neighbourhoods', qpv: 'Priority neighbourhoods', commune: 'Towns', epci: 'Groups of towns', departement: 'Départements', region: 'Regions'},
  find: 'Search a territory',
  beyond: (count: string) => `${count} more: search for their name`,
  fitting: (count: string) => `Territories found: ${count}.`,
  kept: (count: string) => `${count} in the selection.`,
  keptOf: (count: string, of: string) => `${count} of ${of} in the selection.`,
  indicators: (count: string, of: string) => `Indicators of this theme: ${count} of ${of}.`,
  nothing: 'This file offers nothing to choose.',
  undo: 'Undo the last choice',
  remove: (choice: string) => `Remove the choice ${choice}`,
  removeAll: 'Remove all',
  chosen: 'Present choices',
  choice: (control: string, value: string) => `${control}: ${value}`,
  search: (query: string) => `Search “${query}”`,
  further: 'Filters of the directory',
  selected: (name: string) => `Chosen: ${name}`,
  columns: {choice: 'Possible choice', centres: 'Centres', indicators: 'Indicators'},
  none: 'not applicable',
};
