/** What a tile of 256 pixels covers at zoom 0 on the equator. */
const EQUATOR = 40_075;

/** How many kilometres the drawing is wide at a zoom of tiles. */
export const kilometresAcross = ({shadowRoot}, lat, zoom) =>
  (shadowRoot.querySelector('.drawing').clientWidth / 256) * (EQUATOR / 2 ** zoom) * Math.cos((lat * Math.PI) / 180);
