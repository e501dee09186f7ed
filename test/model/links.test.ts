/** What may become a link, at its edges; `test/model/properties/identifiers.test.ts` draws the rest. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {emailAddress, LONGEST_LINK, phoneNumber, webAddress} from '../../src/model/links.js';

const allRefused = (read: (raw: string) => string | undefined, raws: readonly string[]) => assert.deepEqual(raws.filter((raw) => read(raw) !== undefined), []);

describe('a web address', () => {
  it('is normalised', () =>
    assert.deepEqual(['http://Caf.FR', 'HTTPS://exemple.fr/a b'.replace(' ', '%20'), 'https://centre-1.exemple.fr:8080/#ici', 'https://1.exemple.fr', 'https://exemple.1f'].map(webAddress), [
      'http://caf.fr/',
      'https://exemple.fr/a%20b',
      'https://centre-1.exemple.fr:8080/#ici',
      'https://1.exemple.fr/',
      'https://exemple.1f/',
    ]));

  it('has a scheme of the web, two strokes and a host behind them', () =>
    allRefused(webAddress, ['javascript:alert(1)', 'ftp://exemple.fr', 'xhttps://exemple.fr', 'https:exemple.fr', 'https:/exemple.fr', 'https:///exemple.fr', '//exemple.fr', 'exemple.fr', 'https://']));

  it('is one that a browser understands', () => allRefused(webAddress, ['https://exemple.fr:port', 'https://[exemple.fr']));

  it('has a host with a name', () => allRefused(webAddress, ['http://localhost', 'http://0474571200', 'http://192.168.0.1', 'http://04.74.57.12.00']));

  it('lets nobody in by name', () => {
    allRefused(webAddress, ['https://caf.fr@exemple.fr', 'https://:secret@exemple.fr', 'https://moi:secret@exemple.fr']);
    assert.equal(webAddress('https://exemple.fr/@moi'), 'https://exemple.fr/@moi');
  });

  it('has nothing in it that is not seen', () => {
    const unseen = [' ', '\t', '\n', '\\', '\u0000', '\u001f', '\u007f', '\u009f', '\u00ad', '\u200b', '\u200f', '\u2028', '\u202e', '\u2060', '\u2069', '\ufeff'];
    allRefused(webAddress, unseen.map((each) => `https://exemple.fr/a${each}b`));
    allRefused(webAddress, unseen.map((each) => `${each}https://exemple.fr/`));
    assert.equal(webAddress('https://exemple.fr/é'), 'https://exemple.fr/%C3%A9');
  });

  it('is no longer than every browser takes', () => {
    const long = `https://exemple.fr/${'a'.repeat(LONGEST_LINK)}`;
    assert.deepEqual([long.slice(0, LONGEST_LINK), long.slice(0, LONGEST_LINK + 1)].map(webAddress), [long.slice(0, LONGEST_LINK), undefined]);
  });
});

describe('an e-mail address', () => {
  it('has a name of at most 64 letters before one sign', () => {
    const names = ['a', 'prenom.nom', "a!#$%&'*+/=?^_`{|}~-b", 'a'.repeat(64)].map((name) => `${name}@exemple.fr`);
    assert.deepEqual(names.map(emailAddress), names);
    allRefused(emailAddress, ['@exemple.fr', `${'a'.repeat(65)}@exemple.fr`, 'a b@exemple.fr', 'a@b@exemple.fr', 'é@exemple.fr', 'a,b@exemple.fr', '<a@exemple.fr']);
  });

  it('has a host of at least two labels of at most 63 letters, none of which begins with a hyphen', () => {
    const label = 'b'.repeat(63);
    const hosts = ['exemple.fr', 'a.b', 'sous.exemple.fr', 'EXEMPLE.FR', '1-a.2-b', `${label}.${label}`].map((host) => `a@${host}`);
    assert.deepEqual(hosts.map(emailAddress), hosts);
    allRefused(emailAddress, ['exemple', 'exemple.', '.fr', 'a..fr', '-exemple.fr', 'exemple.-fr', 'ex_emple.fr', 'exemple.f_r', 'exemple.fr>', `${label}b.fr`, `a.${label}b`].map((host) => `a@${host}`));
  });

  it('is no longer than 254 letters', () => {
    const long = `a@${`${'b'.repeat(62)}.`.repeat(4)}fr`;
    assert.equal(long.length, 256);
    assert.deepEqual([emailAddress(long.replace('@b', '@')), emailAddress(long.replace('@bb', '@'))], [undefined, long.replace('@bb', '@')]);
  });
});

describe('a telephone number', () => {
  it('keeps its digits, and the sign of a country before them', () =>
    assert.deepEqual(['03 88 00 00 00', '+33 (0)3.88.00-00/00', '03\u00a088\u202f000000', '123456', '1'.repeat(15), '+1'.padEnd(16, '1')].map(phoneNumber), [
      '0388000000',
      '+33388000000',
      '0388000000',
      '123456',
      '1'.repeat(15),
      '+1'.padEnd(16, '1'),
    ]));

  it('is nothing else', () => allRefused(phoneNumber, ['12345', '1'.repeat(16), '03 88 00 00 00 le matin', 'tél. 03 88 00 00 00', '03+88000000', '++33388000000', '', '+']));

  it('has at most 40 signs', () => {
    const long = '0388000000'.padEnd(41);
    assert.deepEqual([phoneNumber(long.slice(1)), phoneNumber(`0388000000${' '.repeat(31)}`), phoneNumber(`0388000000${' '.repeat(30)}`)], ['388000000', undefined, '0388000000']);
  });
});
