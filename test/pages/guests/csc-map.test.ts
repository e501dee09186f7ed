import '../../../src/define/csc-map.js';
import {itIsAGoodGuest} from '../../helpers/contract.js';

itIsAGoodGuest('csc-map');
