import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fitsScheme, isCommuneCode, isDepartementCode, isRna, isSiren, isSiret, passesLuhn} from '../../../src/model/identifiers.js';
import {emailAddress, phoneNumber, webAddress} from '../../../src/model/links.js';
import {RUNS} from './runs.js';

const digitsOf = (length: number) => fc.string({unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length});
/** What a digit counts when it is doubled: a table, not the rule. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const keyFor = (body: string) => {
  const sum = [...body].reverse().reduce((total, digit, rank) => total + (rank % 2 ? Number(digit) : DOUBLED[Number(digit)]!), 0);
  return String((10 - (sum % 10)) % 10);
};

test('of ten last digits, one gives a valid key, the one that the table gives', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 17}).chain(digitsOf), (body) => {
      const valid = [...'0123456789'].filter((digit) => passesLuhn(body + digit));
      assert.deepEqual(valid, [keyFor(body)]);
    }),
    RUNS,
  );
  assert.equal(passesLuhn(''), false);
});

test('one wrong digit is always noticed, two exchanged neighbours unless they are 0 and 9', () => {
  fc.assert(
    fc.property(digitsOf(13), fc.nat({max: 13}), fc.integer({min: 1, max: 9}), fc.nat({max: 12}), (body, at, more, swap) => {
      const whole = body + keyFor(body);
      const wrong = whole.slice(0, at) + String((Number(whole[at]) + more) % 10) + whole.slice(at + 1);
      assert.equal(passesLuhn(wrong), false);
      const exchanged = whole.slice(0, swap) + whole[swap + 1]! + whole[swap]! + whole.slice(swap + 2);
      const pair = [whole[swap], whole[swap + 1]].sort().join('');
      assert.equal(passesLuhn(exchanged), exchanged === whole || pair === '09');
    }),
    RUNS,
  );
});

test('a SIREN has 9 digits, a SIRET 14, with their key, and zeros only are neither', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 16}).chain(digitsOf), fc.constantFrom('', ' ', 'A'), (body, tail) => {
      const text = body + keyFor(body) + tail;
      const isReal = tail === '' && /[1-9]/.test(text);
      assert.equal(isSiren(text), isReal && text.length === 9);
      if (!text.startsWith('356000000')) assert.equal(isSiret(text), isReal && text.length === 14);
      assert.equal(isSiren(body), body.length === 9 && /[1-9]/.test(body) && body.endsWith(keyFor(body.slice(0, -1))));
    }),
    RUNS,
  );
  for (const zeros of ['000000000', '00000000000000']) assert.ok(!isSiren(zeros) && !isSiret(zeros));
  for (const body of ['00552013', '05520130', '10000000']) assert.ok(isSiren(body + keyFor(body)), body);
  for (const body of ['0055201350000', '1000000000000']) assert.ok(isSiret(body + keyFor(body)), body);
  assert.ok([...'0123456789'].some((digit) => isSiren(`7328293${digit}0`)));
});

test('the establishments of La Poste are known by the sum of their digits, those of nobody else', () => {
  fc.assert(
    fc.property(digitsOf(5), fc.constantFrom('356000000', '356000001', '732829320'), (office, siren) => {
      const text = siren + office;
      const sum = [...text].reduce((total, digit) => total + Number(digit), 0);
      const isKeyed = text.endsWith(keyFor(text.slice(0, -1)));
      assert.equal(isSiret(text), isKeyed || (siren === '356000000' && sum % 5 === 0));
    }),
    RUNS,
  );
  // The head office, as the Sirene directory writes it.
  assert.ok(isSiret('35600000000048'));
  assert.ok(isSiret('35600000049837'));
});

const DEPARTEMENTS = [
  ...Array.from({length: 95}, (_, rank) => String(rank + 1).padStart(2, '0')).filter((code) => code !== '20'),
  ...['2A', '2B', '971', '972', '973', '974', '975', '976', '977', '978', '984', '986', '987', '988'],
];

test('the codes of départements are those of the official list', () => {
  const code = fc.oneof(fc.constantFrom(...DEPARTEMENTS), fc.string({unit: fc.constantFrom(...'0123456789AB'), maxLength: 4}));
  fc.assert(
    fc.property(code, (text) => {
      // 20 was Corsica until 1976: older files still write it.
      if (text !== '20') assert.equal(isDepartementCode(text), DEPARTEMENTS.includes(text), text);
    }),
    RUNS,
  );
});

test('a code fits its scheme when it is long enough and of the right signs, and zeros on the left count', () => {
  const sign = fc.constantFrom(...'0123456789ABQPN');
  const isAll = (text: string, allowed: string) => [...text].every((each) => allowed.includes(each));
  const DIGITS = '0123456789';
  const tail = fc.integer({min: 1, max: 8}).chain(digitsOf);
  const begun = fc.tuple(fc.constantFrom('2A', '2B', '2P', 'A2', 'QP', 'QN', 'QA', 'PQ', ' 67', '67'), tail, fc.constantFrom('', '', '', 'A', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: sign, maxLength: 10}), tail, begun), (text) => {
      const rest = (from: number) => text.slice(from);
      const hasCorsica = text.startsWith('2A') || text.startsWith('2B');
      const begins = isAll(text.slice(0, 2), DIGITS) || hasCorsica;
      assert.equal(isCommuneCode(text), text.length === 5 && begins && isAll(rest(2), DIGITS));
      assert.equal(fitsScheme('commune', text), isCommuneCode(text));
      assert.equal(fitsScheme('departement', text), isDepartementCode(text));
      assert.equal(fitsScheme('iris', text), text.length === 9 && begins && isAll(rest(2), DIGITS));
      assert.equal(fitsScheme('epci', text), text.length === 9 && isAll(text, DIGITS));
      assert.equal(fitsScheme('region', text), text.length === 2 && isAll(text, DIGITS));
      assert.equal(fitsScheme('qpv', text), text.length === 8 && (text.startsWith('QP') || text.startsWith('QN')) && !text.includes(' '));
      assert.equal(fitsScheme('country', text), text.length === 2 && isAll(text, 'ABQPN'));
      assert.equal(fitsScheme('quartier', text), text.length > 0);
    }),
    RUNS,
  );
});

test('an RNA number is W, nine signs, of which the second may tell Corsica', () => {
  fc.assert(
    fc.property(digitsOf(9), fc.constantFrom('W', 'w', 'V', ''), fc.constantFrom('', 'A', 'B', 'C'), (nine, first, letter) => {
      const text = first + nine[0]! + (letter || nine[1]!) + nine.slice(2);
      assert.equal(isRna(text), first === 'W' && letter !== 'C');
      for (const wrong of [`${text}0`, `0${text}`, text.slice(0, -1), text.toLowerCase()]) assert.equal(isRna(wrong), false, wrong);
    }),
    RUNS,
  );
});

test('a link that passes is http or https, has a named host and nobody’s password, and passes again as it is', () => {
  const piece = fc.constantFrom('http:', 'https:', 'javascript:', 'data:', '//', '/', '\\', '@', ':', '.', '?', '#', 'a', 'evil', 'caf.fr', '127.0.0.1', 'é', '%0a', ' ', '\t', '\u200b', '0474571200', 'user:pass@');
  fc.assert(
    fc.property(fc.oneof(fc.array(piece, {maxLength: 8}).map((list) => list.join('')), fc.array(piece, {maxLength: 6}).map((list) => `https://${list.join('')}`), fc.webUrl()), (raw) => {
      const found = webAddress(raw);
      if (found === undefined) return;
      const url = new URL(found);
      assert.ok(url.protocol === 'https:' || url.protocol === 'http:', raw);
      assert.equal(url.username + url.password, '', raw);
      assert.match(url.hostname, /[a-z].*\.|\..*[a-z]|xn--/i, raw);
      assert.doesNotMatch(raw, /[\s\\\u200b]/);
      assert.equal(webAddress(found), found);
    }),
    RUNS,
  );
});

test('a web address is what a browser makes of it, however plain it is', () => {
  const label = fc.constantFrom('csc', 'www', 'mon-centre', 'xn--cole-9oa', 'xn--', 'CSC', '-a', '12', '0x7f', 'é');
  const segment = fc.constantFrom('', '/', '/annuaire/fiche-12', '/a.html', '/.', '/../x', '/a/..', '/%2e%2e/x', '/é', '/a.b.c', '//', '?q=1', '#ici', '/a^b', ':80', ':443/');
  fc.assert(
    fc.property(fc.constantFrom('http://', 'https://', 'HTTPS://'), fc.array(label, {minLength: 2, maxLength: 4}), fc.constantFrom('fr', 'example', 'FR', '7', 'c0m'), segment, (scheme, labels, end, path) => {
      const raw = `${scheme}${labels.join('.')}.${end}${path}`;
      const found = webAddress(raw);
      assert.equal(found, found && new URL(raw).href);
    }),
    RUNS,
  );
});

test('a telephone number keeps its digits, and only those, however it is written', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f', '/'), {minLength: 4, maxLength: 4});
  fc.assert(
    fc.property(digitsOf(8), separators, fc.constantFrom('0', '+33', '+33 (0)'), (rest, between, prefix) => {
      const pairs = [rest.slice(0, 2), rest.slice(2, 4), rest.slice(4, 6), rest.slice(6)];
      const written = `${prefix}3${pairs.map((pair, rank) => between[rank]! + pair).join('')}`;
      assert.equal(phoneNumber(written), `${prefix.replace(' (0)', '')}3${rest}`);
      assert.equal(phoneNumber(`${written} poste 12`), undefined);
    }),
    RUNS,
  );
});

test('an e-mail address that passes cannot add a header or a second reader to a message', () => {
  const piece = fc.constantFrom('a', 'centre', '@', '.', ',', ';', '?', '&', '%', ' ', '\n', '<', '>', '"', 'csc.fr', 'subject=', 'é');
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.array(piece, {maxLength: 8}).map((list) => list.join(''))), (raw) => {
      const found = emailAddress(raw);
      if (found === undefined) return;
      assert.equal(found, raw);
      assert.equal(found.split('@').length, 2);
      assert.doesNotMatch(found, /[\s,;<>"()[\]\\:]/);
      // What follows the host could be read as parts of a mailto: address.
      assert.match(found.split('@')[1]!, /^[a-z\d.-]+\.[a-z\d-]+$/i);
    }),
    RUNS,
  );
});
