/** Which outlines a map asks for: those of its areas, and the limits that are drawn over them. */
import {OutlinesController, type OutlinesState} from '../../data/outlines-controller.js';
import type {Observatory} from '../../model/observatory.js';
import {geometries, type Geometry} from '../../model/territory.js';
import type {CscMap} from '../csc-map.js';

export class WantedOutlines {
  readonly #areas: OutlinesController;
  readonly #borders: OutlinesController;
  /** The outlines that the tag names itself. */
  #own: Geometry | undefined;

  constructor(private readonly tag: CscMap) {
    this.#areas = new OutlinesController(tag);
    this.#borders = new OutlinesController(tag);
  }

  get isWaiting(): boolean {
    return [this.#areas, this.#borders].some(({state}) => state.phase === 'waiting');
  }

  /**
   * @param level of the figures; undefined for a map of centres, or while it is not known
   * @param url the address of the document
   */
  want(observatory: Observatory, level: string | undefined, url: string): readonly [OutlinesState, OutlinesState] {
    const {outlines: href, areas, indicator, ownerDocument} = this.tag;
    const drawn = level && level !== 'centre' ? level : areas;
    const known = observatory.rows(geometries);
    if (href && (this.#own?.href !== href || this.#own.scheme !== drawn)) this.#own = {scheme: drawn, href};
    const own = href ? this.#own : known.find(({scheme}) => scheme === drawn);
    // While the figures' piece comes, nobody knows which outlines are wanted.
    const isKnown = !indicator || level !== undefined;
    const outlines = isKnown ? this.#areas.want(own, href ? ownerDocument.baseURI : url) : this.#areas.state;
    const around = isKnown && drawn !== areas ? known.find(({scheme}) => scheme === areas) : undefined;
    return [outlines, this.#borders.want(around, url)];
  }
}
