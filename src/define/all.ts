import './csc-chart.js';
import './csc-directory.js';
import './csc-map.js';
