import {CscMap} from '../components/csc-map.js';
import {define} from './define.js';

define('csc-map', CscMap);
