/** Tables as partners write them in a page, made of text alone. */
export function tableOf(rows: readonly (readonly string[])[], {caption, foot}: {readonly caption?: string; readonly foot?: string} = {}): HTMLTableElement {
  const table = document.createElement('table');
  if (caption !== undefined) table.createCaption().textContent = caption;
  const [head, ...body] = rows;
  const top = table.createTHead().insertRow();
  for (const text of head!) top.append(Object.assign(document.createElement('th'), {textContent: text}));
  const middle = table.createTBody();
  for (const cells of body) {
    const row = middle.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  if (foot !== undefined) table.createTFoot().insertRow().insertCell().textContent = foot;
  return table;
}
