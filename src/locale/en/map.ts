import type {mapWords} from '../map.js';
import type {WordsOf} from '../wording.js';

export const map: WordsOf<typeof mapWords> = {
    title: 'Map of the centres',
    empty: 'No centre has a known position.',
    noCentre: 'The file holds no centre.',
    noCentreHere: 'The file holds no centre for this request.',
    image: (title: string) => `Map: ${title}. The same information is in the table that follows.`,
    rank: (place: string, of: string) => `Mark ${place} of ${of}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Whole view',
    legend: 'Legend',
    close: 'Close',
    outlinesFailed: 'The outlines of the territories could not be read: the map is drawn without them.',
    levels: 'Zoom',
    nothingToDraw: 'No outline and no position: the figures are in the table.',
    wheel: 'To zoom: Ctrl + wheel',
  };
