import '../../../src/define/csc-chart.js';
import {itIsAGoodGuest} from '../../helpers/contract.js';

itIsAGoodGuest('csc-chart', {indicator: 'politique-ville-montant', by: 'centre'});
