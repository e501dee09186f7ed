/** What the console is told of attributes that make no sense: each once. Fetched where there are such. */
const told = new Set<string>();

export function advise(value: string, expected: string) {
  const advice = `observatoire-csc : « ${value.slice(0, 40)} » n’est pas prévu, ${expected} est attendu.`;
  if (told.has(advice)) return;
  told.add(advice);
  console.warn(advice);
}
