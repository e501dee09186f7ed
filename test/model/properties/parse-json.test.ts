import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {LoadError} from '../../../src/data/load-error.js';
import {parseJson} from '../../../src/data/parse-json.js';
import {RUNS} from './runs.js';

const failure = (text: string): LoadError => {
  try {
    parseJson(text, 'a.json');
  } catch (error) {
    assert.ok(error instanceof LoadError, String(error));
    assert.equal(error.detail.src, 'a.json');
    return error;
  }
  return assert.fail(`${JSON.stringify(text.slice(0, 80))} was read`);
};
const blank = fc.string({unit: fc.constantFrom(' ', '\n', '\r', '\t', '\ufeff'), maxLength: 4});
const group = fc.dictionary(fc.string({maxLength: 6}), fc.jsonValue(), {minKeys: 1, maxKeys: 5});

test('what is written as JSON is read as the same, with a byte order mark or white space around it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), blank, blank, fc.constantFrom(undefined, 2, '\t'), (value, before, after, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      assert.deepEqual(parseJson(before + text + after), JSON.parse(text));
    }),
    RUNS,
  );
});

test('a document cut anywhere is told as cut, not as wrong', () => {
  fc.assert(
    fc.property(group, fc.nat(), (value, pick) => {
      const text = JSON.stringify(value);
      const cut = text.slice(0, 1 + (pick % (text.length - 1)));
      // « ["a]" cut before its last sign » ends like a list: whether it is cut or wrong cannot be told.
      fc.pre(!/[\]}]$/.test(cut));
      assert.equal(failure(cut).fault, 'truncated', cut);
    }),
    RUNS,
  );
});

test('what follows a whole document is wrong, and the place of what does not belong is told', () => {
  fc.assert(
    fc.property(group, fc.constantFrom(undefined, 2), fc.constantFrom('x', '}', ']', ',', '{}', '"'), (value, indent, tail) => {
      const text = JSON.stringify(value, undefined, indent);
      const {fault, detail} = failure(`${text}${tail}`);
      assert.equal(fault, 'not-json');
      const lines = text.split('\n');
      assert.equal(detail.place, `${lines.length}:${lines.at(-1)!.length + 1}`);
    }),
    RUNS,
  );
});

test('the place of a comma that is missing is its line and its column', () => {
  const names = fc.array(fc.constantFrom('Élan', 'Le "Phare"', 'a\\b', 'c{d', '[', 'été\n'), {minLength: 1, maxLength: 6});
  fc.assert(
    fc.property(names, fc.nat(), (list, pick) => {
      const lines = list.map((name) => `  ${JSON.stringify(name)},`);
      const row = pick % lines.length;
      // Of a sign that does not belong, Chromium tells no place; of one that is missing, it does.
      lines[row] = '  0 0,';
      const {fault, detail} = failure(`[\n${lines.join('\n')}\n  0\n]`);
      assert.deepEqual([fault, detail.place], ['not-json', `${row + 2}:5`]);
    }),
    RUNS,
  );
});

test('pages and nothing at all are told as such', () => {
  fc.assert(
    fc.property(blank, fc.constantFrom('<!doctype html><title>Connexion</title>', '<html>', '<?xml version="1.0"?>', '<'), (space, page) => {
      assert.equal(failure(space + page).fault, 'html');
      assert.equal(failure(space).fault, 'empty');
    }),
    RUNS,
  );
});

test('whatever text comes, it is read or told, and nothing else is thrown', () => {
  const bits = fc.string({unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ', '\n', 'null', '<', 'é'), maxLength: 30});
  fc.assert(
    fc.property(fc.oneof(bits, fc.string({unit: 'grapheme'})), (text) => {
      let isJson = true;
      try {
        JSON.parse(text.trim());
      } catch {
        isJson = false;
      }
      if (isJson) assert.deepEqual(parseJson(text), JSON.parse(text.trim()));
      else assert.ok(['empty', 'html', 'truncated', 'not-json'].includes(failure(text).fault));
    }),
    RUNS,
  );
});
