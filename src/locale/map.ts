/** What the map says. */
import {wording} from './wording.js';

export const mapWords = wording('map', {
    title: 'Carte des centres',
    empty: 'Aucun centre n’a de position connue.',
    noCentre: 'Le fichier ne contient aucun centre.',
    noCentreHere: 'Le fichier ne contient aucun centre pour cette demande.',
    image: (title: string) => `Carte : ${title}. Les mêmes informations sont dans le tableau qui suit.`,
    rank: (place: string, of: string) => `Repère ${place} sur ${of}`,
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    reset: 'Vue d’ensemble',
    legend: 'Légende',
    close: 'Fermer',
    outlinesFailed: 'Les contours des territoires n’ont pas pu être lus : la carte est dessinée sans eux.',
    levels: 'Agrandissement',
    nothingToDraw: 'Aucun contour et aucune position : les chiffres sont dans le tableau.',
    wheel: 'Pour agrandir : Ctrl + molette',
  });
