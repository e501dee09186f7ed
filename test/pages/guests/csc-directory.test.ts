import '../../../src/define/csc-directory.js';
import {itIsAGoodGuest} from '../../helpers/contract.js';

itIsAGoodGuest('csc-directory');
