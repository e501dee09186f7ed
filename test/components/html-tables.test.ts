/** Tables as pages and their editors write them: spans, notes, several rows of heads, line breaks, units beside figures. */
import {expect} from '@open-wc/testing';
import {expectAccessible} from '../helpers/axe.js';
import {headsOf, mountAround, part, parts, tableOf, texts, unmountAll} from '../helpers/elements.js';

const written = (markup: string) => new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('table')!;
const chart = (markup: string, attributes: Readonly<Record<string, string>> = {}) => mountAround('csc-chart', written(markup), {indicator: '', ...attributes});
const figure = (markup: string, attributes: Readonly<Record<string, string>> = {}) => mountAround('csc-figure', written(markup), {indicator: '', ...attributes});

describe('a table that a page wrote for its readers', () => {
  afterEach(unmountAll);

  it('has marks of notes beside its figures, not in them', async () => {
    const markup = `<caption>Structures</caption>
      <tr><th>Structures</th><th>Nombre<sup>(1)</sup></th></tr>
      <tr><th>Centres sociaux</th><td>2 380<sup><a href="#note">1</a></sup></td></tr>
      <tr><th>Espaces de vie sociale</th><td>690<sup>(p)</sup></td></tr>`;
    const element = await chart(markup);
    expect(tableOf(element)).to.deep.equal([['Centres sociaux', '2 380¹'], ['Espaces de vie sociale', '690 (p)']]);
    expect(texts(element, '.summary')[0]).to.contain('Valeur la plus élevée : Centres sociaux, 2 380¹.');
    const [most, least] = parts(element, '.shapes .bar').map((bar) => Number(bar.getAttribute('width')));
    expect(least! / most!).to.be.closeTo(690 / 2380, 0.01);
    unmountAll();
    const key = await figure(markup);
    expect(texts(key, '.amount')).to.deep.equal(['2 380']);
    expect(texts(key, '.unit')).to.deep.equal(['¹']);
  });

  it('has years in their order, whatever mark of a note they have', async () => {
    const markup = `<caption>Adhérents</caption><tr><th>Année</th><th>Adhérents</th></tr>
      <tr><th>2024<sup>p</sup></th><td>30</td></tr><tr><th>2023 (p)</th><td>25</td></tr><tr><th>2022*</th><td>20</td></tr>`;
    const element = await chart(markup);
    expect(part(element, 'path.line')).not.to.equal(null);
    expect(tableOf(element).map(([, value]) => value)).to.deep.equal(['20', '25', '30']);
    unmountAll();
    expect(texts(await figure(markup, {period: '2022'}), '.amount')).to.deep.equal(['20']);
  });

  it('has its words apart where it breaks its lines, and nothing of what is struck out or hidden', async () => {
    const element = await chart(`<tr><th>Centre</th><th>Budget<br>total</th></tr>
      <tr><th>Maison<br>des Tanneurs</th><td><del>12</del><ins>13</ins></td></tr>
      <tr><th><p>Le</p><p>Phare</p></th><td><span hidden>1</span>5</td></tr>
      <tr><th>L’Élan</th><td>10<br>20</td></tr>`);
    expect(headsOf(element)).to.deep.equal(['Centre', 'Budget total']);
    expect(tableOf(element)).to.deep.equal([['Maison des Tanneurs', '13'], ['Le Phare', '5'], ['L’Élan', '10 20']]);
    expect(parts(element, '.shapes .bar')).to.have.length(2);
  });

  it('has each figure under its own head, whatever spans several rows or columns', async () => {
    const element = await chart(`<thead><tr><th>Année</th><th>Bas-Rhin</th><th>Haut-Rhin</th><th>Total</th></tr></thead>
      <tr><th>2022</th><td colspan="2">n.d.</td><td>5</td></tr>
      <tr><th>2023</th><td rowspan="2">11</td><td>22</td><td>33</td></tr>
      <tr><th>2024</th><td>23</td><td>34</td></tr>`);
    expect(tableOf(element)).to.deep.equal([
      ['2022', 'sans réponse', 'sans réponse', '5'],
      ['2023', '11', '22', '33'],
      ['2024', '11', '23', '34'],
    ]);
  });

  it('has a cell that goes down further than its part of the table, or than there are columns, where it can be', async () => {
    const element = await chart(`<thead><tr><th rowspan="9">Centre</th><th>A</th><th>B</th></tr></thead>
      <tbody><tr><th>Le Phare</th><td>1</td><td rowspan="0">2</td></tr><tr><th>L’Élan</th></tr></tbody>
      <tbody><tr><th>Le Moulin</th><td>3</td><td colspan="1000">4</td></tr></tbody>`);
    expect(tableOf(element)).to.deep.equal([['Le Phare', '1', '2'], ['L’Élan', 'sans réponse', '2'], ['Le Moulin', '3', '4']]);
  });

  it('has the names of two rows of heads, and of two columns of them, as one', async () => {
    const head = '<tr><th rowspan="2">Année</th><th colspan="2">Centres (%)</th><th rowspan="2">EVS</th></tr><tr><th>Bas-Rhin</th><th>Haut-Rhin</th></tr>';
    const rows = '<tr><th>2022</th><td>10</td><td>20</td><td>5</td></tr><tr><th>2023</th><td>11</td><td>22</td><td>6</td></tr>';
    for (const markup of [`<thead>${head}</thead><tbody>${rows}</tbody>`, head + rows]) {
      const across = await chart(markup);
      expect(headsOf(across)).to.deep.equal(['Année', 'Centres, Bas-Rhin', 'Centres, Haut-Rhin', 'EVS']);
      expect(tableOf(across)[0]).to.deep.equal(['2022', '10 %', '20 %', '5']);
      unmountAll();
    }
    const down = await chart(`<thead><tr><th>Département</th><th>Commune</th><th>Centres</th></tr></thead>
      <tr><th colspan="3">Alsace</th></tr>
      <tr><th rowspan="2">Bas-Rhin</th><th>Strasbourg</th><td>10</td></tr><tr><th>Haguenau</th><td>5</td></tr>
      <tr><th>Haut-Rhin</th><th>Colmar</th><td>3</td></tr>
      <tr><td colspan="3">Source : la fédération</td></tr>`);
    expect(headsOf(down)).to.deep.equal(['Département, Commune', 'Centres']);
    expect(tableOf(down)).to.deep.equal([['Bas-Rhin, Strasbourg', '10'], ['Bas-Rhin, Haguenau', '5'], ['Haut-Rhin, Colmar', '3']]);
    expect(texts(down, '.notes').join()).to.contain('Source : la fédération');
    expect(texts(down, '.summary')[0]).not.to.contain('Sans valeur');
  });

  it('has a key figure of years beside one another under two rows of heads', async () => {
    const element = await figure(`<caption>Réseau</caption><thead><tr><th></th><th>2022</th><th>2023</th></tr></thead><tr><th>Centres<sup>1</sup></th><td>1 200</td><td>1 250<sup>2</sup></td></tr>`);
    expect(texts(element, '.amount')).to.deep.equal(['1 250']);
    expect(texts(element, '.summary')[0]).to.contain('1 200 en 2022, 1 250² en 2023');
  });

  it('has one unit on its axis, whichever its figures are written with', async () => {
    const element = await chart(`<caption>Budgets (k€)</caption><tr><th>Centre</th><th>2022</th><th>2023</th></tr>
      <tr><th>Le Phare</th><td>120</td><td>1,2 M€</td></tr><tr><th>L’Élan</th><td>85 k€</td><td>900 €</td></tr>`);
    expect(texts(element, '.shapes .tick').at(-1)).to.equal('1 200 k€');
    unmountAll();
    const apart = await chart('<tr><th>Centre</th><th>Budget</th><th>Part</th></tr><tr><th>Le Phare</th><td>1 200 €</td><td>45 %</td></tr><tr><th>L’Élan</th><td>900 €</td><td>20 %</td></tr>');
    expect(parts(apart, '.shapes .bar')).to.have.length(2);
    expect(texts(apart, '.notes').join()).to.contain('autre unité');
    unmountAll();
    const mixed = await chart('<tr><th>Centre</th><th>2022</th><th>2023</th></tr><tr><th>Le Phare</th><td>120 k€</td><td>1 M€</td></tr><tr><th>L’Élan</th><td>1,5 M€</td><td>900 k€</td></tr>');
    expect(texts(mixed, '.shapes .tick').at(-1)).to.equal('1,5 M €');
  });

  it('has its totals told, in the table and not among what they make up', async () => {
    const rows = '<tr><th>Le Phare</th><td>12</td><td>8</td><td>20</td></tr><tr><th>L’Élan</th><td>5</td><td>5</td><td>10</td></tr><tr><th>Total général</th><td>17</td><td>13</td><td>30</td></tr>';
    const head = '<caption>Adhérents</caption><tr><th>Centre</th><th>Femmes</th><th>Hommes</th><th>Total</th></tr>';
    const one = await chart('<caption>Adhérents</caption><tr><th>Centre</th><th>Femmes</th></tr><tr><th>Le Phare</th><td>12</td></tr><tr><th>L’Élan</th><td>5</td></tr><tr><th>Total</th><td>17</td></tr>');
    expect(texts(one, '.shapes .value')).to.deep.equal(['12', '5']);
    expect(texts(one, '.summary')).to.deep.equal(['Valeur la plus élevée : Le Phare, 12. Valeur la plus faible : L’Élan, 5. Total : 17.']);
    expect(tableOf(one).at(-1)).to.deep.equal(['Total', '17']);
    unmountAll();
    const stacked = await chart(head + rows, {type: 'stacked'});
    expect(parts(stacked, '.shapes .bar')).to.have.length(4);
    expect(texts(stacked, '.shapes .value')).to.deep.equal(['20', '10']);
    expect(texts(stacked, '.legend li')).to.deep.equal(['Femmes', 'Hommes']);
    expect(tableOf(stacked)[0]).to.deep.equal(['Le Phare', '12', '8', '20']);
    unmountAll();
    const compared = await chart(head + rows, {compare: 'Total général'});
    expect(texts(compared, '.shapes .label')).to.include('Total général');
    unmountAll();
    const totally = await chart('<tr><th>Avis</th><th>N</th></tr><tr><th>Totalement satisfaits</th><td>12</td></tr><tr><th>Peu satisfaits</th><td>5</td></tr><tr><th>Autres</th><td>1</td></tr>');
    expect(parts(totally, '.shapes .bar')).to.have.length(3);
  });

  it('has words for the signs of official tables, and tells with its place what is no number among numbers', async () => {
    const cells = ['12', 'n.d.', 'n.c.', 's', 'c', 'confidentiel', '///', '…', '–', 'ε', 'n.s.', '(3)', 'fermé en 2023'];
    const rows = cells.map((cell, rank) => `<tr><th>Centre ${rank + 1}</th><td>${cell}</td></tr>`).join('');
    const element = await chart(`<caption>Adhérents</caption><tr><th>Centre</th><th>Adhérents</th></tr>${rows}`);
    const secret = 'masqué (secret statistique)';
    const said = ['12', 'sans réponse', 'sans réponse', secret, secret, secret, 'sans objet', 'sans réponse', 'sans réponse', 'presque nul (ε)', 'non significatif (n.s.)', '(3)', 'fermé en 2023'];
    expect(tableOf(element).map(([, value]) => value)).to.deep.equal(said);
    expect(texts(element, '.summary')[0]).to.contain('Sans valeur : 4 sans réponse, 3 sous secret statistique, 1 sans objet. 2 cases ne sont pas des nombres.');
    expect(texts(element, '.notes').join()).to.contain('Laissé hors du dessin : « (3) » (Centre 12, Adhérents) ; « fermé en 2023 » (Centre 13, Adhérents).');
    unmountAll();
    const key = await figure('<tr><th>Année</th><th>Adhérents</th></tr><tr><th>2022</th><td>12</td></tr><tr><th>2023</th><td>à venir</td></tr>');
    expect(texts(key, '.amount')).to.deep.equal(['12']);
    expect(texts(key, '.notes').join()).to.contain('« à venir » (2023, Adhérents)');
  });

  it('has its remarks in its table, beside the figures', async () => {
    const element = await chart('<tr><th>Centre</th><th>Remarque</th><th>Adhérents</th><th></th></tr><tr><th>Le Phare</th><td>ouvert</td><td>12</td></tr><tr><th>L’Élan</th><td></td><td>5</td></tr>');
    expect(headsOf(element)).to.deep.equal(['Centre', 'Remarque', 'Adhérents']);
    expect(tableOf(element)).to.deep.equal([['Le Phare', 'ouvert', '12'], ['L’Élan', '', '5']]);
    expect(texts(element, '.notes').join()).not.to.contain('hors du dessin');
  });

  for (const total of ['Total', 'TOTAL', 'Total général', 'Ensemble', 'Ensemble (N = 17)', 'Tous', 'Sous-total', 'Gesamt', 'Summe', 'Insgesamt', 'Gesamtsumme', 'All', 'Overall', 'Grand total'])
    it(`has « ${total} » for a total, whatever the language of the page`, async () => {
      const element = await chart(`<tr><th>Centre</th><th>Adhérents</th></tr><tr><th>Le Phare</th><td>12</td></tr><tr><th>L’Élan</th><td>5</td></tr><tr><th>${total}</th><td>17</td></tr>`);
      expect(texts(element, '.shapes .value')).to.deep.equal(['12', '5']);
      expect(texts(element, '.summary')[0]).to.contain(`${total} : 17.`);
    });

  it('has no total in a name that begins with the word for one', async () => {
    const names = ['Ensemble scolaire', 'Ensemble 2', 'Tous ensemble', 'Gesamtschule', 'Allemagne', 'Alle Kinder', 'Totalement satisfaits', 'Summer camp'];
    const element = await chart(`<tr><th>Nom</th><th>N</th></tr>${names.map((name, rank) => `<tr><th>${name}</th><td>${rank + 1}</td></tr>`).join('')}`);
    expect(parts(element, '.shapes .bar')).to.have.length(names.length);
  });

  it('may have no head, an empty corner and rows without a name', async () => {
    const bare = await chart('<tr><td>Accueil</td><td>12</td></tr><tr><td>Loisirs</td><td>15</td></tr>');
    expect(tableOf(bare)).to.deep.equal([['Accueil', '12'], ['Loisirs', '15']]);
    await expectAccessible();
    expect(texts(bare, 'h2')).to.deep.equal(['Valeur']);
    expect(headsOf(bare)).to.deep.equal(['Intitulé', 'Valeur']);
    unmountAll();
    const corner = await chart('<tr><td></td><th>Adhérents</th></tr><tr><th>Accueil</th><td>12</td></tr><tr><th></th><td>15</td></tr>');
    expect(texts(corner, 'h2')).to.deep.equal(['Adhérents']);
    expect(headsOf(corner)).to.deep.equal(['Intitulé', 'Adhérents']);
    expect(parts(corner, '.shapes .level')).to.have.length(0);
    expect(parts(corner, '.shapes .bar')).to.have.length(2);
    part<HTMLElement>(corner, 'th button')!.click();
    await expectAccessible();
  });

  it('is drawn again when a cell comes to span another', async () => {
    const table = written('<tr><th>Année</th><th>A</th><th>B</th></tr><tr><th>2022</th><td>1</td><td>2</td></tr><tr><th>2023</th><td>3</td></tr>');
    const element = await mountAround('csc-chart', table, {indicator: ''});
    expect(tableOf(element)[1]).to.deep.equal(['2023', '3', 'sans réponse']);
    table.rows[2]!.cells[1]!.colSpan = 2;
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(tableOf(element)[1]).to.deep.equal(['2023', '3', '3']);
  });
});
