import {html, nothing, type TemplateResult} from 'lit';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';

/** What figures mean, how they were made, what they cannot say: one step further. */
export const howToRead = (locale: Locale, paragraphs: readonly string[] = []): TemplateResult | typeof nothing =>
  paragraphs.length
    ? html`
        <details part="method">
          <summary>${locale.words(chartWords).howToRead}</summary>
          ${paragraphs.map((paragraph) => html`<p><bdi>${paragraph}</bdi></p>`)}
        </details>
      `
    : nothing;
