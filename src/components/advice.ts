/** What the console is told, each once: of attributes that make no sense, of files that should not be public. Fetched where there are such. */
const told = new Set<string>();

function tell(advice: string) {
  if (told.has(advice)) return;
  told.add(advice);
  console.warn(`observatoire-csc : ${advice}`);
}

export const advise = (value: string, expected: string) => tell(`« ${value.slice(0, 40)} » n’est pas prévu, ${expected} est attendu.`);

/** `npx observatoire-csc check` finds them all. */
export const adviseToProtect = (document: string, indicator: string, threshold: number) =>
  tell(
    `« ${document.slice(0, 80)} » publie pour « ${indicator} » des effectifs de moins de ${threshold}, que sa règle de secret interdit. ` +
      'Protégez-le avant de le publier (npx observatoire-csc check).',
  );
