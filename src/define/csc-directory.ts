import {CscDirectory} from '../components/csc-directory.js';
import {define} from './define.js';

define('csc-directory', CscDirectory);
