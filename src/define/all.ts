// First: what stands inside it asks it for a source.
import './csc-observatory.js';
import './csc-centre.js';
import './csc-chart.js';
import './csc-directory.js';
import './csc-figure.js';
import './csc-filters.js';
import './csc-map.js';
