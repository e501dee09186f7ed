/** Hands a file to the browser, which asks or saves as the reader likes it. */

/** Long enough for a browser that asks where to save; then the memory is given back. */
const KEPT = 60_000;

export function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  // Outside the page: a router of the host does not hear the click.
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
