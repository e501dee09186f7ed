import {expect} from '@open-wc/testing';
import {decoded} from '../../src/data/decoded.js';
import {fetchText, LIMITS, type FetchLimits} from '../../src/data/fetch-text.js';
import {LoadError} from '../../src/data/load-error.js';
import {parseJson} from '../../src/data/parse-json.js';
import {Faults} from '../helpers/faults.js';

const QUICK: FetchLimits = {deadline: 1500, maxBytes: 100_000, retries: 2, backoff: 20};
const never = new AbortController().signal;
const get = (url: string, limits: Partial<FetchLimits> = {}, signal = never) =>
  fetchText(url, location.href, signal, {...QUICK, ...limits});

/** Without it, a page may not read when another origin asks to be left alone. */
const READABLE = 'Access-Control-Expose-Headers:Retry-After';

async function failure(answer: Promise<unknown>): Promise<LoadError> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof LoadError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('fetchText', () => {
  it('gives the text and the address that answered, after a redirection', async () => {
    const faults = new Faults();
    const {text, url} = await get(await faults.at('/redirect'));
    expect(JSON.parse(text)).to.have.property('format');
    expect(new URL(url).pathname).to.equal('/ok');
  });

  it('sends neither referrer nor cookie', async () => {
    const faults = new Faults();
    await get(await faults.at('/ok'));
    const [request] = await faults.requests();
    expect([request!.referer, request!.cookie]).to.deep.equal(['', '']);
  });

  it('asks once for what is not there', async () => {
    const faults = new Faults();
    const {fault, detail} = await failure(get(await faults.at('/404')));
    expect([fault, detail.status]).to.deep.equal(['http', 404]);
    expect(await faults.requests()).to.have.length(1);
  });

  it('asks twice more after errors of the server, a while later, and no more', async () => {
    const faults = new Faults();
    const {fault, detail} = await failure(get(await faults.at('/500'), {backoff: 60}));
    expect([fault, detail.status]).to.deep.equal(['http', 500]);
    const times = (await faults.requests()).map(({at}) => at);
    expect(times).to.have.length(3);
    expect(times[1]! - times[0]!).to.be.at.least(55);
    expect(times[2]! - times[1]!).to.be.at.least(115);
  });

  it('waits as long as Retry-After asks, then has the document', async () => {
    const faults = new Faults();
    const {text} = await get(await faults.at('/flaky', {times: 1, after: 1, header: READABLE}), {deadline: 5000});
    expect(text).to.contain('observatoire-csc/1');
    const [first, second] = await faults.requests();
    expect(second!.at - first!.at).to.be.at.least(990);
  });

  it('does not wait for a Retry-After that is longer than it has time', async () => {
    const faults = new Faults();
    const before = performance.now();
    const {fault} = await failure(get(await faults.at('/flaky', {times: 1, after: 600, header: READABLE})));
    expect(fault).to.equal('http');
    expect(performance.now() - before).to.be.below(QUICK.deadline);
    expect(await faults.requests()).to.have.length(1);
  });

  it('gives up on a server that never answers, at its deadline', async () => {
    const faults = new Faults();
    const before = performance.now();
    const {fault} = await failure(get(await faults.at('/hang'), {deadline: 300}));
    expect(fault).to.equal('timeout');
    expect(performance.now() - before).to.be.within(250, 2000);
    await faults.until(([request]) => request?.outcome === 'aborted');
  });

  it('gives up on a body that stops half way, at the same deadline', async () => {
    const faults = new Faults();
    const {fault} = await failure(get(await faults.at('/slow', {ms: 1000}), {deadline: 400}));
    expect(fault).to.equal('timeout');
  });

  for (const path of ['/reset', '/refused', '/no-cors']) {
    it(`calls ${path} a dead network, from another origin, after its retries`, async () => {
      const faults = new Faults();
      const {fault, detail} = await failure(get(await faults.at(path)));
      expect([fault, detail.foreign]).to.deep.equal(['network', true]);
      expect((await faults.requests()).length).to.be.at.least(3);
    });
  }

  it('drops an endless body at the cap', async () => {
    const faults = new Faults();
    const {fault, detail} = await failure(get(await faults.at('/huge')));
    expect([fault, detail.limit]).to.deep.equal(['too-big', QUICK.maxBytes]);
    await faults.until(([request]) => request?.outcome === 'aborted');
  });

  it('counts a compressed body as it is when unpacked', async () => {
    const faults = new Faults();
    expect((await failure(get(await faults.at('/bomb', {mb: 5})))).fault).to.equal('too-big');
  });

  it('stops when it is told to, with the reason of the signal', async () => {
    const faults = new Faults();
    const controller = new AbortController();
    const answer = get(await faults.at('/hang'), {}, controller.signal).catch((error: unknown) => error);
    await faults.until((requests) => requests.length === 1);
    controller.abort('gone');
    expect(await answer).to.equal('gone');
    await faults.until(([request]) => request?.outcome === 'aborted');
  });

  it('takes no address but one of the web, without credentials', async () => {
    const addresses = ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'blob:x', 'http://', 'https://a:b@127.0.0.1/'];
    for (const address of addresses) expect((await failure(get(address))).fault, address).to.equal('address');
  });

  it('has ten seconds, twenty megabytes and two retries in a page', () => {
    expect([LIMITS.deadline, LIMITS.maxBytes, LIMITS.retries]).to.deep.equal([10_000, 20_000_000, 2]);
  });

  it('reads every encoding as it is, and says when it was not UTF-8', async () => {
    const faults = new Faults();
    let read = 0;
    const latin = await faults.keep(Uint8Array.from('{"name":"Élan"}', (letter) => letter.charCodeAt(0)));
    const addresses = await Promise.all(['/ok', '/bom', '/utf16', '/wrong-type'].map((path) => faults.at(path)));
    for (const address of [...addresses, latin]) {
      const answer = await get(address);
      expect(answer.legacy, address).to.equal(address === latin);
      expect(answer.text, address).to.contain('Élan');
      read++;
    }
    expect(read).to.equal(5);
  });
});

describe('decoded', () => {
  it('reads big-endian UTF-16 by its mark', () => {
    expect(decoded(Uint8Array.of(0xfe, 0xff, 0x00, 0xc9)).text).to.equal('É');
  });

  it('reads what is not UTF-8 as Windows wrote it', () => {
    expect(decoded(Uint8Array.of(0x80, 0xe9))).to.deep.equal({text: '€é', legacy: true});
  });
});

describe('parseJson', () => {
  const faultOf = async (text: string) => {
    try {
      await parseJson(text);
    } catch (error) {
      return (error as LoadError).fault;
    }
    return 'none';
  };

  it('tells what a file is instead of JSON', async () => {
    const cases = {
      '': 'empty',
      '  \n': 'empty',
      '<!doctype html><p>': 'html',
      ' <html>': 'html',
      '{"a": [1, 2': 'truncated',
      '{"a": "b': 'truncated',
      '{"a": [{"b": 1}': 'truncated',
      '{"a": "b \\"': 'truncated',
      '{"a": "b "c"}': 'not-json',
      // What follows a whole document is no end that is missing.
      '{"a": 1} <!-- 12 ms -->': 'not-json',
      '{"a": 1,}': 'not-json',
      'bonjour': 'not-json',
      '{"a": NaN}': 'not-json',
      '\ufeff{}': 'none',
    };
    const told = await Promise.all(Object.keys(cases).map(async (text) => [text, await faultOf(text)] as const));
    expect(Object.fromEntries(told)).to.deep.equal(cases);
  });

  it('tells the place of what is wrong, in every browser the same', async () => {
    const placeOf = (text: string) => parseJson(text).then(() => undefined, (error: LoadError) => error.detail.place);
    expect(await placeOf('{"a": 1,\n "b": 2 "c": 3}')).to.equal('2:9');
    expect(await placeOf('{"a": 1,\n "b": x}')).to.equal('2:7');
    expect(await placeOf('{"a": 1,\n "b": [2')).to.equal('2:9');
  });

  it('keeps __proto__ a key like any other', async () => {
    const read = (await parseJson('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.keys(read)).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
