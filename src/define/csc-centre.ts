import {CscCentre} from '../components/csc-centre.js';
import {define} from './define.js';

define('csc-centre', CscCentre);
