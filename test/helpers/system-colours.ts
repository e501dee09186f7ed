/** Whether what is seen has the colours that the reader's system gives it, where colours are forced. */
const SYSTEM_COLOURS = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ActiveText', 'Highlight', 'HighlightText', 'GrayText', 'ButtonText', 'ButtonFace', 'ButtonBorder', 'Field', 'FieldText', 'Mark', 'MarkText', 'SelectedItem', 'SelectedItemText', 'AccentColor', 'AccentColorText'];

function systemColours(): ReadonlySet<string> {
  const probe = document.body.appendChild(document.createElement('i'));
  const known = SYSTEM_COLOURS.map((colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return new Set(known);
}

const isDrawing = (each: Element) => each.closest('svg') !== null;
const isColour = (colour: string) => /^(?:rgb|color)/.test(colour) && !/(?:, |\/ )0\)$/.test(colour);

/** What of it has a colour of ours, in words. */
export function foreignColours(looked: readonly Element[]): readonly string[] {
  const system = systemColours();
  if (system.size < 3) throw new Error('the colours of the system are all the same');
  const foreign = looked.flatMap((each) => {
    const {color, fill, stroke} = getComputedStyle(each);
    return (isDrawing(each) ? [fill, stroke] : [color]).filter((colour) => isColour(colour) && !system.has(colour)).map((colour) => `${each.localName}.${each.getAttribute('class') ?? ''} ${colour}`);
  });
  return [...new Set(foreign)];
}
