import {CscChart} from '../components/csc-chart.js';
import {define} from './define.js';

define('csc-chart', CscChart);
