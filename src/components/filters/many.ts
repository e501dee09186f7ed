/** A field for territories, where a document has more than a list can hold: fetched with such a document. */
import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {filtersWords} from '../../locale/filters.js';
import type {Locale} from '../../locale/locale.js';
import {isIn, searchable, searchableEach, soughtIn, type Sought} from '../../model/matching.js';
import {mended} from '../../model/misspelt.js';
import {onceFor} from '../once.js';
import {MOST_LISTED, orderedByLabel, type Level, type Offer, type Option} from './offer.js';

/** Says how many more there are; no territory is written so. */
const BEYOND = '-';

export class Many {
  #sought = '';
  readonly #once = onceFor();

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly tell: (sentence: () => string) => void,
    private readonly choose: (territory: string) => void,
  ) {}

  /** All of a level that a list can hold, of the others those that are looked for, and how much more there is. */
  offer(locale: Locale, levels: readonly Level[]): Offer {
    const words = locale.words(filtersWords);
    const sought = this.#sought;
    return this.#once('offer', [locale, levels, sought], () => {
      const found = sought ? this.#fitting(levels) : levels.map(({options}) => options);
      const options = found.flatMap((all, rank) => {
        const listed = sought || all.length <= MOST_LISTED ? all.slice(0, MOST_LISTED) : [];
        const more = all.length - listed.length;
        return [...orderedByLabel(locale, listed), ...(more ? [{value: BEYOND, label: words.beyond(locale.number(more)), group: levels[rank]!.group, isBar: true}] : [])];
      });
      return {options, field: this.#field(locale, levels)};
    });
  }

  #field(locale: Locale, levels: readonly Level[]): TemplateResult {
    const told = () => locale.words(filtersWords).fitting(locale.number(this.#fitting(levels).flat().length));
    return html`
      <div class="control">
        <label for="sought">${locale.words(filtersWords).find}</label>
        <input id="sought" type="search" autocomplete="off" maxlength="200" .value=${this.#sought} @input=${(event: Event) => this.#seek((event.target as HTMLInputElement).value, told)} @keydown=${(event: KeyboardEvent) => this.#take(event, levels)} />
        <small .textContent=${this.#sought ? told() : ''}></small>
      </div>
    `;
  }

  #seek(sought: string, told: () => string) {
    this.#sought = sought;
    this.host.requestUpdate();
    this.tell(told);
  }

  /** The first that fits, of the largest level that has one. */
  #take({key}: KeyboardEvent, levels: readonly Level[]) {
    const first = key === 'Enter' && this.#sought ? this.#fitting(levels).flat()[0] : undefined;
    if (!first) return;
    this.#sought = '';
    this.choose(first.value);
  }

  /** Those of each level that have all words of the search, or words one letter away where none has them. */
  #fitting(levels: readonly Level[]): readonly (readonly Option[])[] {
    const sought = this.#sought;
    return this.#once('fitting', [levels, sought], () => {
      const words = soughtIn(sought);
      const begin = ` ${searchable(sought)}`;
      const forms = this.#once('forms', [levels], () => levels.map(({options}) => searchableEach(options.map(({label}) => label)).map((form) => ` ${form}`)));
      const fit = (all: readonly Sought[]) => forms.map((each, rank) => among(levels[rank]!, each, {begin, words: all}));
      const exact = fit(words);
      if (exact.some(({length}) => length)) return exact;
      const whole = this.#once('whole', [levels], () => forms.flat());
      for (const close of mended(whole, words)) {
        const found = fit(close);
        if (found.some(({length}) => length)) return found;
      }
      return exact;
    });
  }
}

/** Those that are called so come first, then those that begin so. */
function among({options}: Level, forms: readonly string[], {begin, words}: {readonly begin: string; readonly words: readonly Sought[]}): readonly Option[] {
  const found: [Option[], Option[], Option[]] = [[], [], []];
  forms.forEach((form, rank) => {
    if (isIn(form, words)) found[form === begin ? 0 : form.startsWith(begin) ? 1 : 2].push(options[rank]!);
  });
  return found.flat();
}
