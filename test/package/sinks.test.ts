import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sinksIn, sinksUnder} from '../../scripts/sinks.mjs';

const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** One of each kind, as a careless line or a dependency would bring it. */
const DANGEROUS: readonly (readonly [string, string])[] = [
  ['element.innerHTML = text', 'innerHTML'],
  ['element["outerHTML"] = text', 'outerHTML'],
  ['element.insertAdjacentHTML("beforeend", text)', 'insertAdjacentHTML'],
  ['document.write(text)', 'document.write'],
  ['frame.srcdoc = text', 'srcdoc'],
  ['html`<div .innerHTML=${text}></div>`', 'innerHTML='],
  ['new Function("row", text)', 'Function'],
  ['globalThis.Function(text)', 'Function'],
  ['(0, eval)(text)', 'eval'],
  ['[].constructor.constructor(text)()', 'constructor.constructor'],
  ['setTimeout("run()", 10)', 'setTimeout(text)'],
  ['setInterval(`run(${n})`)', 'setInterval(text)'],
  ['new DOMParser()', 'DOMParser'],
  ['unsafeHTML(text)', 'unsafeHTML'],
  ['window.localStorage.getItem("a")', 'localStorage'],
  ['const {sessionStorage: kept} = window', 'sessionStorage'],
  ['indexedDB.open("a")', 'indexedDB'],
  ['document.cookie = text', 'cookie'],
  ['navigator.sendBeacon("/a")', 'sendBeacon'],
  ['new XMLHttpRequest()', 'XMLHttpRequest'],
  ['import(address)', 'import(computed)'],
  ['import.meta.url', 'import.meta'],
];

test('every dangerous sink is seen in code that has it', () => {
  for (const [code, sink] of DANGEROUS) {
    const seen = sinksIn(code).filter(({known}) => !known);
    assert.ok(seen.some((found) => found.sink === sink), `${code} → ${JSON.stringify(seen)}`);
  }
});

test('harmless code has none', () => {
  const code = 'const cell = {cookie: 1}; setTimeout(() => cell.value, 10); import("./csc-map.js"); element.textContent = text';
  assert.deepEqual(sinksIn(code), []);
});

test('what pages receive has no sink but the template of Lit', () => {
  const files = sinksUnder(CDN);
  assert.ok(files.some(({file}) => file === 'observatoire-csc.js'), 'the whole kit was looked at');
  const unknown = files.flatMap(({file, sinks}) => sinks.filter(({known}) => !known).map(({at}) => `${file}: ${at}`));
  assert.deepEqual(unknown, []);
});

test('each page that has Lit has its template once', () => {
  const [kit] = sinksUnder(CDN).filter(({file}) => file === 'observatoire-csc.js');
  assert.equal(kit?.sinks.length, 1);
});
