/** A file that is good on the whole: what is wrong in it is set aside, counted and located, never hidden. */
import {expect} from '@open-wc/testing';
import {centre, observatory, type Row} from '../fixtures/observatories.js';
import {badAttributes, expectUnharmed, isShown, mount, part, parts, said, TAGS, tableOf, texts, unmountAll} from '../helpers/elements.js';

afterEach(unmountAll);

const three = (...spoiled: unknown[]) => observatory({centres: [centre(0), ...spoiled, centre(1)]});
const names = (element: Element) => texts(element, '.card h3');
const faults = (element: Element) => texts(element, '.faults li');

interface Spoiled {
  readonly row: Row;
  /** What is said: place, fault, repair. */
  readonly told: RegExp;
  /** The row is kept without the spoiled field. */
  readonly kept?: boolean;
}

const SPOILED: Readonly<Record<string, Spoiled>> = {
  'without a name': {row: {id: 'x', name: ''}, told: /tableau centres, ligne 2 \(x\), colonne name — La valeur manque.*À corriger : Remplissez la cellule/},
  'with a name of a million letters': {row: {id: 'x', name: 'a'.repeat(1_000_000)}, told: /ligne 2 \(x\), colonne name — Le texte est trop long \(plus de 500 caractères\) : « a{60}… ».*Raccourcissez-le/},
  'with swapped coordinates': {row: centre(2, {id: 'x', point: {lat: 7.75, lon: 48.58}}), told: /ligne 2 \(x\), colonne point — Latitude et longitude semblent échangées.*Échangez les deux colonnes/, kept: true},
  'with coordinates out of range': {row: centre(2, {id: 'x', point: {lat: 485.8, lon: 7.75}}), told: /ligne 2 \(x\), colonne point\.lat — La latitude « 485.8 » n’existe pas.*de −90 à 90/, kept: true},
  'with javascript: as its site': {row: centre(2, {id: 'x', website: 'javascript:alert(1)'}), told: /ligne 2 \(x\), colonne website — « javascript:alert\(1\) » n’est pas une adresse web sûre.*https:\/\//, kept: true},
  'with the id of another': {row: centre(0), told: /ligne 2 \(centre-0\), colonne id — L’identifiant « centre-0 » est déjà pris.*retirez le doublon/},
  'that is no row': {row: 'x' as unknown as Row, told: /tableau centres, ligne 2.* — Une ligne avec des colonnes est attendue, « x ».*accolades/},
};

describe('one spoiled row among good ones', () => {
  for (const [name, {row, told, kept}] of Object.entries(SPOILED)) {
    for (const tag of TAGS) {
      it(`${name}: ${tag} shows the others and says where it is and how to mend it`, async () => {
        const element = await mount(tag, {data: three(row)});
        expect(texts(element, '.faults summary')).to.deep.equal(['1 anomalie dans les données']);
        expect(faults(element)[0]).to.match(told);
        if (tag === 'csc-directory') expect(names(element)).to.have.length(kept ? 3 : 2);
        if (tag === 'csc-chart') expect(parts(element, 'svg rect').length).to.be.above(0);
        expect(badAttributes(element)).to.deep.equal([]);
        expect(parts(element, 'a[href^="javascript:"]').length).to.equal(0);
        expectUnharmed(element);
      });
    }
  }
});

describe('a file where', () => {
  for (const tag of TAGS) {
    it(`all rows are spoiled: ${tag} says so, and is not broken`, async () => {
      const element = await mount(tag, {data: observatory({centres: [{}, {id: 1}, 'x']})});
      expect(texts(element, '.faults summary').join()).to.match(/^\d anomalies dans les données$/);
      expect(said(element)).to.match(/aucun centre|pas de chiffres|Aucun centre/);
      expect(texts(element, '[role=alert]')).to.deep.equal([]);
      expectUnharmed(element);
    });

    for (const [name, centres] of Object.entries({'an empty list': [], nothing: undefined, 'null': null})) {
      it(`the centres are ${name}: ${tag} says that there is nothing, which is no error`, async () => {
        const element = await mount(tag, {data: observatory({centres})});
        expect(said(element)).to.match(/aucun centre|pas de chiffres/i);
        expect(faults(element)).to.deep.equal([]);
        expect(texts(element, '[role=alert]')).to.deep.equal([]);
        expectUnharmed(element);
      });
    }

    it(`there are fields that nobody knows: ${tag} is drawn and says nothing of them`, async () => {
      const element = await mount(tag, {data: {...three(centre(2, {couleur: 'bleu', avis: {note: 5}})), extension: [1, 2]}});
      expect(faults(element)).to.deep.equal([]);
      expect(part(element, '.summary')!.textContent).not.to.equal('');
    });

    it(`the format is newer: ${tag} is drawn, with a caution`, async () => {
      const element = await mount(tag, {data: observatory({format: 'observatoire-csc/99'})});
      expect(faults(element)[0]).to.match(/version plus récente du format \(observatoire-csc\/99\).*Mettez à jour le script/);
      expect(part(element, '.summary')!.textContent).not.to.equal('');
    });

    it(`there is one centre: ${tag} is drawn`, async () => {
      const element = await mount(tag, {data: observatory({centres: [centre(0)]})});
      expect(part(element, '.summary')!.textContent).to.match(/1\u00a0centre|Centre social du Moulin|Le seul centre concerné|^Centre social \(Strasbourg\)\.$/);
      expect(badAttributes(element)).to.deep.equal([]);
      if (tag === 'csc-map') expect(parts(element, 'circle.place:not(.legend *)').length).to.equal(1);
    });
  }

  it('half of the rows are spoiled keeps the other half and counts', async () => {
    const centres = Array.from({length: 10}, (_, rank) => (rank % 2 ? {id: `bad-${rank}`} : centre(rank)));
    const element = await mount('csc-directory', {data: observatory({centres})});
    expect(names(element)).to.have.length(5);
    expect(texts(element, '.faults summary')).to.deep.equal(['5 anomalies dans les données']);
  });

  it('an identifier is 1 here and "1" there knows them as one', async () => {
    const element = await mount('csc-directory', {data: observatory({centres: [centre(0, {id: 1}), centre(1, {id: '1'})]})});
    expect(names(element)).to.have.length(1);
    expect(faults(element)[0]).to.contain('déjà pris');
  });

  it('a centre has no position says how many are missing from the map', async () => {
    const data = observatory({centres: [centre(0), centre(1, {point: undefined})]});
    const element = await mount('csc-map', {data});
    expect(texts(element, '.summary')[0]).to.contain('1 centre sans position connue');
    const none = await mount('csc-map', {data: observatory({centres: [centre(1, {point: undefined})]})});
    expect(said(none)).to.contain('Aucun centre n’a de position connue');
    expect(tableOf(none)[0]![0]).to.equal(String(centre(1)['name']));
  });

  it('numbers are out of this world leaves them out and says so', async () => {
    const text = JSON.stringify(observatory()).replace('[42,12,null,0,95,12]', '[1e999,"douze",null,0,95,-7]');
    const element = await mount('csc-chart', {data: JSON.parse(text) as unknown});
    expect(faults(element).join()).to.match(/tableau observations, ligne 2, colonne values\.1 — « douze » n’est pas un nombre/);
    expect(faults(element)).to.have.length(2);
    expect(badAttributes(element)).to.deep.equal([]);
  });

  for (const [name, values] of Object.entries({
    'one is a billion': [1e9, 1, 30, 2, 3, 4],
    'all are zero': [0, 0, 0, 0, 0, 0],
    'all are equal': [7, 7, 7, 7, 7, 7],
    'all are negative': [-1, -2, -3, -4, -5, -6],
    'all are blank': [null, null, null, null, null, null],
    'they are as far apart as can be': [1.7e308, -1.7e308, 0, 5e-324, -0, 1],
  })) {
    it(`of the figures, ${name}: the drawing stands`, async () => {
      const data = observatory();
      Object.assign(data.observations[1]!, {values});
      for (const by of ['centre', 'period']) {
        const element = await mount('csc-chart', {data, attributes: {by}});
        expect(badAttributes(element)).to.deep.equal([]);
        expect(isShown(element)).to.equal(true);
        expect(texts(element, '[role=alert]')).to.deep.equal([]);
      }
    });
  }
});

describe('hostile text', () => {
  const STRINGS = [
    '<script>window.stolen = 1</script>',
    '<img src=x onerror="window.stolen = 1">',
    '"><svg onload="window.stolen = 1">',
    '\u202egnirts\u202c',
    'مركز اجتماعي',
    '👩‍👩‍👧 Élan 🎉',
    '${window.stolen = 1}',
    '{{constructor.constructor("window.stolen = 1")()}}',
    '&lt;b&gt; &amp;',
  ];

  for (const tag of TAGS) {
    it(`is read as text by ${tag}, in every field`, async function () {
      this.timeout(30_000);
      let shown = 0;
      for (const text of STRINGS) {
        const data = observatory({
          title: text,
          licence: text,
          sources: [{id: 'essai', label: text, producer: text, licence: text, note: text}],
          centres: [centre(0, {name: text, shortName: text, address: {street: text, postcode: '67000', city: text}, phone: text, email: text, website: text, note: text}), centre(1)],
        });
        Object.assign(data.indicators[0]!, {label: text, unit: text, definition: text, method: text, limits: text});
        const element = await mount(tag, {data, attributes: {heading: text}});
        expect(parts(element, 'script, img, iframe, object, embed, [onerror], [onload], [src]').length).to.equal(0);
        expect(part(element, '.heading')!.textContent).to.equal(text);
        expect(element.shadowRoot!.textContent).to.contain(text);
        expect((window as {stolen?: number}).stolen).to.equal(undefined);
        for (const link of parts<HTMLAnchorElement>(element, 'a')) expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
        shown++;
        unmountAll();
      }
      expect(shown).to.equal(STRINGS.length);
    });
  }

  it('as an address is never linked', async () => {
    const addresses = [
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<p>', 'blob:https://a.fr/1',
      'file:///etc/passwd', '//evil.example', '../x', '#x', '?x', 'https://www.caf.fr@evil.example/', 'https:evil.example', 'https:\\\\evil.example', 'vbscript:x', 'http://0474571200',
    ];
    const centres = addresses.map((website, rank) => centre(rank, {website, email: website, phone: website}));
    const element = await mount('csc-directory', {data: observatory({centres})});
    expect(names(element)).to.have.length(addresses.length);
    expect(parts<HTMLAnchorElement>(element, '.card a').map(({href}) => href)).to.deep.equal([]);
    expect(faults(element).filter((line) => line.includes('website'))).to.have.length(addresses.length);
  });

  it('as an address that is one is linked, in a new window that knows nothing of this one', async () => {
    const data = observatory({centres: [centre(0, {website: 'https://centre.example.org/a?b=1', email: 'contact@example.org', phone: '03 88 00 00 00'})]});
    const element = await mount('csc-directory', {data});
    const [phone, email, site] = parts<HTMLAnchorElement>(element, '.card a');
    expect([phone!.href, email!.href, site!.href]).to.deep.equal(['tel:0388000000', 'mailto:contact@example.org', 'https://centre.example.org/a?b=1']);
    expect([site!.target, site!.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(site!.textContent).to.match(/Site internet.*Centre social du Moulin.*nouvelle fenêtre/s);
  });

  it('as a key pollutes nothing', async () => {
    const text = JSON.stringify(observatory()).replace('{', '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ');
    const element = await mount('csc-directory', {data: JSON.parse(text) as unknown});
    expect(faults(element).join()).to.contain('réservé');
    expectUnharmed(element);
    const named = await mount('csc-directory', {data: observatory({centres: [centre(0, {id: 'constructor'}), centre(1, {id: '__proto__'})]})});
    expect(names(named)).to.have.length(2);
    expectUnharmed(named);
  });
});
