import {CscFilters} from '../components/csc-filters.js';
import {define} from './define.js';

define('csc-filters', CscFilters);
