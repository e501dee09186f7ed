/** Puts the styles of what was fetched where it is shown, once. */
import {putOn} from '../late-styles.js';
import {finding} from './tools.styles.js';

export const dress = (root: Node) => putOn(root, finding);
