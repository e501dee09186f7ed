/** A drawing as plain data: what is written to a file and painted on a canvas. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

type Given = Readonly<Record<string, string | number | undefined>>;

export function node(name: string, given: Given = {}, children: readonly (SvgNode | string)[] = []): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'number' ? rounded(value) : value]])),
  );
  return {name, attributes, children};
}

/** A hundredth of a pixel is not seen. */
const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** What XML 1.0 has no place for, not even escaped: controls and halves of characters. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string) => text.replace(UNFIT, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

export function markupOf({name, attributes, children}: SvgNode): string {
  const own = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child))).join('');
  return inside ? `<${name}${own}>${inside}</${name}>` : `<${name}${own}/>`;
}
