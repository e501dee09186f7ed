import {CscFigure} from '../components/csc-figure.js';
import {define} from './define.js';

define('csc-figure', CscFigure);
