/** Text that people read: one string, or one per language. */
export type Text = string | Readonly<Record<string, string>>;

/** The text in the wanted language, else in the document's, else in the first one that is there. */
export function inLanguage(text: Text | undefined, wanted: string, fallback = 'fr'): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  // The document names its language: « constructor » must not bring a function of JavaScript on the page.
  const inOne = (language: string) => (Object.hasOwn(text, language) ? text[language] : undefined);
  return inOne(wanted) ?? inOne(fallback) ?? Object.values(text)[0] ?? '';
}
