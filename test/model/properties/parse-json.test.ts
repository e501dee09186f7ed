import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {LoadError} from '../../../src/data/load-error.js';
import {faultIn} from '../../../src/data/json-fault.js';
import {parseInSlices} from '../../../src/data/parse-in-slices.js';
import {parseJson} from '../../../src/data/parse-json.js';
import {RUNS} from './runs.js';

const failure = async (text: string): Promise<LoadError> => {
  try {
    await parseJson(text, 'a.json');
  } catch (error) {
    assert.ok(error instanceof LoadError, String(error));
    assert.equal(error.detail.src, 'a.json');
    return error;
  }
  return assert.fail(`${JSON.stringify(text.slice(0, 80))} was read`);
};
const blank = fc.string({unit: fc.constantFrom(' ', '\n', '\r', '\t', '\ufeff'), maxLength: 4});
const group = fc.dictionary(fc.string({maxLength: 6}), fc.jsonValue(), {minKeys: 1, maxKeys: 5});

test('what is written as JSON is read as the same, with a byte order mark or white space around it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), blank, blank, fc.constantFrom(undefined, 2, '\t'), async (value, before, after, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      assert.deepEqual(await parseJson(before + text + after), JSON.parse(text));
      assert.deepEqual(await parseJson(['', ...before, ...text, ...after, '']), JSON.parse(text));
    }),
    RUNS,
  );
});

test('a million characters are read with pauses, fewer at once', async () => {
  const pauses = async (letters: number) => {
    let count = 0;
    await parseJson(JSON.stringify('x'.repeat(letters - 2)), 'a.json', () => Promise.resolve(count++));
    return count > 0;
  };
  assert.deepEqual([await pauses(999_999), await pauses(1_000_000)], [false, true]);
});

test('a reading that nobody waits for any more is no fault of the file', async () => {
  const left = new DOMException('left', 'AbortError');
  const long = JSON.stringify(Array.from({length: 200_000}, () => [1, 2]));
  await assert.rejects(parseJson(long, 'a.json', () => Promise.reject(left)), (error) => error === left);
});

test('a fault keeps what the engine says of it', async () => {
  assert.ok((await failure('{"a":')).cause instanceof SyntaxError);
});

test('a document cut anywhere is told as cut, not as wrong', async () => {
  await fc.assert(
    fc.asyncProperty(group, fc.nat(), async (value, pick) => {
      const text = JSON.stringify(value);
      const cut = text.slice(0, 1 + (pick % (text.length - 1)));
      // « ["a]" cut before its last sign » ends like a list, also before spaces: whether it is cut or wrong cannot be told.
      fc.pre(!/[\]}]\s*$/.test(cut));
      assert.equal((await failure(cut)).fault, 'truncated', cut);
    }),
    RUNS,
  );
});

test('what follows a whole document is wrong, and the place of what does not belong is told', async () => {
  await fc.assert(
    fc.asyncProperty(group, fc.constantFrom(undefined, 2), fc.constantFrom('x', '}', ']', ',', '{}', '"'), async (value, indent, tail) => {
      const text = JSON.stringify(value, undefined, indent);
      const {fault, detail} = await failure(`${text}${tail}`);
      assert.equal(fault, 'not-json');
      const lines = text.split('\n');
      assert.equal(detail.place, `${lines.length}:${lines.at(-1)!.length + 1}`);
    }),
    RUNS,
  );
});

test('the place of what does not belong is its line and its column', async () => {
  const names = fc.array(fc.constantFrom('Élan', 'Le "Phare"', 'a\\b', 'c{d', '[', 'été\n'), {minLength: 1, maxLength: 6});
  await fc.assert(
    fc.asyncProperty(names, fc.nat(), fc.constantFrom('0 0', '0 x', '0 "a"', '[]]', '{}1', 'NaN', '01', 'tru,'), async (list, pick, wrong) => {
      const lines = list.map((name) => `  ${JSON.stringify(name)},`);
      const row = pick % lines.length;
      lines[row] = `  ${wrong},`;
      const {fault, detail} = await failure(`[\n${lines.join('\n')}\n  0\n]`);
      const column = {'0 0': 5, '0 x': 5, '0 "a"': 5, '[]]': 5, '{}1': 5, NaN: 3, '01': 4, 'tru,': 6}[wrong]!;
      // After « ] » the list is closed, and what follows it is too much.
      assert.deepEqual([fault, detail.place], ['not-json', `${row + 2}:${wrong === '[]]' ? column + 1 : column}`]);
    }),
    RUNS,
  );
});

test('the place is that which this engine tells, wherever it tells one', () => {
  const signs = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '0', '1', '.', '-', 'e', '+', 'a', 'u', 't', 'true', 'nul', ' ', '\n', '"a":', '\\u00', '\u0001', 'é');
  const texts = fc.oneof(
    fc.array(signs, {maxLength: 14}).map((all) => all.join('')),
    // One sign of a sound text changed, which is what people do.
    fc.tuple(group, fc.nat(), signs).map(([value, pick, sign]) => {
      const text = JSON.stringify(value);
      const at = pick % text.length;
      return text.slice(0, at) + sign + text.slice(at + 1);
    }),
  );
  let compared = 0;
  fc.assert(
    fc.property(texts, (text) => {
      let message = '';
      try {
        JSON.parse(text);
      } catch (error) {
        message = String(error);
      }
      const at = /end of JSON input/.test(message) ? text.length : /position (\d+)/.exec(message)?.[1];
      if (at === undefined) return;
      const before = text.slice(0, Number(at)).split('\n');
      const {fault, place} = faultIn(text);
      // Of a text that is not closed, where it was begun says more than where the file ends.
      if (fault === 'not-json' && /Unterminated string/.test(message)) return;
      assert.equal(place, `${before.length}:${before.at(-1)!.length + 1}`, `${JSON.stringify(text)} ${message}`);
      compared++;
    }),
    {numRuns: 3000},
  );
  assert.ok(compared > 500, `only ${compared} were compared`);
});

test('a quotation mark that is missing is told where the text begins that nothing closes', () => {
  assert.deepEqual(faultIn('{"a": 1,\n "b": "c}'), {fault: 'not-json', place: '2:7'});
  assert.deepEqual(faultIn('{"a": 1,\n "b": "c'), {fault: 'truncated', place: '2:9'});
});

/** A text as a network delivers it: in pieces of these lengths, and a last one with all that is left. */
function cut(text: string, lengths: readonly number[]): readonly string[] {
  let at = 0;
  return [...lengths.map((length) => text.slice(at, (at += length))), text.slice(at)];
}

test('in slices, a text is read as JSON.parse reads it, or refused where it refuses', async () => {
  const rows = fc.array(fc.oneof(fc.jsonValue(), group), {maxLength: 5});
  const documents = fc.dictionary(fc.oneof(fc.constantFrom('centres', '__proto__', 'constructor', '10', 'é "\\'), fc.string({maxLength: 4})), fc.oneof(rows, fc.jsonValue()), {maxKeys: 4});
  const wrong = fc.constantFrom('', ',', '}', ']', '[', '"', '\\', ' x', '{', ':');
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(documents, fc.jsonValue()), fc.constantFrom(undefined, 1), fc.nat(), wrong, fc.constantFrom(0, 1, 20), fc.array(fc.nat({max: 9}), {maxLength: 5}), async (value, indent, pick, sign, piece, lengths) => {
      const sound = JSON.stringify(value, undefined, indent);
      const at = pick % (sound.length + 1);
      const text = sound.slice(0, at) + sign + sound.slice(at);
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        refused++;
        await assert.rejects(parseInSlices(cut(text, lengths), () => Promise.resolve(), piece), SyntaxError, text);
        return;
      }
      assert.deepEqual(await parseInSlices(cut(text, lengths), () => Promise.resolve(), piece), expected, text);
    }),
    {numRuns: 3000},
  );
  assert.ok(refused > 300, `only ${refused} were refused`);
});

/** How many signs JSON.parse is given at once while something is read, the most of them. */
async function mostAtOnce(read: () => Promise<unknown>): Promise<number> {
  const {parse} = JSON;
  let most = 0;
  JSON.parse = (text: string, ...others) => ((most = Math.max(most, text.length)), parse(text, ...others) as unknown);
  try {
    await read();
  } finally {
    JSON.parse = parse;
  }
  return most;
}

test('in slices, no more is parsed at once than a slice and a row, or what stands outside of lists', async () => {
  const name = fc.constantFrom('centres', '__proto__', 'é "\\', '');
  const documents = fc.array(fc.tuple(name, fc.oneof(fc.array(fc.oneof(fc.jsonValue({maxDepth: 2}), group), {minLength: 1, maxLength: 30}), fc.string(), fc.integer(), group)), {minLength: 1, maxLength: 4});
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom('', ' ', '\n\t'), fc.constantFrom(0, 1, 20, 60), fc.array(fc.nat({max: 9}), {maxLength: 5}), async (entries, blank, piece, lengths) => {
      const text = `${blank}{${entries.map(([key, value]) => `${blank}${JSON.stringify(key)}${blank}:${blank}${JSON.stringify(value)}${blank}`).join(',')}}${blank}`;
      const others = entries.flatMap(([key, value]) => [JSON.stringify(key), ...(Array.isArray(value) ? value : [value]).map((each) => JSON.stringify(each))]);
      const longest = Math.max(...others.map(({length}) => length));
      // The blanks around, the two brackets that make a list of some rows, and the commas between them.
      const most = piece + longest + 2 * blank.length + 4;
      let read: unknown;
      const atOnce = await mostAtOnce(async () => (read = await parseInSlices(cut(text, lengths), () => Promise.resolve(), piece)));
      assert.deepEqual(read, JSON.parse(text));
      assert.ok(atOnce <= most, `${atOnce} of ${text.length} at once, not ${most}: ${text}`);
    }),
    {numRuns: 2000},
  );
});

test('in slices, a text that is no group, or in which something is missing, is refused by JSON.parse itself', async () => {
  const refused = ['', ' ', '[1', '{', '{"a"', '{"a" 1}', '{"a":', '{"a":1', '{"a":[1', '{"a":[1}', '{"a":[1]', '{"a":[1],}', '{"a":[1,]}', '{"a":[,1]}', '{"a":[,]}', '{a:1}', '{"a":1}}', '{"a":[1]} x', '{"a":[1],,"b":2}', "{'a':1}"];
  for (const text of refused) {
    const [expected, found] = await Promise.all([() => Promise.resolve().then(() => JSON.parse(text) as unknown), () => parseInSlices(text, () => Promise.resolve(), 0)].map((read) => read().then(String, String)));
    assert.match(expected!, /^SyntaxError/);
    assert.equal(found, expected, text);
  }
});

test('a long text is read with pauses, a short one without', async () => {
  const document = {format: 'observatoire-csc/1', centres: Array.from({length: 20_000}, (_, rank) => ({id: `c${rank}`, name: `Centre « ${rank} », [sic] {`, sites: [{name: '"'}]}))};
  const text = JSON.stringify(document);
  assert.ok(text.length > 1_000_000);
  let pauses = 0;
  const pause = () => Promise.resolve(pauses++);
  assert.deepEqual(await parseJson(text, undefined, pause), document);
  assert.ok(pauses > 0);
  assert.deepEqual(await parseJson(['\ufeff', ' ', ...cut(text, Array.from({length: 20}, () => 65_536)), '\n'], undefined, pause), document);
  pauses = 0;
  await parseJson('{"a": [1]}', undefined, pause);
  assert.equal(pauses, 0);
  const {fault, detail} = await parseJson(`${text.slice(0, -3)}\n?]}`, 'a.json', pause).then(() => assert.fail(), (error: LoadError) => error);
  assert.deepEqual([fault, detail.place], ['not-json', '2:1']);
});

test('pages and nothing at all are told as such', async () => {
  await fc.assert(
    fc.asyncProperty(blank, fc.constantFrom('<!doctype html><title>Connexion</title>', '<html>', '<?xml version="1.0"?>', '<'), async (space, page) => {
      assert.equal((await failure(space + page)).fault, 'html');
      assert.equal((await failure(space)).fault, 'empty');
    }),
    RUNS,
  );
});

test('whatever text comes, it is read or told, and nothing else is thrown', async () => {
  const bits = fc.string({unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ', '\n', 'null', '<', 'é'), maxLength: 30});
  await fc.assert(
    fc.asyncProperty(fc.oneof(bits, fc.string({unit: 'grapheme'})), async (text) => {
      let isJson = true;
      try {
        JSON.parse(text.trim());
      } catch {
        isJson = false;
      }
      if (isJson) assert.deepEqual(await parseJson(text), JSON.parse(text.trim()));
      else assert.ok(['empty', 'html', 'truncated', 'not-json'].includes((await failure(text)).fault));
    }),
    RUNS,
  );
});
