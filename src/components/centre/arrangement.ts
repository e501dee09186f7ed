/**
 * How the parts of a sheet stand where there is room for two columns: by how much is known of the centre. A column that is
 * nearly empty beside a long one is no page.
 */
import {pointOf, type Centre} from '../../model/centre.js';
import {inLanguage, type Text} from '../../model/text.js';

/** Lines that each part takes in a column, about. */
export interface Extent {
  /** Where it is, when it is open, how to reach it. */
  readonly coming: number;
  /** Its project, what happens there, its figures. */
  readonly told: number;
  /** Who runs it, whom it serves. */
  readonly being: number;
}

/**
 * `beside`: the account, and the door beside it. `facing`: the door, and beside it the little that is told. `over`: the
 * little that is known of the door, over the account. `alone`: the door across the sheet, in columns of its own,
 * over the nearly nothing that is left.
 */
export type Arrangement = 'beside' | 'facing' | 'over' | 'alone';

/** Of what it stands beside. */
const SHORT = 0.6;
/** No more than an address, a telephone, a manager. */
const FEW = 14;

export function arrangementOf({coming, told, being}: Extent): Arrangement {
  const aside = coming + being;
  if (told + being < coming * SHORT) return 'alone';
  if (told < coming) return 'facing';
  return aside <= FEW ? 'over' : 'beside';
}

/** Letters of a line in a column. */
const LINE = 50;
/** A title, and the room around it. */
const TITLE = 3;

/** What decides besides what the centre says of itself; its events, projects and figures are those that the sheet shows. */
export interface Besides {
  readonly language: string;
  readonly hasMap: boolean;
  readonly isClosed: boolean;
  readonly events: number;
  readonly projects: number;
  readonly figures: number;
  readonly facts: number;
}

export function extentOf(centre: Centre, {language, hasMap, isClosed, events, projects, figures, facts}: Besides): Extent {
  const {address, phone, email, website, hours, sites = [], description, axes = [], accessibility, transport, agrements = []} = centre;
  const hasHours = !isClosed && (hours !== undefined || sites.some((site) => site.hours));
  const lines = (text: Text | undefined) => Math.ceil(inLanguage(text, language).length / LINE);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const part = (length: number) => (length ? TITLE + length : 0);
  const words = [centre.services, centre.themes, centre.audiences, centre.languages, centre.specificities].map((list = []) => (list.length ? 1 + Math.ceil(list.join('    ').length / LINE) * 1.5 : 0));
  const access = [accessibility, transport].map((text) => (text ? 1 + lines(text) : 0));
  return {
    coming:
      TITLE + (address ? 2 : 1) + 1.5 * [phone, email, website].filter(Boolean).length + (hasMap && pointOf(centre) ? 11 : 0) + (hasHours ? 12 : 0) + sum(access) + part(2.5 * sites.length),
    told: part(lines(description)) + part(sum(axes.map((axis) => 0.5 + lines(axis)))) + part(sum(words)) + part(4 * events) + part(4 * projects) + part(Math.ceil(figures / 2) * 6),
    being: part(2.5 * facts + 2 * agrements.length),
  };
}
