/** What axe cannot decide, and why it is right all the same. Each line names what checks it in axe's place. */
export const UNDECIDED: readonly {readonly rule: string; readonly selector: string; readonly reason: string}[] = [
  {
    rule: 'color-contrast',
    selector: 'svg text',
    reason: 'axe does not know what is behind the text of a drawing; test/pages/contrast.test.ts measures it.',
  },
  {
    rule: 'color-contrast',
    selector: '.faults li',
    reason: 'In Firefox only, the lines of an item overlap. Colour and ground are those of the other notes, which axe does decide.',
  },
  {
    rule: 'color-contrast',
    selector: 'a[href^="mailto:"]:has(wbr)',
    reason: 'In Firefox only, an address that may break after its stops is several boxes. Colour and ground are those of the other links, which axe does decide.',
  },
  {
    rule: 'color-contrast',
    selector: 'pre code',
    reason: 'Code that scrolls sideways is partly out of sight; test/pages/demo.test.ts measures it.',
  },
  {
    rule: 'color-contrast',
    selector: '.long tbody *',
    reason: 'Rows out of sight are not laid out. Colours and ground are those of an ordinary table, which axe does decide.',
  },
  {
    rule: 'color-contrast',
    selector: '.tip',
    reason: 'A tip lies over several things, on an opaque ground of its own; test/components/csc-chart.test.ts measures it.',
  },
  {
    rule: 'color-contrast',
    selector: 'body:has(csc-map[tiles]) h1, .frame:has(.tiles img) :is(h2 *, .fictional, .summary, .show-data, .download, .background-note *)',
    reason: 'axe takes pictures of the ground for as large as they are; what reaches beyond the map is cut off, and hides no text.',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: '.moves button[aria-label="Agrandir"], .moves button[aria-label="Réduire"], .moves button[aria-label="Zoom in"], .moves button[aria-label="Zoom out"]',
    reason: '« + » and « − » are signs, which nobody says; axe cannot tell them from a word of one letter.',
  },
];
