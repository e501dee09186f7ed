/** What becomes of each element when its file does not come, or is not what it should be. */
import {expect} from '@open-wc/testing';
import {observatory} from '../fixtures/observatories.js';
import {Faults} from '../helpers/faults.js';
import {expectFocusIn, expectFocusOn, expectUnharmed, isShown, mount, part, pause, plain, put, said, settled, TAGS, texts, unmountAll, type Tag} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

afterEach(unmountAll);

interface Failure {
  /** Where the file stands; the attribute is left out when there is none. */
  readonly src: (faults: Faults) => Promise<string> | string | undefined;
  readonly what: RegExp;
  readonly repair: RegExp;
  /** There is nothing to try again. */
  readonly final?: boolean;
}

const deep = `{"format":"observatoire-csc/1","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
const FAILURES: Readonly<Record<string, Failure>> = {
  'no src': {src: () => undefined, what: /Aucune donnée n’est indiquée/, repair: /attribut src/, final: true},
  'an empty src': {src: () => '', what: /Aucune donnée n’est indiquée/, repair: /attribut src/, final: true},
  'javascript: in src': {src: () => 'javascript:alert(1)', what: /« javascript:alert\(1\) ».* n’est pas une adresse web/, repair: /https:\/\//, final: true},
  'file: in src': {src: () => 'file:///etc/passwd', what: /n’est pas une adresse web/, repair: /chemin du site/, final: true},
  'a password in src': {src: () => 'https://a:b@127.0.0.1/', what: /n’est pas une adresse web/, repair: /https:\/\//, final: true},
  '404': {src: (faults) => faults.at('/404'), what: /« http.*\/404.* » est introuvable \(erreur 404\)/, repair: /Vérifiez l’adresse dans l’attribut src/},
  '500': {src: (faults) => faults.at('/500'), what: /a refusé le fichier « http.* » \(erreur 500\)/, repair: /prévenez l’hébergeur/},
  'a dead server': {src: (faults) => faults.at('/refused'), what: /n’a pas pu être téléchargé/, repair: /Vérifiez la connexion/},
  'a connection cut half way': {src: (faults) => faults.at('/reset'), what: /n’a pas pu être téléchargé/, repair: /Vérifiez la connexion/},
  'a file that may not be shared': {src: (faults) => faults.at('/no-cors'), what: /n’a pas pu être téléchargé/, repair: /Access-Control-Allow-Origin, « CORS »/},
  'a page of HTML': {src: (faults) => faults.at('/html'), what: /se trouve une page web et non un fichier de données/, repair: /page d’accueil ou de connexion/},
  'a login page behind a redirection': {src: (faults) => faults.at('/redirect-login'), what: /se trouve une page web/, repair: /connexion/},
  'an error as JSON': {src: (faults) => faults.at('/json-error'), what: /« format » manque/, repair: /"format": "observatoire-csc\/1"/},
  'truncated JSON': {src: (faults) => faults.at('/truncated'), what: /est incomplet : il s’arrête en cours de route/, repair: /Remettez le fichier en ligne en entier/},
  'an empty file': {src: (faults) => faults.at('/empty'), what: /« http.* » est vide/, repair: /Produisez de nouveau le fichier/},
  'JSON with something after it': {src: (faults) => faults.at('/trailing'), what: /n’est pas un fichier JSON correct/, repair: /corrigez-le à cet endroit/},
  'another format': {src: (faults) => faults.keep({format: 'geojson/2'}), what: /Le format « geojson\/2 » n’est pas celui d’un observatoire/, repair: /"format": "observatoire-csc\/1"/},
  'a list': {src: (faults) => faults.keep('[1, 2]'), what: /n’est pas un document d’observatoire/, repair: /Vérifiez l’adresse/},
  'twenty thousand levels': {src: (faults) => faults.keep(deep), what: /plus de 64 niveaux imbriqués/, repair: /Produisez-le avec l’outil/},
  'a bomb': {src: (faults) => faults.at('/bomb', {mb: 25}), what: /dépasse 20 Mo/, repair: /un fichier plus petit/},
};

describe('a file that cannot be used', () => {
  let cases = 0;
  for (const [name, {src, what, repair, final}] of Object.entries(FAILURES)) {
    for (const tag of TAGS) {
      it(`${name}: ${tag} says what is wrong and how to mend it, and harms nothing`, async () => {
        const address = await src(new Faults());
        const errors: Event[] = [];
        const element = put(tag, {attributes: address === undefined ? {} : {src: address}, content: 'Liste des centres'});
        element.addEventListener('csc-error', (event) => errors.push(event));
        await settled(element, 9000);
        const alert = plain(part(element, '[role=alert]')?.textContent ?? 'no alert');
        expect(alert).to.match(what);
        expect(alert).to.match(repair);
        expect(Boolean(part(element, '.retry'))).to.equal(!final);
        expect(isShown(element.querySelector('p')!)).to.equal(true);
        expect(errors).to.have.length(1);
        expectUnharmed(element);
        cases++;
      });
    }
  }
  after(() => expect(cases).to.equal(Object.keys(FAILURES).length * TAGS.length));
});

describe('a file that is a little unusual', () => {
  for (const path of ['/bom', '/utf16', '/wrong-type', '/redirect']) {
    it(`${path} is read as any other`, async () => {
      const element = await mount('csc-directory', {attributes: {src: await new Faults().at(path)}});
      expect(texts(element, '.card h3')).to.deep.equal(['Centre socioculturel L’Élan', 'Centre social du Fossé']);
    });
  }

  it('in Windows-1252 is read, and the publisher is told', async () => {
    const text = JSON.stringify(observatory({centres: [{id: 'a', name: 'Élan'}]})).replace(/’/g, "'");
    const src = await new Faults().keep(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    const element = await mount('csc-directory', {attributes: {src}});
    expect(texts(element, '.card h3')).to.deep.equal(['Élan']);
    expect(said(element)).to.contain('n’est pas en UTF-8');
  });

  it('is awaited through two errors of the server', async () => {
    const faults = new Faults();
    const element = await mount('csc-directory', {attributes: {src: await faults.at('/flaky', {times: 2, after: 1})}});
    expect(texts(element, '.card h3')).to.have.length(2);
    expect(await faults.requests()).to.have.length(3);
  });
});

describe('while a file is on its way', () => {
  for (const tag of TAGS) {
    it(`${tag} keeps what the page wrote inside the tag, then puts the data in its place`, async () => {
      const faults = new Faults();
      const element = put(tag, {attributes: {src: await faults.at('/slow', {ms: 40, store: Faults.nameOf(await faults.keep(observatory()))})}, content: 'Liste des centres'});
      await element.updateComplete;
      expect(isShown(element.querySelector('p')!)).to.equal(true);
      expect(texts(element, '[aria-busy=true]')).to.deep.equal(['Chargement des données…']);
      await settled(element);
      expect(isShown(element.querySelector('p')!)).to.equal(false);
      expectUnharmed(element);
    });

    it(`${tag} stops the request when it leaves the page`, async () => {
      const faults = new Faults();
      const element = put(tag, {attributes: {src: await faults.at('/hang')}});
      await faults.until((requests) => requests.length === 1);
      element.remove();
      await faults.until(([request]) => request?.outcome === 'aborted');
      expect(await faults.requests()).to.have.length(1);
    });

    it(`${tag} asks once when it is moved in the page`, async () => {
      const faults = new Faults();
      const element = put(tag, {attributes: {src: await faults.at('/slow', {ms: 30, store: Faults.nameOf(await faults.keep(observatory()))})}});
      await faults.until((requests) => requests.length === 1);
      const main = element.parentElement!;
      main.prepend(element);
      main.querySelector('.after')!.before(element);
      await settled(element);
      expect((await faults.requests()).map(({outcome}) => outcome)).to.deep.equal(['done']);
      expectUnharmed(element);
    });
  }

  it('a long file is told by what has come of it, in words that nothing reads out', async () => {
    const {fetch} = window;
    const body = new ReadableStream<Uint8Array>({start: (stream) => stream.enqueue(new TextEncoder().encode(`{"note": "${'a'.repeat(3_400_000)}`))});
    window.fetch = () => Promise.resolve(new Response(body));
    try {
      const element = put('csc-directory', {attributes: {src: '/long.json', loading: 'eager'}});
      await waitUntil(() => /^Chargement des données… 3\sMo$/.test(texts(element, '[aria-busy=true]').join()), 'it is told', {timeout: 5000});
      expect(texts(element, '[role=status], [role=alert], [aria-live]')).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('a newer src wins over an older one that answers last', async () => {
    const faults = new Faults();
    const named = (name: string) => observatory({centres: [{id: 'x', name}]});
    const late = await faults.at('/ok', {delay: 400, store: Faults.nameOf(await faults.keep(named('Ancien')))});
    const element = put('csc-directory', {attributes: {src: late}});
    await faults.until((requests) => requests.length === 1);
    element.src = await faults.keep(named('Nouveau'));
    await settled(element);
    await waitUntil(() => texts(element, '.card h3').join() === 'Nouveau');
    await pause(500);
    expect(texts(element, '.card h3')).to.deep.equal(['Nouveau']);
  });

  it('ten elements with one address make one request', async () => {
    const faults = new Faults();
    const src = await faults.keep(observatory());
    const elements = Array.from({length: 10}, (_, rank) => put(TAGS[rank % TAGS.length]!, {attributes: {src}}));
    await Promise.all(elements.map((element) => settled(element)));
    expect(await faults.requests()).to.have.length(1);
  });

  it('one failed file leaves the others alone', async () => {
    const faults = new Faults();
    const [bad, good] = [put('csc-directory', {attributes: {src: await faults.at('/404')}}), put('csc-directory', {attributes: {src: await faults.at('/ok')}})];
    await Promise.all([settled(bad), settled(good)]);
    expect(said(bad)).to.contain('erreur 404');
    expect(texts(good, '.card h3')).to.have.length(2);
  });

  it('a hundred changes in one turn are one request', async () => {
    const faults = new Faults();
    const element = put('csc-directory', {data: observatory()});
    await settled(element);
    for (let rank = 0; rank < 100; rank++) element.src = await faults.at('/ok', {rank: rank});
    element.data = undefined;
    await waitUntil(() => texts(element, '.card h3').length === 2, undefined, {timeout: 3000});
    expect(await faults.requests()).to.have.length(1);
  });
});

describe('an element that is far down the page', () => {
  afterEach(unmountAll);

  async function farDown() {
    const faults = new Faults();
    const src = await faults.keep(observatory());
    scrollTo(0, 0);
    const element = put('csc-directory', {attributes: {src, loading: 'lazy'}});
    const before = document.createElement('div');
    before.style.height = '9000px';
    element.before(before);
    await pause(400);
    expect(await faults.requests()).to.have.length(0);
    return {faults, element};
  }

  it('asks for its data when the reader comes near', async () => {
    const {faults, element} = await farDown();
    element.scrollIntoView();
    await waitUntil(() => part(element, '.summary'), 'it is drawn', {timeout: 5000});
    expect(await faults.requests()).to.have.length(1);
  });

  it('asks for its data once it need not wait any more', async () => {
    const {faults, element} = await farDown();
    element.loading = 'eager';
    await waitUntil(() => part(element, '.summary'), 'it is drawn', {timeout: 5000});
    expect(await faults.requests()).to.have.length(1);
  });
});

describe('« Réessayer »', () => {
  const failing = async (steps: string, tag: Tag = 'csc-directory') => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const element = await mount(tag, {attributes: {src: await faults.at('/sequence', {steps, store})}});
    return {faults, element};
  };

  for (const tag of TAGS) {
    it(`${tag} asks again, and keeps the focus`, async () => {
      const {faults, element} = await failing('404,ok', tag);
      const retry = part(element, '.retry')!;
      retry.focus();
      retry.click();
      await waitUntil(() => part(element, '.summary'), 'the data are shown', {timeout: 5000});
      await element.updateComplete;
      expect(await faults.requests()).to.have.length(2);
      expectFocusIn(element);
    });
  }

  it('stands there again, with the focus, when it failed once more', async () => {
    const {element} = await failing('404,410,404');
    part(element, '.retry')!.focus();
    part(element, '.retry')!.click();
    await waitUntil(() => said(element).includes('erreur 410'));
    await element.updateComplete;
    expectFocusOn(part(element, '.retry'));
  });

  it('takes the focus back from nobody later', async () => {
    const {element} = await failing('404,ok');
    part(element, '.retry')!.focus();
    part(element, '.retry')!.click();
    await waitUntil(() => part(element, '.summary'));
    const other = element.parentElement!.querySelector<HTMLElement>('.after')!;
    other.focus();
    element.requestUpdate();
    await element.updateComplete;
    expectFocusOn(other);
  });

  it('takes the focus from nobody while it waits', async () => {
    const {element} = await failing('404,404');
    part(element, '.retry')!.focus();
    part(element, '.retry')!.click();
    const other = element.parentElement!.querySelector<HTMLElement>('.after')!;
    other.focus();
    await waitUntil(() => part(element, '.retry'));
    await element.updateComplete;
    expectFocusOn(other);
  });

  it('what is told over old data takes no more room than it needs, and what the page wrote in the tag stays out of sight', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const src = await faults.at('/sequence', {steps: 'ok,404', store});
    const element = await mount('csc-directory', {attributes: {src: `${src}&long=${'a'.repeat(60)}`}, content: 'Liste des centres'});
    element.style.width = '300px';
    element.reload();
    await waitUntil(() => part(element, '[role=alert]'), 'the failure is told', {timeout: 4000});
    await element.updateComplete;
    const panel = part<HTMLElement>(element, '.panel')!;
    const [inner, button] = [part(element, '[role=alert]')!, part(element, '.retry')!].map((each) => each.getBoundingClientRect().height);
    expect(panel.offsetHeight).to.be.below(inner! + button! + 64);
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
    expect(isShown(element.querySelector('p')!)).to.equal(false);
  });

  it('what is wrong in a file is told within the element, however long its words', async () => {
    const element = await mount('csc-figure', {data: observatory({centres: [{id: 'a', name: 'A', phone: 'x'.repeat(90)}]}), attributes: {indicator: 'x'}});
    element.style.width = '300px';
    const details = part<HTMLDetailsElement>(element, '.faults')!;
    details.open = true;
    expect(details.scrollWidth).to.be.at.most(300);
  });

  it('after a reload that failed says since when the data are there', async () => {
    const faults = new Faults();
    const store = Faults.nameOf(await faults.keep(observatory()));
    const element = await mount('csc-directory', {attributes: {src: await faults.at('/sequence', {steps: 'ok,404,ok', store})}});
    element.reload();
    await waitUntil(() => part(element, '[role=alert]'), 'the failure is told', {timeout: 4000});
    expect(said(element)).to.match(/ont été lues à \d\d:\d\d\. La mise à jour a échoué/);
    expect(texts(element, '.card h3')).to.have.length(6);
    part(element, '.retry')!.click();
    await waitUntil(() => !part(element, '[role=alert]'), 'the reload is told no more');
    expect(await faults.requests()).to.have.length(3);
  });
});
