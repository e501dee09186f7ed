import {expect} from '@open-wc/testing';
import {takeReports} from '../helpers/guard.js';

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));
const kinds = () => takeReports().map(({kind}) => kind);

describe('the guard of every test', () => {
  it('sees an error that nobody caught', async () => {
    setTimeout(() => {
      throw new Error('made by this test');
    });
    await aWhile();
    expect(kinds()).to.deep.equal(['error']);
  });

  it('sees a rejection that nobody handled', async () => {
    void Promise.reject(new Error('made by this test'));
    await aWhile();
    expect(kinds()).to.deep.equal(['rejection']);
  });

  it('sees what is written to console.error', () => {
    console.error('made by this test');
    expect(kinds()).to.deep.equal(['console.error']);
  });
});
