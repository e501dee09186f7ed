/**
 * Moving a map: its buttons and keys, the mouse that drags it, two fingers that move and stretch it, the wheel that
 * changes its scale while Ctrl or ⌘ is held. One finger and the wheel alone belong to the page, which scrolls. Fetched
 * when a reader comes near a map, or a page moves it.
 */
import {centred, MARGIN, type Camera, type Window} from '../../charts/camera.js';
import {between, held, movedShapes, onTheWay, panned, zoomed} from '../../charts/camera-moves.js';
import type {Ground} from '../../charts/ground.js';
import {boxOf} from '../../charts/land.js';
import type {MapMark, MapPlan} from '../../charts/map.js';
import {kilometresPerUnit} from '../../charts/projection.js';
import {paint} from '../paint.js';
import {toward} from './toward.js';

/** What there is to move. */
export interface Scene {
  readonly ground: Ground;
  readonly plan: MapPlan;
  /** The camera that shows all of it. */
  readonly whole: Camera;
  readonly window: Window;
}

export interface Stage {
  readonly root: ParentNode;
  /** What is drawn: one map, or two that move together. */
  readonly halves: () => readonly {readonly root: ParentNode; readonly plan: MapPlan}[];
  /** A point of the layer that lies over the drawing, in pixels of the map under it. */
  readonly local: (x: number, y: number) => readonly [number, number];
  /** undefined while nothing is drawn. */
  readonly scene: () => Scene | undefined;
  /** The mark that the reader is at, or has chosen. */
  readonly mark: () => MapMark | undefined;
  /** The map is about to move. */
  readonly begin: () => void;
  /** Draws anew, for good. */
  readonly rest: (camera: Camera) => void;
}

const MOST_ZOOM = 128;
const STEP = 2;
/** Pixels that an arrow moves the map. */
const PAN = 60;
/** Milliseconds after which a map that was moved is drawn anew. */
const REST = 120;
/** Milliseconds of a flight: short enough not to be waited for. */
const FLIGHT = 280;
/** How much larger than the whole view a place is shown that has no extent. */
const NEAR = 8;
/** Pixels that a pointer must move before it drags: less is a click. */
const SLIP = 4;
/** A wheel turned by this many pixels doubles the scale. */
const WHEEL = 240;
/** Milliseconds that the words on the wheel stay. */
const HINT = 1500;

const PANS: Readonly<Record<string, readonly [number, number]>> = {ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN]};

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Movement {
  /** Where the map is between two drawings; undefined while it rests. */
  #moving: Camera | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  readonly #watched = new WeakSet<Element>();

  constructor(private readonly stage: Stage) {}

  readonly toward = toward;

  get isMoving() {
    return this.#moving !== undefined;
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#moving = undefined;
  }

  /** Around the mark that the reader is at, which comes to the middle. */
  zoomIn = () => this.#zoomBy(STEP);
  zoomOut = () => this.#zoomBy(1 / STEP);

  #zoomBy(factor: number) {
    const scene = this.stage.scene();
    if (!scene) return;
    const {width, height} = scene.window;
    const mark = this.stage.mark();
    // What stands in a box under the map is at no place of it.
    const {x, y} = mark && mark.y <= height ? mark : {x: width / 2, y: height / 2};
    this.#fly(panned(zoomed(this.#from(scene), factor, x, y), width / 2 - x, height / 2 - y));
  }

  whole() {
    const scene = this.stage.scene();
    if (scene) this.#fly(scene.whole);
  }

  /** @param key an arrow */
  pan(key: string) {
    const scene = this.stage.scene();
    const by = PANS[key];
    if (scene && by) this.#fly(panned(this.#from(scene), ...by));
  }

  /** Shows a place in the middle, as wide as so many kilometres. */
  moveTo({lon, lat, kilometres}: {readonly lon: number; readonly lat: number; readonly kilometres: number}) {
    const scene = this.stage.scene();
    // What a page says is outside data too: without a place, or a width, the map stays where it is.
    if (!scene || !(kilometres > 0) || !Number.isFinite(lon + lat + kilometres)) return;
    const {projection} = scene.ground.main;
    const [x, y] = projection.project(lon, lat);
    this.#pass(centred((scene.window.width / kilometres) * kilometresPerUnit(projection, x, y), x, y, scene.window));
  }

  /** Shows an area, or a centre, by its key. */
  flyTo(id: string) {
    const scene = this.stage.scene();
    const marks = scene?.plan.marks ?? [];
    const mark = marks.find(({key}) => key === id) ?? marks.find((each) => each.kind === 'places' && each.members.some(({key}) => key === id));
    if (!scene || !mark) return;
    // What stands in a box under the map is seen with all of it.
    const {ground: {main, far}, plan: {camera}, window, whole} = scene;
    if (far.some(({land, places}) => land.keys.includes(mark.key) || places.some(({key}) => key === mark.key))) return this.whole();
    const area = mark.kind === 'area' ? main.ranks.indexOf(mark.area) : -1;
    const box = area < 0 ? undefined : boxOf(main.land, area);
    const k = box ? Math.min((window.width - 4 * MARGIN) / (box.right - box.left), (window.height - 4 * MARGIN) / (box.bottom - box.top)) : whole.k * NEAR;
    this.#fly(centred(k, (mark.x - camera.left) / camera.k, (mark.y - camera.top) / camera.k, window));
  }

  #from = ({plan}: Scene): Camera => this.#moving ?? plan.camera;

  #held = (camera: Camera, {whole, ground, window}: Scene): Camera => held(camera, whole, MOST_ZOOM, ground.main.box, window);

  /** Goes there in a short flight, or at once where the reader's system asks for stillness. */
  #fly(goal: Camera) {
    const scene = this.stage.scene();
    if (!scene) return;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    const from = this.#from(scene);
    const to = this.#held(goal, scene);
    if (isStill()) return this.#rested(to);
    // A page out of sight has no frames: it arrives all the same.
    this.#rest = setTimeout(() => this.#rested(to), FLIGHT + REST);
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / FLIGHT));
      if (share === 1) return this.#rested(to);
      this.#pass(onTheWay(from, to, 1 - (1 - share) ** 3, scene.window), to);
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  #rested(camera: Camera) {
    this.stop();
    this.stage.rest(camera);
  }

  /** Moves what is drawn; it is drawn anew once it rests, there or at the goal of a flight. */
  #pass(wanted: Camera, goal?: Camera) {
    if (!this.#moving && this.stage.scene()) this.stage.begin();
    const scene = this.stage.scene();
    if (!scene) return;
    const camera = this.#held(wanted, scene);
    this.#moving = camera;
    const {scale, dx, dy} = between(scene.plan.camera, camera);
    for (const {root, plan} of this.stage.halves()) {
      for (const layer of ['areas', 'borders'] as const) root.querySelector(`.main.${layer}`)?.setAttribute('transform', `translate(${dx} ${dy}) scale(${scale})`);
      for (const {style} of root.querySelectorAll<HTMLElement>('canvas, .tiles')) style.transform = `translate(${dx}px, ${dy}px) scale(${scale})`;
      for (const layer of ['symbols', 'places', 'labels'] as const) {
        const group = root.querySelector(`.main.${layer}`);
        if (group) paint(group, movedShapes(plan.layers[layer], plan.camera, camera), () => '');
      }
      root.querySelector('.main.over')?.replaceChildren();
    }
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#rested(goal ?? camera), REST);
  }

  /** Listens on the layer that lies over the drawing; once. */
  watch(layer: HTMLElement) {
    if (this.#watched.has(layer)) return;
    this.#watched.add(layer);
    this.#watchMouse(layer);
    this.#watchWheel(layer);
    this.#watchFingers(layer);
  }

  #camera() {
    const scene = this.stage.scene();
    return scene && this.#from(scene);
  }

  #watchMouse(layer: HTMLElement) {
    let drag: {x: number; y: number; from: Camera; isMoving: boolean} | undefined;
    layer.addEventListener('pointerdown', ({pointerType, button, clientX, clientY}) => {
      const from = this.#camera();
      drag = pointerType === 'mouse' && button === 0 && from ? {x: clientX, y: clientY, from, isMoving: false} : undefined;
    });
    layer.addEventListener('pointermove', ({buttons, clientX, clientY, pointerId}) => {
      if (!buttons) drag = undefined;
      if (!drag) return;
      const [dx, dy] = [clientX - drag.x, clientY - drag.y];
      if (!drag.isMoving && Math.hypot(dx, dy) < SLIP) return;
      if (!drag.isMoving) keepPointer(layer, pointerId);
      drag.isMoving = true;
      layer.classList.add('dragged');
      this.#pass(panned(drag.from, dx, dy));
    });
    const drop = () => {
      layer.classList.remove('dragged');
      // The click that ends a drag chooses nothing.
      if (drag?.isMoving) {
        const swallow = (event: Event) => event.stopImmediatePropagation();
        layer.addEventListener('click', swallow, {capture: true, once: true});
        setTimeout(() => layer.removeEventListener('click', swallow, {capture: true}));
      }
      drag = undefined;
    };
    layer.addEventListener('pointerup', drop);
    layer.addEventListener('pointercancel', drop);
  }

  #watchWheel(layer: HTMLElement) {
    const wheel = (event: WheelEvent) => {
      const from = this.#camera();
      if (!from) return;
      if (!event.ctrlKey && !event.metaKey) return this.#hint();
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      this.#pass(zoomed(from, 2 ** (-Math.max(-WHEEL, Math.min(WHEEL, pixels)) / WHEEL), ...this.stage.local(...within(layer, event))));
    };
    layer.addEventListener('wheel', wheel, {passive: false});
  }

  /** The wheel alone scrolls the page: it is said how it changes the scale. */
  #hint() {
    const {classList} = this.stage.root.querySelector('.wheel-hint')!;
    classList.add('shown');
    setTimeout(() => classList.remove('shown'), HINT);
  }

  #watchFingers(layer: HTMLElement) {
    let pinch: {from: Camera; distance: number; x: number; y: number} | undefined;
    const spread = (touches: TouchList) => {
      const [[ax, ay], [bx, by]] = [this.stage.local(...within(layer, touches[0]!)), this.stage.local(...within(layer, touches[1]!))];
      return {distance: Math.hypot(ax - bx, ay - by) || 1, x: (ax + bx) / 2, y: (ay + by) / 2};
    };
    const begin = ({touches}: TouchEvent) => {
      const from = this.#camera();
      pinch = touches.length === 2 && from ? {from, ...spread(touches)} : undefined;
    };
    const move = (event: TouchEvent) => {
      if (event.touches.length !== 2) return;
      // The first fingers may have come before what listens to them.
      if (!pinch) begin(event);
      if (!pinch) return;
      event.preventDefault();
      const {distance, x, y} = spread(event.touches);
      this.#pass(panned(zoomed(pinch.from, distance / pinch.distance, pinch.x, pinch.y), x - pinch.x, y - pinch.y));
    };
    layer.addEventListener('touchstart', begin, {passive: true});
    layer.addEventListener('touchmove', move, {passive: false});
    layer.addEventListener('touchend', () => (pinch = undefined));
  }
}

/** What it does is told to the layer, also beyond its edge; a pointer that has gone meanwhile tells nothing more. */
function keepPointer(layer: HTMLElement, pointer: number) {
  try {
    layer.setPointerCapture(pointer);
  } catch {
    // It is no longer there.
  }
}

/** Pixels within the layer. */
function within(layer: HTMLElement, {clientX, clientY}: {readonly clientX: number; readonly clientY: number}): readonly [number, number] {
  const {left, top} = layer.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
