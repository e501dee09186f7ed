/**
 * Towns that a list in the tag names without their postcode: « Centre X, Strasbourg ». A word alone may be anything, so it is
 * a town where the list says so: by what stands around it, where another line has it with its postcode, or where all that
 * is said after all names has the form of one. What is not sure is left out.
 */
import {folded, townKey} from '../../model/folding.js';

export interface Place {
  readonly street?: string;
  readonly city: string;
}

const PART = String.raw`(?:[DdLl][’'])?\p{Lu}\p{Ll}+`;
const SMALL = '(?:en|sur|sous|lès|lez|les?|la|de|du|des|aux?|et|à)';
const TOWN = `(?:L[ae]s? |L[’']|S(?:ain)?te? )?${PART}(?:(?:-(?:${SMALL}-)*| (?:sur|sous|lès|lez) )${PART})*(?: \\d{1,2}(?:er|e|ème|eme))?(?: Cedex(?: \\d{1,2})?)?`;
const IS_TOWN = new RegExp(`^${TOWN}$`, 'u');
/** « à Strasbourg », « Strasbourg (67) ». */
const AT = new RegExp(`^à (${TOWN})$`, 'u');
const WITH_DEPARTEMENT = new RegExp(`^(${TOWN}) \\((?:\\d{2}|2[AB]|9[78]\\d)\\)$`, 'u');
const STREET = /^\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|bd|place|allée|chemin|route|impasse|quai|cours|square|passage|esplanade|promenade|faubourg|montée|voie|cité)(?!\p{L})/iu;

/** What lists say after a name that has the form of a town and is none, without accents. */
const NO_TOWN =
  /^(?:accueil|activites?|adresse|agree|animation|annexe|antenne|associatif|association|ateliers?|benevolat|bientot|bureau|centre|complet|contact|couture|culture|cuisine|danse|direct(?:eur|ion|rice)|education|enfance|espace|familles?|federation|fermee?|formation|gratuit|horaires|insertion|itinerante?|jardin|jeunes|jeunesse|labellise|loisirs|ludotheque|mairie|maison|mediatheque|mobilite|municipal|musique|nouveau|numerique|ouverte?|parentalite|permanences?|petite|presidente?|provisoire|public|quartier|renseignements|rural|sante|secteur|seniors|siege|sites?|social|solidarite|sports?|telephone|theatre|urbain|ville|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|france|ain|aisne|allier|ardeche|ardennes|ariege|aube|aude|aveyron|calvados|cantal|charente|cher|correze|corse|creuse|dordogne|doubs|drome|essonne|eure|finistere|gard|gers|gironde|herault|indre|isere|jura|landes|loire|loiret|lot|lozere|manche|marne|mayenne|meurthe et moselle|meuse|morbihan|moselle|nievre|nord|oise|orne|pas de calais|puy de dome|rhone|sarthe|savoie|somme|tarn|var|vaucluse|vendee|vienne|vosges|yonne|yvelines|guadeloupe|martinique|guyane|la reunion|mayotte|alsace|bretagne|normandie|occitanie|grand est|cote d (?:or|azur)|cotes d armor|territoire de belfort|deux sevres|val d oise|val de marne|(?:bas|haut|hautes?|bouches du|seine|loire|eure et|indre et|lot et|tarn et|maine et|saone et|ille et|charente|alpes de|alpes|pyrenees|nouvelle|ile|pays|centre val|auvergne|bourgogne|provence)(?: (?:rhin|marne|loire?|saone|savoie|vienne|alpes|pyrenees|corse|rhone|saint denis|st denis|et marne|maritimes?|atlantiques?|loir|garonne|vilaine|haute provence|orientales|aquitaine|de france|de la loire|de loire|rhone alpes|franche comte|alpes cote d azur)))$/;

const isTown = (text: string) => IS_TOWN.test(text) && !NO_TOWN.test(folded(text));

/** What is said after one name, each line or clause for itself. */
const clausesOf = (after: string) => after.normalize('NFC').replace(/^[\s,(|]+/, '').split(/\s*[,|]\s*/).map((clause) => clause.replace(/\.$/, '').trim()).filter(Boolean);

/** What is sure whatever the other lines say. */
function surePlace(clauses: readonly string[]): Place | undefined {
  const [first = '', second = ''] = clauses;
  const city = (AT.exec(first) ?? WITH_DEPARTEMENT.exec(first))?.[1];
  if (city) return {city};
  return STREET.test(first) && isTown(second) ? {street: first, city: second} : undefined;
}

/** Of lines that have no postcode: what is said after each name, and the mark that parts them. */
export interface Line {
  readonly after: string;
  /** The town that stands with a postcode. */
  readonly city?: string;
}

/** The place of each line that has one. */
export function placesIn(lines: readonly Line[]): readonly (Place | undefined)[] {
  const read = lines.map(({after, city}) => {
    const clauses = city ? [] : clausesOf(after);
    // A dash or a colon begins a remark, a comma, a bracket or a new line begins a place.
    const alone = /^\s*[,(|]/.test(after) ? clauses.join(', ').replace(/\)$/, '') : '';
    return {city, sure: surePlace(clauses), alone, isSilent: !city && !clauses.length};
  });
  const known = new Set(read.flatMap(({city, sure}) => city ?? sure?.city ?? []).map(townKey));
  const saying = read.filter(({isSilent}) => !isSilent);
  const agree = saying.length > 1 && saying.every(({city, sure, alone}) => city ?? sure ?? isTown(alone));
  return read.map(({sure, alone}) => sure ?? (alone && (agree || known.has(townKey(alone))) ? {city: alone} : undefined));
}
