import {html, nothing, type TemplateResult} from 'lit';
import {frameWords} from '../../locale/frame.js';
import type {Locale} from '../../locale/locale.js';

/** A link out of the page, checked when the data were read; says that it opens a window. */
export const outLink = (locale: Locale, href: string, text: string, about = '', tab: unknown = nothing): TemplateResult => html`<a
  href=${href}
  target="_blank"
  tabindex=${tab}
  rel="noopener noreferrer"
  ><bdi>${text}</bdi><span class="unseen" .textContent=${` ${about} ${locale.words(frameWords).newWindow}`}></span></a
>`;
