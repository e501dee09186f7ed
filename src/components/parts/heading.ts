import {html, type TemplateResult} from 'lit';

/** A heading of the wanted level; templates cannot vary the name of a tag. */
export function headingAt(level: number, text: string | TemplateResult, part = 'heading'): TemplateResult {
  const words = html`<bdi>${text}</bdi>`;
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part}>${words}</h1>`;
    case 3:
      return html`<h3 class=${part} part=${part}>${words}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part}>${words}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part}>${words}</h5>`;
    case 6:
      return html`<h6 class=${part} part=${part}>${words}</h6>`;
    default:
      return html`<h2 class=${part} part=${part}>${words}</h2>`;
  }
}
