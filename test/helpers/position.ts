/** What the browser answers when a page asks where its reader is. */
type Ask = (found: (position: unknown) => void, failed: (error: {code: number}) => void, options: PositionOptions) => void;

const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation');

/** From now on the browser answers like that; what it gives counts how often it was asked. */
export function browserThat(ask: Ask) {
  const counted = {asked: 0};
  Object.defineProperty(Navigator.prototype, 'geolocation', {
    configurable: true,
    get: () => ({getCurrentPosition: (...given: Parameters<Ask>) => (counted.asked++, ask(...given))}),
  });
  return counted;
}

/** A browser, or a page, that knows of no such thing. */
export const browserWithout = () => void delete (Navigator.prototype as {geolocation?: unknown}).geolocation;

export const realBrowser = () => real && void Object.defineProperty(Navigator.prototype, 'geolocation', real);
