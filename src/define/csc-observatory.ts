import {CscObservatory} from '../components/csc-observatory.js';
import {define} from './define.js';

define('csc-observatory', CscObservatory);
