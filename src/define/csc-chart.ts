import {CscChart} from '../components/csc-chart.js';
import {define} from './define.js';

define('csc-chart', CscChart);

// What every chart says comes while the page is still putting its data together; what does not come is asked for again.
import('../components/chart/telling.js').catch(() => undefined);
