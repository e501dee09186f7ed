/** Where it all lies: the width of the map, the part of the land that is looked at, and each mark in pixels, on one map or on two. */
import type {Camera, Window} from '../../charts/camera.js';
import {planMap, wholeView, type MapContent, type MapPlan} from '../../charts/map.js';
import type {Locale} from '../../locale/locale.js';
import type {Datum} from '../cursor-controller.js';
import {fittedSize} from '../fitted-size.js';
import type {PageController} from '../page-controller.js';
import {same} from '../same.js';
import {MapDatum} from './datum.js';
import type {Drawn} from './drawn.js';
import type {MapPieces} from './pieces.js';

/** Beside the map from this width on, in widths of a letter; under it on narrower pages. */
const WIDE_EMS = 40;
const SIDE_SHARE = 1 / 3;
const GAP_EMS = 1;

/** One of two maps, or the only one, as it stands on the page. */
export interface Half {
  readonly root: ParentNode;
  readonly plan: MapPlan;
  readonly content: MapContent;
}

/** What the page gives. */
export interface Site {
  readonly page: PageController;
  readonly locale: Locale;
  readonly pieces: MapPieces['loaded'];
}

export class Placing {
  /** What is looked at; undefined for all of it. */
  camera: Camera | undefined;
  plan: MapPlan | undefined;
  data: readonly Datum[] = [];
  /** All of it, and the window that shows it. */
  whole: {readonly window: Window; readonly camera: Camera} | undefined;
  /** Pixels around the window that are drawn too, while the map moves. */
  #reach = 0;
  /** Of the map beside. */
  #second: MapPlan | undefined;
  /** Where the map starts that the pointer is on, in pixels of the drawing. */
  #corner = {x: 0, y: 0};
  #from: readonly unknown[] = [];

  constructor(
    private readonly tag: HTMLElement,
    private readonly site: () => Site,
    /** The pointer went over to the other map. */
    private readonly crossed: () => void,
  ) {}

  /** Width of the map itself, beside which the rest stands where there is room. */
  widths(isPair: boolean): {readonly isWide: boolean; readonly width: number} {
    const {width, fontSize} = this.site().page;
    const gap = GAP_EMS * fontSize;
    const isWide = width >= WIDE_EMS * fontSize;
    if (isPair) return {isWide: false, width: Math.floor(isWide ? (width - gap) / 2 : width) - 2};
    const side = Math.max(15 * fontSize, (width - gap) * SIDE_SHARE);
    return {isWide, width: Math.floor(isWide ? width - gap - side : width) - 2};
  }

  *steps(drawn: Drawn): Generator<void> {
    const {page, locale, pieces} = this.site();
    const {fontSize} = page;
    const {width} = this.widths(drawn.pair !== undefined);
    if (width < 1) return;
    // Styles put the height there: whatever unit a page writes it in, the browser makes pixels of it.
    const maxHeight = parseFloat(getComputedStyle(this.tag).scrollPaddingTop) || 32 * fontSize;
    const fitted = fittedSize(page) * 0.875;
    const from = [drawn, width, fitted, this.camera, this.#reach];
    if (same(from, this.#from)) return;
    const whole = (this.whole = wholeView(drawn.ground, {width, maxHeight}));
    // Of many places, finding who stands together takes as long as all the rest.
    if (drawn.content.planPlaces) pieces.places?.clustersOf(drawn.ground.main.places, this.camera ?? whole.camera, fitted);
    yield;
    this.#from = from;
    const frame = {reach: this.#reach, width, maxHeight, fontSize: fitted, number: (value: number) => locale.number(value)};
    const view = {window: whole.window, camera: this.camera ?? whole.camera};
    this.plan = planMap(drawn.ground, drawn.content, frame, view);
    this.#second = drawn.pair && planMap(drawn.ground, {...drawn.content, ...drawn.pair.content}, frame, view);
    const {marks} = this.plan;
    const asked = {drawn, locale, pieces, marks, corner: () => this.#corner};
    this.data = marks.map((mark, rank) => new MapDatum(asked, mark, rank));
    yield;
  }

  /** What lies around the window is placed too, before the map moves. */
  reachOut() {
    const {width, height} = this.whole!.window;
    this.#reach = Math.max(width, height) / 2;
  }

  /** From now on, this is looked at. */
  look(camera: Camera) {
    this.#reach = 0;
    this.camera = this.whole && camera.k <= this.whole.camera.k * 1.001 ? undefined : camera;
    this.#from = [];
  }

  halves({content, pair}: Drawn): readonly Half[] {
    const root = this.tag.shadowRoot!;
    const [plan, second] = [this.plan!, this.#second];
    if (!pair || !second) return [{root, plan, content}];
    return [...root.querySelectorAll('.half')].map((half, rank) => (rank ? {root: half, plan: second, content: pair.content} : {root: half, plan, content}));
  }

  /** A point of the drawing, as the map has it that it lies on. */
  local(x: number, y: number): [number, number] {
    let corner = {x: 0, y: 0};
    for (const half of this.tag.shadowRoot!.querySelectorAll<HTMLElement>('.half > div')) {
      const {offsetLeft, offsetTop} = half;
      if (x >= offsetLeft && y >= offsetTop) corner = {x: offsetLeft, y: offsetTop};
    }
    // The tip goes along, also where it says the same in both.
    if (!same(Object.values(corner), Object.values(this.#corner))) this.crossed();
    this.#corner = corner;
    return [x - corner.x, y - corner.y];
  }
}
