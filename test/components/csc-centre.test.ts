import {expect} from '@open-wc/testing';
import {withFull} from '../fixtures/full-centres.js';
import {centre as centreRow, observatory, VALUES, type Row} from '../fixtures/observatories.js';
import {expectAccessible} from '../helpers/axe.js';
import {cdp, emulateMedia} from '../helpers/cdp.js';
import {keepsTheContract} from '../helpers/element-contract.js';
import {build, expectUnharmed, frames, isShown, mount, part, parts, plain, put, said, settled, tableOf, texts, unmountAll} from '../helpers/elements.js';
import {waitUntil} from '../helpers/wait.js';

keepsTheContract('csc-centre');

const FICTIONAL = '/demo/data/fictional.json';
const REAL = '/demo/data/alsace.json';
const OUTLINES = '/geometry/france.topo.json';
/** A Monday, at 10 h in Paris. */
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

/** In inches, as the protocol counts: what browsers leave around a page, and a centimetre and a half. */
const [USUAL_MARGIN, WIDE_MARGIN] = [0.4, 1.5 / 2.54];

async function printedPages(margin = USUAL_MARGIN): Promise<number> {
  const margins = Object.fromEntries(['Top', 'Bottom', 'Left', 'Right'].map((side) => [`margin${side}`, margin]));
  const {data} = (await cdp<{data: string}>('Page.printToPDF', {paperWidth: 8.27, paperHeight: 11.69, ...margins}))!;
  return atob(data).match(/\/Type\s*\/Page(?![a-z])/g)!.length;
}

/** A page of its own, as a reader prints it who keeps the sheet. */
function alone(element: Element) {
  for (const own of element.parentElement!.querySelectorAll<HTMLElement>('h1, .after')) own.hidden = true;
}

const href = (element: Element, selector: string) => parts<HTMLAnchorElement>(element, selector).map((link) => link.getAttribute('href'));
const sections = (element: Element) => texts(element, 'h3');

describe('csc-centre', () => {
  const {now} = Date;
  const at = (instant: number) => (Date.now = () => instant);
  beforeEach(() => at(MONDAY));
  afterEach(async () => {
    Date.now = now;
    await emulateMedia({});
    unmountAll();
  });

  it('says who it is, who runs it, and what it is recognised for, with dates in words', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(texts(element, 'h2')).to.deep.equal(['Centre social du Moulin']);
    expect(texts(element, '.summary')).to.deep.equal(['Centre social (Strasbourg). Gestionnaire : Association du Moulin.']);
    expect(texts(element, '.agrements li')).to.deep.equal([
      'Animation familles en cours 1er janvier 2025 – 31 décembre 2028',
      'Animation globale bientôt à renouveler 1er janvier 2023 – 31 décembre 2026, encore 38 jours, accordé par Caf d’essai',
      'Animation familles à venir 2029 – 2032',
      'Ancien agrément terminé 1er janvier 2019 – 31 décembre 2022',
    ]);
    expect(said(element)).to.contain('Association du Moulin (nouvelle fenêtre) (association)');
    expect(said(element)).to.contain('305 319 287 00010');
    expect(said(element)).to.contain('Le quartier du Moulin, 5 200 habitants');
    expectUnharmed(element);
    await expectAccessible();
  });

  it('says what it is after and what it does, with the words of the vocabularies', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(texts(element, '.axes li')).to.deep.equal(['Agir avec les habitants', 'Vieillir entouré']);
    expect(texts(element, '.words li')).to.deep.equal(['Café associatif', 'droits', 'tous', 'de']);
  });

  it('has links to reach it, and none that is not safe', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(href(element, '.practical .contacts a')).to.deep.equal(['tel:0388000000', 'mailto:accueil@moulin.example', 'https://moulin.example/']);
    expect(parts(element, 'a[target=_blank]:not([rel="noopener noreferrer"])')).to.have.length(0);
    const hostile = await mount('csc-centre', {data: withFull({website: 'javascript:alert(1)', phone: 'appelez', email: 'a@b"><img>', sites: [{name: '<img src=x onerror=alert(1)>', phone: 'javascript:1'}]})});
    expect(href(hostile, '.contacts a')).to.deep.equal([]);
    expect(href(hostile, 'a').filter((each) => !/^(?:https:|mailto:contact)/.test(each ?? ''))).to.deep.equal([]);
    expect(parts(hostile, 'img')).to.have.length(0);
    expect(texts(hostile, '.sites strong')).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('writes the letter that corrects a record, to the federation', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    const [letter] = href(element, '.actions a');
    expect(letter).to.match(/^mailto:contact@federation\.example\?subject=/);
    expect(plain(decodeURIComponent(letter!))).to.contain('Correction de la fiche : Centre social du Moulin').and.to.contain('(centre-0)');
    const without = await mount('csc-centre', {data: withFull({}, {federation: undefined})});
    expect(parts(without, '.actions')).to.have.length(0);
  });

  it('lists its other places and the stops of a bus, hours that cannot be read as they are written', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(texts(element, '.sites > li')).to.deep.equal([
      'La péniche 3 quai des Essais Strasbourg mercredi : 14 h – 17 h Téléphone : 03 88 11 11 11',
      'Le bus Arrêts Place du marché mardi : 14 h – 17 h Hameau sur affiche',
    ]);
  });

  it('says whether it is open now, and when that changes, by the clock of the place', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    const status = () => plain(part(element, '.status > span')!.firstElementChild!.textContent + ' ' + part(element, '.detail')!.textContent);
    expect(status()).to.equal('Ouvert maintenant ferme à 12 h');
    for (const [instant, expected] of [
      ['2026-11-23T11:30:00Z', 'Fermé maintenant ouvre aujourd’hui à 14 h'],
      ['2026-11-23T20:00:00Z', 'Fermé maintenant ouvre demain à 9 h'],
      ['2026-11-28T12:00:00Z', 'Fermé maintenant ouvre lundi à 9 h'],
      ['2026-12-20T12:00:00Z', 'Fermé maintenant ouvre le 4 janvier 2027 à 9 h'],
      // The night on which clocks go back: an hour later by the instant, the same by the clock.
      ['2026-10-26T07:59:00Z', 'Fermé maintenant ouvre aujourd’hui à 9 h'],
      ['2026-10-26T08:00:00Z', 'Ouvert maintenant ferme à 12 h'],
      ['2026-10-23T07:00:00Z', 'Ouvert maintenant ferme à 12 h'],
    ] as const) {
      at(Date.parse(instant));
      element.requestUpdate();
      await element.updateComplete;
      expect(status(), instant).to.equal(expected);
    }
  });

  it('says the same to readers in seven time zones, and what time it is there', async () => {
    const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns', 'Pacific/Kiritimati'];
    const heard: string[] = [];
    for (const timezoneId of zones) {
      if (!(await cdp('Emulation.setTimezoneOverride', {timezoneId}))) return;
      expect(new Date(Date.UTC(2026, 6, 1)).getHours(), timezoneId).to.equal(Number(new Intl.DateTimeFormat('en', {timeZone: timezoneId, hour: 'numeric', hourCycle: 'h23'}).format(Date.UTC(2026, 6, 1))));
      const element = await mount('csc-centre', {data: withFull()});
      heard.push(`${texts(element, '.status strong')[0]!} ${texts(element, '.detail')[0]!} | ${texts(element, '.week')[0]!}`);
      expect(texts(element, '.local'), timezoneId).to.deep.equal(timezoneId === 'Europe/Paris' ? [] : ['Il y est 10 h.']);
      unmountAll();
    }
    await cdp('Emulation.setTimezoneOverride', {timezoneId: ''});
    expect(new Set(heard).size).to.equal(1);
    expect(heard).to.have.length(7);
  });

  it('has the clock and the holidays of islands overseas', async () => {
    const place = {territories: ['departement:974'], hours: 'Mo-Su 09:00-12:00; PH off', changes: undefined};
    at(Date.parse('2026-11-23T05:00:00Z'));
    const open = await mount('csc-centre', {data: withFull(place)});
    expect(texts(open, '.status strong')).to.deep.equal(['Ouvert maintenant']);
    expect(texts(open, '.ahead li')).to.deep.equal(['Le 20 décembre 2026 : fermé (jour férié (abolition de l’esclavage))', 'Le 25 décembre 2026 : fermé (jour férié (Noël))', 'Le 1er janvier 2027 : fermé (jour férié (jour de l’an))']);
  });

  it('shows the usual week, the day of today, and what will be different', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(texts(element, '.week div')).to.deep.equal(['lundi – vendredi (aujourd’hui) 9 h – 12 h, 14 h – 18 h', 'samedi 10 h – 12 h', 'dimanche fermé']);
    expect(texts(element, '.ahead li')).to.deep.equal(['Du 21 décembre 2026 au 2 janvier 2027 : fermé (Congés)']);
  });

  it('says nothing certain of a holiday that the hours do not tell, nor of school holidays', async () => {
    const hours = {hours: 'Mo-Fr 09:00-12:00', changes: undefined};
    at(Date.parse('2026-12-25T09:00:00Z'));
    const holiday = await mount('csc-centre', {data: withFull(hours)});
    expect(texts(holiday, '.status strong')).to.deep.equal(['À vérifier']);
    expect(texts(holiday, '.detail')).to.deep.equal(['Jour férié (Noël) : vérifiez avant de venir.']);
    at(Date.parse('2026-12-24T20:00:00Z'));
    const eve = await mount('csc-centre', {data: withFull(hours)});
    expect(texts(eve, '.detail')).to.deep.equal(['ouvre lundi à 9 h']);
    at(MONDAY);
    const school = await mount('csc-centre', {data: withFull({...hours, hours: 'Mo-Fr 16:00-19:00; SH Mo-Fr 09:00-17:00; PH off'})});
    expect(texts(school, '.detail')).to.deep.equal(['Selon les vacances scolaires : vérifiez avant de venir.']);
    expect(texts(school, '.hours .quiet').slice(0, 2)).to.deep.equal(['Hors vacances scolaires', 'Pendant les vacances scolaires']);
  });

  it('says one inhabitant, and from which month an agrément holds', async () => {
    const element = await mount('csc-centre', {data: withFull({zone: {label: 'Le hameau', population: 1}, agrements: [{kind: 'global', from: '2027-04'}]})});
    expect(said(element)).to.match(/Le hameau, 1 habitant(?!s)/);
    expect(said(element)).to.contain('à partir d’avril 2027');
  });

  it('names each of two holidays in a row', async () => {
    const element = await mount('csc-centre', {data: withFull({hours: 'Mo-Sa 09:00-12:00', changes: undefined})});
    expect(texts(element, '.ahead li').slice(0, 2)).to.deep.equal([
      'Le 25 décembre 2026 : jour férié (Noël), ouverture à vérifier',
      'Le 26 décembre 2026 : jour férié (deuxième jour de Noël), ouverture à vérifier',
    ]);
  });

  it('says once what is left of the days by their hours, and what is only perhaps an opening', async () => {
    const element = await mount('csc-centre', {data: withFull({hours: 'Mo-Fr 09:00-12:00 || "sur appel"', changes: undefined})});
    expect(texts(element, '.week dd').map(plain)).to.deep.equal(['9 h – 12 h, sinon : sur appel', 'sur appel']);
    unmountAll();
    const perhaps = await mount('csc-centre', {data: withFull({hours: 'Mo-Su 23:58-23:59 unknown "sur appel"; PH off', changes: undefined})});
    expect(plain(texts(perhaps, '.status')[0]!)).to.match(/^Fermé maintenant ouvre \S+ à 23 h 58 \(sur appel\)/);
  });

  it('says of a house that has closed for good no hours, here or elsewhere, and never that it is open', async () => {
    const element = await mount('csc-centre', {data: withFull({hours: 'Mo-Su 00:00-24:00', closed: '2025-06'})});
    expect(said(element)).to.contain('Ce centre a fermé (juin 2025).');
    expect(parts(element, '.status, .hours, .week')).to.have.length(0);
    expect(said(element)).not.to.match(/ouvert|mercredi/i);
  });

  it('shows hours that it cannot read as they are written, and nothing of now', async () => {
    const element = await mount('csc-centre', {data: withFull({hours: 'Du lundi au vendredi, 9h-12h <b>', changes: [{from: '2026-12-24', reason: 'Fêtes'}, {from: '2020'}]})});
    expect(parts(element, '.status')).to.have.length(0);
    expect(texts(element, '.written')).to.deep.equal(['Du lundi au vendredi, 9h-12h <b>']);
    expect(texts(element, '.ahead li')).to.deep.equal(['Le 24 décembre 2026 : fermé (Fêtes)']);
  });

  it('places its figures in the network, and names nobody else', async () => {
    const element = await mount('csc-centre', {data: observatory({centres: observatory().centres.map((each) => ({...(each as Row)}))})});
    const known = VALUES.filter((value) => value !== null).sort((a, b) => a - b);
    expect(known).to.have.length(5);
    expect(texts(element, '.figures .amount')).to.deep.equal([`${VALUES[0]} personnes`]);
    expect(texts(element, '.figures .quiet')[1]).to.equal(`Dans la moitié centrale du réseau. Médiane : ${known[2]} personnes. Sur ${known.length} centres.`);
    expect(tableOf(element)).to.deep.equal([['Bénévoles', '2023', `${VALUES[0]} personnes`, `${known[2]} personnes`, `${known[1]} personnes`, `${known[3]} personnes`, String(known.length)]]);
    expect(said(element)).not.to.match(/Tilleuls|Élan|Fossé|Écrivains|Plaine/);
    // The largest and the smallest value belong to single centres.
    expect(said(element)).not.to.contain(`${known[4]} personnes`);
  });

  it('does not place among too few, says what is hidden, and shows what a centre did not agree to nowhere', async () => {
    const few = await mount('csc-centre', {data: observatory({axes: [{id: 'centres', of: 'centre', keys: ['centre-0', 'centre-1']}], observations: [{indicator: 'benevoles', axis: 'centres', period: '2023', values: [42, 12]}]})});
    expect(texts(few, '.figures .quiet')[1]).to.equal('Trop peu de centres connus pour une comparaison.');
    expect(parts(few, '.strip')).to.have.length(0);
    const hidden = await mount('csc-centre', {data: observatory({axes: [{id: 'centres', of: 'centre', keys: VALUES.map((_, rank) => `centre-${rank}`)}], observations: [{indicator: 'benevoles', axis: 'centres', period: '2023', values: [null, 12, 20, 30, 40, 50], status: 'QAAAAA'}]})});
    expect(texts(hidden, '.figures .amount')).to.deep.equal(['masqué (secret statistique)']);
    expect(parts(hidden, '.strip .own')).to.have.length(0);
    const indicator = (perCentre: string) => [{...observatory().indicators[0], disclosure: {perCentre}}];
    const agreed = (agreements: readonly string[]) => [centreRow(0, {agreements}), ...Array.from({length: 5}, (_, rank) => centreRow(rank + 1))];
    for (const [perCentre, agreements, isThere] of [['never', ['*'], false], ['agreement', [], false], ['agreement', ['benevoles'], true]] as const) {
      const element = await mount('csc-centre', {data: observatory({indicators: indicator(perCentre), centres: agreed(agreements)})});
      expect(said(element).includes('Bénévoles'), `${perCentre} ${agreements.join()}`).to.equal(isThere);
      expect(parts(element, '#table').length > 0).to.equal(isThere);
    }
  });

  it('shows the figures that the page wants, in its order, else the first six', async () => {
    const some = await mount('csc-centre', {attributes: {src: FICTIONAL, centre: 'tanneurs', indicators: 'budget rien habitants'}});
    expect(texts(some, '.figures .label bdi')).to.deep.equal(['Budget réalisé', 'Habitants touchés']);
    const all = await mount('csc-centre', {attributes: {src: FICTIONAL, centre: 'tanneurs'}});
    expect(parts(all, '.figures li')).to.have.length(6);
    const none = await mount('csc-centre', {attributes: {src: FICTIONAL, centre: 'tanneurs', 'without-figures': ''}});
    expect(parts(none, '.figures, table')).to.have.length(0);
  });

  it('tells its projects, those under way first, and its next events', async () => {
    const element = await mount('csc-centre', {data: withFull()});
    expect(texts(element, '.projects strong')).to.deep.equal(['Une cantine', 'Un jardin']);
    expect(texts(element, '.projects .quiet')).to.deep.equal(['projet · en cours · depuis le 1er janvier 2024', 'action · terminé · septembre 2021 – juin 2022']);
    expect(texts(element, '.events > li')).to.deep.equal(['23 novembre 2026, 9 h Café annulé', '5 décembre 2026, 18 h 30 Assemblée S’inscrire Assemblée (nouvelle fenêtre)']);
  });

  it('has a drawing of where it is, with a name, and no request besides the outlines', async () => {
    performance.clearResourceTimings();
    const element = await mount('csc-centre', {attributes: {src: REAL, centre: 'robert-schuman'}});
    expect(part(element, '.locator > svg')!.getAttribute('aria-label')).to.contain('Plan de situation').and.to.contain('Haguenau');
    await waitUntil(() => parts(element, '.locator .place').length === 1);
    expect(parts(element, '.locator .area.focus')).to.have.length(1);
    await frames();
    // Pieces of the kit are files of their own here.
    const asked = performance.getEntriesByType('resource').map(({name}) => new URL(name)).filter(({origin, pathname}) => origin !== location.origin || !/^\/(?:src|node_modules|test|__|fault-origin)/.test(pathname));
    expect([...new Set(asked.map(({href}) => href.replace(location.origin, '')))].sort()).to.deep.equal([REAL, OUTLINES].sort());
    const without = await mount('csc-centre', {attributes: {src: REAL, centre: 'robert-schuman', 'without-map': ''}});
    expect(parts(without, '.locator, .street')).to.have.length(0);
    expect(parts(await mount('csc-centre', {attributes: {src: REAL, centre: 'victor-schoelcher'}}), '.locator')).to.have.length(0);
  });

  it('says what to do when no centre is asked for, or one that is not there', async () => {
    const unknown = await mount('csc-centre', {data: withFull(), attributes: {centre: 'personne'}});
    expect(texts(unknown, '.panel')[0]).to.contain('« personne » ne se trouve pas dans le fichier');
    await expectAccessible();
    unmountAll();
    const none = build('csc-centre', {data: withFull()});
    none.removeAttribute('centre');
    put('csc-centre').replaceWith(none);
    await settled(none);
    expect(texts(none, '.panel')[0]).to.contain('Choisissez un centre');
    unmountAll();
    const only = build('csc-centre', {data: observatory({centres: [centreRow(3)]})});
    only.removeAttribute('centre');
    put('csc-centre').replaceWith(only);
    await settled(only);
    expect(texts(only, 'h2')).to.deep.equal(['Centre social du Fossé']);
    await expectAccessible();
  });

  it('has no empty section where there is nothing but a name', async () => {
    const element = await mount('csc-centre', {data: observatory({centres: [{id: 'centre-0', name: 'Le Moulin'}], observations: []})});
    expect(texts(element, '.summary')).to.deep.equal(['Structure.']);
    expect(sections(element)).to.deep.equal(['Venir et nous joindre']);
    expect(texts(element, '.practical p')).to.deep.equal(['Adresse non connue']);
    await expectAccessible();
  });

  it('breaks a long e-mail address after its stops, in 320 pixels', async () => {
    const email = 'accueil.familles.enfance.jeunesse@centresocialdesmoulins.federation.exemple.org';
    const element = await mount('csc-centre', {data: withFull({email}), width: 320});
    const link = part<HTMLAnchorElement>(element, '.contacts a[href^="mailto:"]')!;
    expect(link.textContent).to.equal(email);
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    const lines: string[][] = [];
    for (let top: number | undefined; texts.nextNode(); ) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const boxes = [...range.getClientRects()].filter(({width}) => width > 0);
      if (!boxes.length) continue;
      expect(boxes, `« ${texts.currentNode.textContent!} » is on one line`).to.have.length(1);
      if (boxes[0]!.top !== top) lines.push([]);
      lines.at(-1)!.push(texts.currentNode.textContent!);
      top = boxes[0]!.top;
    }
    expect(lines.length, 'it is longer than a line').to.be.above(1);
    expect(lines.slice(0, -1).map((line) => line.join('').at(-1)!).every((last) => '@.'.includes(last))).to.equal(true);
  });

  it('keeps its shape with a name of 300 characters, another script, emoji, in 320 pixels', async () => {
    for (const name of ['Centre'.repeat(50), 'المركز الاجتماعي والثقافي '.repeat(8), '🏡👩‍👩‍👧‍👦'.repeat(20)]) {
      const element = await mount('csc-centre', {data: withFull({name, axes: [name], description: name, address: {street: name, city: name}}), width: 320});
      await frames();
      const right = element.getBoundingClientRect().right + 1;
      expect(parts(element, '*').filter((each) => isShown(each) && !each.closest('svg, .unseen') && each.getBoundingClientRect().right > right).map(({localName, className}) => `${localName}.${String(className)}`)).to.deep.equal([]);
      expect(texts(element, 'h2 bdi')).to.deep.equal([plain(name)]);
      unmountAll();
    }
  });

  it('shows the centre that the reader chose in the observatory around, and says so', async () => {
    const around = document.createElement('csc-observatory');
    around.data = withFull();
    const element = build('csc-centre');
    element.removeAttribute('centre');
    around.append(element);
    put('csc-centre').replaceWith(around);
    await settled(element);
    expect(texts(element, '.panel')[0]).to.contain('Choisissez un centre');
    around.selected = {kind: 'centre', id: 'centre-1'};
    await waitUntil(() => texts(element, 'h2')[0] === 'Centre social des Tilleuls');
    expect(texts(element, '[role=status]')[0]).to.equal('');
    around.selected = {kind: 'centre', id: 'centre-0'};
    await waitUntil(() => texts(element, 'h2')[0] === 'Centre social du Moulin');
    expect(texts(element, '[role=status]')[0]).to.equal('Fiche affichée : Centre social du Moulin.');
    around.selected = undefined;
    await waitUntil(() => texts(element, '.panel').length);
    around.centre = 'centre-2';
    await waitUntil(() => texts(element, 'h2')[0] === 'Centre social de l’Élan');
  });

  it('speaks English and German', async () => {
    for (const [lang, status, week] of [['en', 'Open now closes at 12:00', 'Monday – Friday (today) 9:00 – 12:00, 14:00 – 18:00'], ['de', 'Jetzt geöffnet schließt um 12 Uhr', 'Montag – Freitag (heute) 9 Uhr – 12 Uhr, 14 Uhr – 18 Uhr']] as const) {
      const element = await mount('csc-centre', {data: withFull(), attributes: {lang}});
      expect(`${texts(element, '.status strong')[0]!} ${texts(element, '.detail')[0]!}`).to.equal(status);
      expect(texts(element, '.week div')[0]).to.equal(week);
    }
  });

  it('has two columns only where what stands in each is worth it', async () => {
    const boxOf = (element: Element, selector: string) => part(element, selector)!.getBoundingClientRect();
    const mounted = (row: Row, width = 1000) => mount('csc-centre', {data: observatory({centres: [centreRow(0, {point: undefined, ...row})], observations: []}), width});
    const account = {description: 'Un lieu pour tous, où chacun apporte ce qu’il sait. '.repeat(40)};
    const known = {hours: 'Mo-Fr 09:00-12:00,14:00-18:00', phone: '03 88 00 00 00'};

    const full = await mounted({...account, ...known});
    expect(boxOf(full, '.coming').left, 'a long account has the door beside it').to.be.above(boxOf(full, '.told').right);

    const silent = await mounted(known);
    expect(boxOf(silent, '.practical').width, 'a door alone').to.equal(boxOf(silent, '.sheet').width);
    expect(boxOf(silent, '.week').left, 'in columns of its own').to.be.above(boxOf(silent, '.status').right);

    const short = await mounted({...known, axes: Array.from({length: 8}, () => 'Agir avec les habitants du quartier')});
    expect(boxOf(short, '.told').left, 'little is told beside the door').to.be.above(boxOf(short, '.coming').right);
    expect(boxOf(short, '.told').width).to.be.closeTo(boxOf(short, '.coming').width, 1);

    const few = await mounted({...account, identifiers: {siret: '30531928700010'}});
    expect(boxOf(few, '.being').left).to.be.above(boxOf(few, '.coming').right);
    expect(boxOf(few, '.told').top, 'the little that is known of the door over the account').to.be.above(boxOf(few, '.being').bottom);
    expect(boxOf(few, '.told').width).to.equal(boxOf(few, '.sheet').width);
    const order = parts(few, '.sheet > div').map(({className}) => className);
    expect(order, 'in the order in which they are seen').to.deep.equal(['coming', 'being', 'told']);

    const narrow = await mounted({...account, ...known}, 640);
    expect(boxOf(narrow, '.told').top).to.be.above(boxOf(narrow, '.coming').bottom);
  });

  it('is printed on one A4 page, without what is open now', async () => {
    if (!(await emulateMedia({}, 'print'))) return;
    const element = await mount('csc-centre', {attributes: {src: FICTIONAL, centre: 'tanneurs'}, width: 718});
    expect(matchMedia('print').matches).to.equal(true);
    expect(parts(element, '.figures li')).to.have.length(6);
    expect(isShown(part(element, 'table')!)).to.equal(true);
    expect(isShown(part(element, '.status')!)).to.equal(false);
    await emulateMedia({});
    alone(element);
    expect(await printedPages()).to.equal(1);
    // What counts pages can count two.
    element.after(Object.assign(document.createElement('p'), {textContent: 'La suite. '.repeat(2500)}));
    expect(await printedPages()).to.be.above(1);
  });

  it('is printed on one page whatever the centre, also between wide margins, or with many services or other houses', async function () {
    this.timeout(60_000);
    if ((await cdp('Page.enable')) === undefined) return;
    const network = (await (await fetch(FICTIONAL)).json()) as {centres: Row[]};
    const length = (row: Row) => JSON.stringify(row).length;
    const [fullest, ...others] = [...network.centres].sort((a, b) => length(b) - length(a)).slice(0, 6);
    const house = (rank: number) => ({name: `Annexe ${rank}`, address: {street: `${rank} rue des Essais`, postcode: '99000', city: 'Ormeville'}, hours: 'Mo-Fr 09:00-12:00,14:00-18:00'});
    const services = (length: number) => Array.from({length}, (_, rank) => `Activité de quartier numéro ${rank}`);
    const houses = (length: number) => Array.from({length}, (_, rank) => house(rank + 1));
    const printed: (readonly [Row, number])[] = [
      [{...fullest, services: services(20)}, USUAL_MARGIN],
      [{...fullest, services: services(60)}, USUAL_MARGIN],
      [{...fullest, sites: houses(5)}, USUAL_MARGIN],
      [{...fullest, sites: houses(12)}, USUAL_MARGIN],
      [{...fullest, sites: houses(20)}, USUAL_MARGIN],
      [{...fullest, services: services(40), sites: houses(12)}, USUAL_MARGIN],
      ...[fullest!, ...others].map((row) => [row, WIDE_MARGIN] as const),
    ];
    for (const [record, margin] of printed) {
      const centres = network.centres.map((row) => (row['id'] === record['id'] ? record : row));
      const element = await mount('csc-centre', {data: {...network, centres}, attributes: {centre: String(record['id'])}, width: 680});
      alone(element);
      expect(await printedPages(margin), `record ${String(printed.findIndex(([each]) => each === record))}, ${String(record['name'])}`).to.equal(1);
      unmountAll();
    }
  });

  it('writes itself for search engines only where the page asks for it, and never what is invented', async () => {
    const data = () => ({...withFull(), fictional: false});
    expect((await mount('csc-centre', {data: data()})).querySelector('script')).to.equal(null);
    expect((await mount('csc-centre', {data: withFull(), attributes: {'json-ld': ''}})).querySelector('script')).to.equal(null);
    const element = await mount('csc-centre', {data: data(), attributes: {'json-ld': ''}});
    const script = element.querySelector('script')!;
    expect(script.type).to.equal('application/ld+json');
    const read = JSON.parse(script.textContent) as Record<string, unknown>;
    expect(read['name']).to.equal('Centre social du Moulin');
    expect(read['telephone']).to.equal('03 88 00 00 00');
    element.setAttribute('centre', 'centre-1');
    await settled(element);
    expect(element.querySelectorAll('script')).to.have.length(1);
    expect(element.querySelector('script')!.textContent).to.contain('des Tilleuls');
  });
});
