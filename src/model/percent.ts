/** What was written with percents, as it was before; undefined when they make no sense. */
export function withoutPercents(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
