/**
 * The criteria of RGAA 4.1.2 that an element in somebody's page can break, in our own short words, each with what we think
 * of it and the test that would notice. scripts/rgaa.mjs writes docs/rgaa.md from it.
 */

/** `passes`: tests prove all that a machine can. `absent`: the elements have nothing of the kind, which a test proves. `judged`: a person has to judge; a test keeps what there is to read. */
export type Verdict = 'passes' | 'absent' | 'judged';

export interface Criterion {
  readonly id: string;
  /** In French, for those who fill in an audit. */
  readonly about: string;
  readonly verdict: Verdict;
  /** File under `test/`, and a part of the name of the test as it is written there. */
  readonly test: readonly [file: string, name: string];
}

const SPOKEN = 'components/spoken.test.ts';
const ACCESS = 'components/access.test.ts';
const FORMS = 'components/chart-forms.test.ts';
const CONTRACT = 'helpers/element-contract.ts';
const HOST = 'helpers/contract-host.ts';
const NO_MEDIA = [ACCESS, 'no text in an image'] as const;
const GROUPED = ['components/csc-directory.test.ts', 'stand in groups that have the name of what they filter by'] as const;
const TREE = [SPOKEN, 'is what was read and kept'] as const;
const READ = [SPOKEN, 'read in a row and then used from the keyboard'] as const;
const AXE = [CONTRACT, 'is accessible ${name}'] as const;

const criterion = (id: string, about: string, verdict: Verdict, test: Criterion['test']): Criterion => ({id, about, verdict, test});

/** What the State's own chart library declares failed for its charts alone: each has a test of its own here. */
export const DECLARED_FAILED_ELSEWHERE = ['1.1', '1.6', '3.1', '3.3', '4.8', '4.9', '4.12', '10.13', '10.14'] as const;

export const CRITERIA: readonly Criterion[] = [
  criterion('1.1', 'chaque dessin est une image nommée', 'passes', [FORMS, 'RGAA 1.1: ']),
  criterion('1.2', 'ce qui décore est tu', 'passes', TREE),
  criterion('1.3', 'le nom du dessin dit ce qu’il montre', 'judged', TREE),
  criterion('1.6', 'chaque dessin a sa description détaillée', 'passes', [FORMS, 'RGAA 1.6: ']),
  criterion('1.7', 'la description dit ce que dit le dessin', 'passes', [FORMS, 'RGAA 4.9: ']),
  criterion('1.8', 'aucun texte n’est une image', 'passes', NO_MEDIA),
  criterion('1.9', 'la figure et son titre sont liés', 'passes', TREE),
  criterion('2.1', 'pas de cadre', 'absent', NO_MEDIA),
  criterion('2.2', 'pas de cadre', 'absent', NO_MEDIA),
  criterion('3.1', 'rien n’est dit par la seule couleur', 'passes', [FORMS, 'RGAA 3.1: ']),
  criterion('3.2', 'les textes se détachent du fond', 'passes', [ACCESS, 'stands out from a page that is ${ground}']),
  criterion('3.3', 'marques et bordures se détachent du fond', 'passes', [FORMS, 'RGAA 3.3: ']),
  criterion('4.1', 'pas de son ni de vidéo', 'absent', NO_MEDIA),
  criterion('4.2', 'pas de son ni de vidéo', 'absent', NO_MEDIA),
  criterion('4.3', 'pas de son ni de vidéo', 'absent', NO_MEDIA),
  criterion('4.7', 'pas de son ni de vidéo', 'absent', NO_MEDIA),
  criterion('4.8', 'chaque dessin interactif a une alternative ouverte à tous', 'passes', [FORMS, 'RGAA 4.8: ']),
  criterion('4.9', 'cette alternative dit la même chose', 'passes', [FORMS, 'RGAA 4.9: ']),
  criterion('4.10', 'aucun son ne part seul', 'absent', NO_MEDIA),
  criterion('4.11', 'pas de son ni de vidéo', 'absent', NO_MEDIA),
  criterion('4.12', 'chaque donnée s’atteint au clavier comme au pointeur', 'passes', [FORMS, 'RGAA 4.12: ']),
  criterion('4.13', 'le dessin interactif se lit avec un lecteur d’écran', 'judged', READ),
  criterion('5.1', 'pas de tableau à plusieurs niveaux d’en-têtes', 'absent', ['components/tables.test.ts', 'is a table to assistive technology at 320 pixels']),
  criterion('5.2', 'pas de tableau à plusieurs niveaux d’en-têtes', 'absent', ['components/tables.test.ts', 'is a table to assistive technology at 320 pixels']),
  criterion('5.4', 'chaque tableau a son titre', 'passes', ['components/tables.test.ts', 'is a table to assistive technology at 320 pixels']),
  criterion('5.5', 'ce titre dit ce qu’il contient', 'judged', READ),
  criterion('5.6', 'en-têtes de lignes et de colonnes', 'passes', ['components/tables.test.ts', 'is a table to assistive technology at 320 pixels']),
  criterion('5.7', 'chaque cellule est liée à ses en-têtes', 'passes', READ),
  criterion('6.1', 'chaque lien dit où il mène', 'passes', ['components/rows.test.ts', 'as an address that is one is linked']),
  criterion('6.2', 'chaque lien a un intitulé', 'passes', AXE),
  criterion('7.1', 'nom, rôle et état de chaque commande', 'passes', TREE),
  criterion('7.2', 'ce qui tient lieu de script reste juste', 'passes', ['components/loading.test.ts', 'keeps what the page wrote inside the tag']),
  criterion('7.3', 'tout se fait au clavier et au pointeur', 'passes', READ),
  criterion('7.4', 'aucun changement de contexte sans geste', 'passes', ['components/loading.test.ts', 'takes the focus from nobody while it waits']),
  criterion('7.5', 'les messages sont annoncés, une fois', 'passes', [ACCESS, 'tells nothing by itself, and once what a reader does']),
  criterion('8.2', 'identifiants uniques, code valide', 'passes', AXE),
  criterion('8.7', 'les textes disent leur langue', 'passes', [CONTRACT, 'follows the language of the page']),
  criterion('8.8', 'cette langue est la bonne', 'passes', [CONTRACT, 'follows the language of the page']),
  criterion('8.9', 'aucune balise pour sa seule apparence', 'judged', TREE),
  criterion('8.10', 'le sens de lecture change avec l’écriture', 'passes', [ACCESS, 'keeps names of any script apart']),
  criterion('9.1', 'titres au niveau que veut la page', 'passes', [CONTRACT, 'has its title at the level ${level}']),
  criterion('9.2', 'un groupe nommé pour la recherche', 'passes', TREE),
  criterion('9.3', 'les listes sont des listes', 'passes', TREE),
  criterion('9.4', 'pas de citation', 'absent', TREE),
  criterion('10.1', 'aucune présentation dans le code', 'passes', [HOST, 'is drawn under the strictest policy']),
  criterion('10.2', 'tout est dit aussi sans styles', 'passes', READ),
  criterion('10.3', 'l’ordre de lecture a un sens sans styles', 'judged', READ),
  criterion('10.4', 'texte à 200 %', 'passes', [HOST, 'grows with text at 200 %']),
  criterion('10.5', 'fond et texte vont ensemble', 'passes', [ACCESS, 'stands out from a page that is ${ground}']),
  criterion('10.6', 'les liens se voient', 'passes', [ACCESS, 'has links that are seen to be links']),
  criterion('10.7', 'le focus se voit', 'passes', [ACCESS, 'has a ring of 3 to 1 around whatever has the focus']),
  criterion('10.8', 'ce qui est caché l’est pour tous, ou pour personne', 'passes', READ),
  criterion('10.9', 'rien n’est dit par la seule forme ou position', 'passes', [FORMS, 'has in its table every datum that the cursor says']),
  criterion('10.11', '320 pixels de large, 256 de haut', 'passes', [ACCESS, 'in 320 × 256 pixels']),
  criterion('10.12', 'espacement du lecteur', 'passes', [ACCESS, 'with the reader\'s spacing']),
  criterion('10.13', 'la bulle se ferme, se survole et reste', 'passes', [FORMS, 'RGAA 10.13: ']),
  criterion('10.14', 'ce que montre le pointeur, le clavier le montre', 'passes', [FORMS, 'RGAA 10.14: ']),
  criterion('11.1', 'le champ a son étiquette', 'passes', AXE),
  criterion('11.2', 'cette étiquette dit quoi écrire', 'judged', TREE),
  criterion('11.4', 'étiquette et champ sont voisins', 'passes', READ),
  criterion('11.5', 'les choix d’un même filtre sont groupés', 'passes', GROUPED),
  criterion('11.6', 'chaque groupe a un nom', 'passes', GROUPED),
  criterion('11.7', 'ce nom est celui du filtre, celui que l’on voit', 'passes', GROUPED),
  criterion('11.8', 'les longues listes de territoires ont leurs niveaux pour titres', 'judged', TREE),
  criterion('11.9', 'chaque bouton dit ce qu’il fait', 'judged', READ),
  criterion('11.10', 'aucune saisie n’est refusée', 'absent', ['components/csc-directory.test.ts', 'takes signs as they are']),
  criterion('11.11', 'une recherche vaine dit quoi essayer', 'passes', ['components/csc-directory.test.ts', 'says that nothing was found, and what to try']),
  criterion('12.8', 'l’ordre des tabulations a un sens', 'passes', READ),
  criterion('12.9', 'aucun piège au clavier', 'passes', [CONTRACT, 'can be left with the Tab key']),
  criterion('12.10', 'une lettre n’agit que dans la liste qui a le focus', 'passes', ['components/csc-chart.test.ts', 'is one stop for the Tab key']),
  criterion('12.11', 'ce que montre le survol s’atteint au clavier', 'passes', [FORMS, 'RGAA 10.14: ']),
  criterion('13.1', 'aucune limite de temps, rien ne se recharge seul', 'passes', ['pages/demo.test.ts', 'asks for its own files, the data and the outlines, each once']),
  criterion('13.2', 'une nouvelle fenêtre s’annonce', 'passes', ['components/rows.test.ts', 'as an address that is one is linked']),
  criterion('13.3', 'les fichiers emportés disent la même chose', 'passes', ['components/downloads.test.ts', 'holds every figure of the real file']),
  criterion('13.4', 'ces fichiers disent la même chose', 'passes', ['components/downloads.test.ts', 'stands alone and says all that must be said']),
  criterion('13.5', 'aucun signe à deviner', 'judged', READ),
  criterion('13.6', 'aucun signe à deviner', 'judged', READ),
  criterion('13.7', 'rien ne clignote', 'passes', [ACCESS, 'moves nothing by itself where motion is reduced']),
  criterion('13.8', 'rien ne bouge seul', 'passes', [ACCESS, 'moves nothing by itself where motion is reduced']),
  criterion('13.9', 'lisible dans les deux sens de l’écran', 'passes', [HOST, 'fits in ${width} px']),
  criterion('13.10', 'aucun geste complexe : chaque donnée a sa place au toucher', 'passes', [FORMS, 'RGAA 4.12: ']),
  criterion('13.11', 'un appui ne choisit qu’au relâcher', 'passes', [ACCESS, 'chooses when the pointer is released']),
  criterion('13.12', 'aucune commande par le mouvement de l’appareil', 'absent', ['package/rgaa.test.ts', 'asks nothing of the movement of the device']),
];
