/**
 * Writes `demo/galerie.html`: every form of chart and the key figures, each with its snippet. The page is kept as it is
 * written, so that it can be read and served without any step; run this after a change here.
 */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const FICTIONAL = 'fictional.json';
const REAL = 'alsace.json';

const figure = (attributes) => ({tag: 'csc-figure', noun: 'Le chiffre', attributes});
const map = (attributes) => ({tag: 'csc-map', noun: 'La carte', attributes});
const chart = (attributes) => ({tag: 'csc-chart', noun: 'Le graphique', attributes});

/** Title, what it is good for, document, elements. */
const EXAMPLES = [
  ['Chiffres clés', 'Une valeur, qui a répondu, une référence, l’évolution et son histoire.', FICTIONAL, [
    figure('indicator="benevoles"'),
    figure('indicator="part-benevoles-formes" centre="tanneurs" compare="ensemble"'),
    figure('indicator="taux-chomage" territory="epci:990000000" compare="pays:ormeau"'),
  ]],
  ['Barres', 'Des catégories, des territoires, des centres.', REAL, [chart('indicator="politique-ville-montant" by="centre" period="2023" type="bar"')]],
  ['Barres et référence', 'Un territoire de référence, tracé en travers.', FICTIONAL, [chart('indicator="taux-chomage" by="epci" compare="pays:ormeau"')]],
  ['Barres empilées', 'Des parts qui s’additionnent ; refusées quand elles ne s’additionnent pas.', FICTIONAL, [chart('indicator="budget" by="commune" series="funder"')]],
  ['Barres groupées', 'Deux séries côte à côte.', FICTIONAL, [chart('indicator="population" by="epci" series="sex" type="bar"')]],
  ['Colonnes', 'Des classes qui ont un ordre.', FICTIONAL, [chart('indicator="habitants" by="age" centre="tanneurs"')]],
  ['Courbe', 'Les années ; la ligne s’ouvre à une rupture de série ou une année sans réponse.', FICTIONAL, [
    chart('indicator="part-benevoles-formes" by="period" centre="tanneurs" compare="ensemble"'),
  ]],
  ['Courbe et objectif', 'Ce qui est visé, avec son nom.', REAL, [
    chart('indicator="politique-ville-montant" by="period" target="500000" target-label="Repère d’exemple"'),
  ]],
  ['Pente', 'Deux dates, et qui a changé.', FICTIONAL, [chart('indicator="taux-chomage" by="period" series="epci"')]],
  ['Points', 'Deux valeurs de beaucoup de choses.', FICTIONAL, [chart('indicator="population" by="age" series="sex" territory="pays:ormeau" type="dot"')]],
  ['Pyramide des âges', 'Deux groupes dos à dos.', FICTIONAL, [chart('indicator="population" by="age" series="sex" territory="pays:ormeau"')]],
  ['Bande', 'Où se situe un centre, sans nommer les autres.', FICTIONAL, [chart('indicator="part-benevoles-formes" type="strip" centre="tanneurs" compare="ensemble"')]],
  ['Histogramme', 'Combien de centres dans chaque classe.', FICTIONAL, [chart('indicator="benevoles" type="histogram" centre="tanneurs"')]],
  ['Petits multiples', 'Une série par vignette, toutes à la même échelle.', FICTIONAL, [chart('indicator="participations" by="period" series="theme"')]],
  ['Carte en couleurs', 'Un taux par territoire ; ce qui n’a pas de valeur a sa texture et ses mots. Un territoire choisi s’ouvre sur ceux qu’il contient.', FICTIONAL, [
    map('indicator="taux-chomage" by="epci" areas="pays"'),
    map('indicator="niveau-vie" by="commune" areas="epci" method="jenks"'),
  ]],
  ['Carte en cercles', 'Un effectif ou un montant : la surface du cercle suit la valeur. Le curseur change la période.', FICTIONAL, [
    map('indicator="population" by="commune" areas="epci"'),
  ]],
  ['Carte des centres, par montant', 'Un chiffre par centre, sur les contours des départements.', REAL, [map('indicator="politique-ville-montant" by="centre"')]],
  ['Carte des contrats de ville', 'Des lieux sans contour, à leur place.', REAL, [map('indicator="fonjep-postes" by="contrat-de-ville"')]],
];

/** Facts of the national survey, as the federation of Dordogne tells them on its page about Senacs. */
const TABLE = `<table>
  <caption>Structures agréées invitées à l’enquête nationale, 2024</caption>
  <thead>
    <tr><th scope="col">Structures</th><th scope="col">Nombre</th></tr>
  </thead>
  <tbody>
    <tr><th scope="row">Centres sociaux</th><td>2 380</td></tr>
    <tr><th scope="row">Espaces de vie sociale</th><td>1 690</td></tr>
  </tbody>
  <tfoot><tr><td colspan="2">Source : Senacs, observatoire des centres sociaux (Cnaf et FCSF), 2024.</td></tr></tfoot>
</table>`;

const escaped = (html) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const indented = (html, by) => html.replace(/^/gm, ' '.repeat(by)).trimStart();

const snippet = (id, title, code) => `        <div class="snippet">
          <h3 id="${id}">${title}, à copier</h3>
          <pre tabindex="0" role="region" aria-labelledby="${id}"><code>${escaped(code)}</code></pre>
          <button type="button" class="copy" aria-describedby="${id}">Copier le code</button>
          <span class="copied" role="status"></span>
        </div>`;

const section = ([title, purpose, file, elements], rank) => {
  const live = elements.map(
    ({tag, noun, attributes}) => `          <${tag} src="data/${file}" heading-level="3" ${attributes}>
            <p>${noun} s’affiche avec JavaScript. <a href="data/${file}">Ouvrir les données.</a></p>
          </${tag}>`,
  );
  const code = elements.map(({tag, attributes}) => `<${tag} src="https://votre-site.fr/observatoire.json"\n  ${attributes}></${tag}>`).join('\n');
  return `      <section class="example">
        <h2>${title}</h2>
        <p>${purpose}</p>
        <div class="${elements.length > 1 ? 'figures' : 'alone'}">
${live.join('\n')}
        </div>
${snippet(`code-${rank}`, title, code)}
      </section>`;
};

const page = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Galerie des graphiques et des chiffres clés</title>
    <meta name="description" content="Toutes les formes de graphiques, sur des données réelles et fictives, chacune avec sa balise à copier.">
    <link rel="icon" href="icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="demo.css">
    <script type="module" src="dist/cdn/observatoire-csc.js"></script>
    <script type="module" src="demo.js"></script>
  </head>
  <body>
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header class="hero">
      <div class="page">
        <p class="brand"><a href="index.html">observatoire-csc</a></p>
        <h1>Toutes les formes</h1>
        <p class="lead">
          Le module choisit la forme d’après l’indicateur et la question\u202f; l’attribut type en impose une autre. Chaque dessin a son
          résumé, son tableau, ses fichiers, et se parcourt au clavier.
        </p>
      </div>
    </header>

    <main id="contenu" class="page" tabindex="-1">
${EXAMPLES.map(section).join('\n\n')}

      <section class="example">
        <h2>Un tableau de votre page</h2>
        <p>Sans fichier\u00a0: le tableau reste lisible sans JavaScript, et devient un graphique avec.</p>
        <csc-chart heading-level="3">
          ${indented(TABLE, 10)}
        </csc-chart>
${snippet('code-tableau', 'Le tableau', `<csc-chart>\n${TABLE}\n</csc-chart>`)}
      </section>
    </main>

    <footer class="foot">
      <div class="page">
        <p>
          Bibliothèque libre (licence MIT). Les modules n’envoient aucune requête hors du fichier indiqué et de ses contours, ne
          posent aucun cookie et ne mesurent aucune audience.
        </p>
      </div>
    </footer>
  </body>
</html>
`;

writeFileSync(fileURLToPath(new URL('../demo/galerie.html', import.meta.url)), page);
