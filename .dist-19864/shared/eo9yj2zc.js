import { S as SHOWN_LENGTH, D as DocumentRefused } from './dm029jb4.js';
import { d as counted, w as wording, q as quotedText } from './csk4n99x.js';

const faultWords = wording("faults", {
  heading: (count) => `${count} dans les donn\xE9es`,
  signals: ["anomalie", "anomalies"],
  repair: "\xC0 corriger :",
  table: (table) => `tableau ${table}`,
  row: (row) => `ligne ${row}`,
  field: (field) => `colonne ${field}`,
  effects: {
    document: "Le fichier n\u2019est pas lu.",
    row: "La ligne est mise de c\xF4t\xE9.",
    field: "Cette valeur est laiss\xE9e de c\xF4t\xE9, le reste de la ligne est gard\xE9.",
    notice: ""
  }
});
const faultSayings = wording("fault-sayings", {
  "not-an-object": () => ["Le fichier n\u2019est pas un document d\u2019observatoire.", "V\xE9rifiez l\u2019adresse du fichier."],
  "format-missing": (_, expected) => [
    "Le fichier ne dit pas qu\u2019il est un document d\u2019observatoire : \xAB format \xBB manque.",
    `Ajoutez "format": "${expected}" au d\xE9but du fichier.`
  ],
  "format-unknown": (value, expected) => [
    `Le format \xAB ${value} \xBB n\u2019est pas celui d\u2019un observatoire.`,
    `Indiquez "format": "${expected}", ou v\xE9rifiez l\u2019adresse du fichier.`
  ],
  "format-newer": (value, expected) => [
    `Le fichier suit une version plus r\xE9cente du format (${value}). Ce module lit ${expected} : une partie peut manquer.`,
    "Mettez \xE0 jour le script de l\u2019observatoire sur cette page."
  ],
  "too-deep": (_, expected) => [`Le fichier a plus de ${expected} niveaux imbriqu\xE9s.`, "Produisez-le avec l\u2019outil de l\u2019observatoire."],
  "too-many-rows": (_, expected) => [`Le tableau a plus de ${expected} lignes.`, "Publiez un fichier par territoire."],
  "reserved-key": () => ["Ce nom de colonne est r\xE9serv\xE9.", "Renommez la colonne."],
  "not-a-list": () => ["Une liste de lignes est attendue.", "\xC9crivez les lignes entre crochets : [ \u2026 ]."],
  missing: () => ["La valeur manque.", "Remplissez la cellule."],
  "not-text": (value) => [`Un texte est attendu, \xAB ${value} \xBB n\u2019en est pas un.`, "\xC9crivez la valeur entre guillemets, ou mettez la colonne au format texte."],
  "not-number": (value) => [`Un nombre est attendu, \xAB ${value} \xBB n\u2019en est pas un.`, "\xC9crivez un nombre, sans unit\xE9 ni texte."],
  "not-boolean": (value) => [`Oui ou non est attendu, \xAB ${value} \xBB n\u2019est ni l\u2019un ni l\u2019autre.`, "\xC9crivez true ou false."],
  "not-list": (value) => [`Une liste est attendue, \xAB ${value} \xBB n\u2019en est pas une.`, "\xC9crivez les valeurs entre crochets."],
  "not-group": (value) => [`Une ligne avec des colonnes est attendue, \xAB ${value} \xBB n\u2019en est pas une.`, "\xC9crivez chaque ligne entre accolades."],
  "too-long": (value, expected) => [
    `Le texte est trop long${expected ? ` (plus de ${expected} caract\xE8res)` : ""} : \xAB ${value} \xBB.`,
    "Raccourcissez-le, et v\xE9rifiez que deux cellules ne se sont pas coll\xE9es."
  ],
  "out-of-range": (value) => [`La valeur \xAB ${value} \xBB est hors des limites.`, "V\xE9rifiez le signe et l\u2019unit\xE9."],
  "unknown-word": (value, expected) => [`Le mot \xAB ${value} \xBB n\u2019est pas pr\xE9vu.`, `Choisissez parmi : ${expected}.`],
  "bad-id": (value) => [`\xAB ${value} \xBB ne peut pas servir d\u2019identifiant.`, "Utilisez des lettres, des chiffres et des tirets, sans espace au bord."],
  "duplicate-id": (value) => [`L\u2019identifiant \xAB ${value} \xBB est d\xE9j\xE0 pris par une ligne plus haut.`, "Donnez \xE0 chaque ligne un identifiant diff\xE9rent, ou retirez le doublon."],
  "unknown-ref": (value, expected) => [`\xAB ${value} \xBB ne se trouve pas dans le tableau ${expected}.`, "Corrigez le nom, ou ajoutez la ligne qui manque."],
  "bad-date": (value) => [`\xAB ${value} \xBB n\u2019est pas une date qui existe.`, "\xC9crivez AAAA-MM-JJ, par exemple 2025-09-01."],
  "bad-period": (value) => [`\xAB ${value} \xBB n\u2019est pas une p\xE9riode.`, "\xC9crivez une ann\xE9e (2023), un mois (2023-09), un trimestre (2023-T1) ou deux ann\xE9es (2013/2018)."],
  "bad-link": (value) => [`\xAB ${value} \xBB n\u2019est pas une adresse web s\xFBre.`, "\xC9crivez une adresse compl\xE8te qui commence par https://."],
  "bad-email": (value) => [`\xAB ${value} \xBB n\u2019est pas une adresse \xE9lectronique.`, "\xC9crivez une seule adresse, par exemple contact@centre.fr."],
  "bad-phone": (value) => [`\xAB ${value} \xBB n\u2019est pas un num\xE9ro de t\xE9l\xE9phone.`, "\xC9crivez les chiffres seulement, par exemple 03 88 00 00 00."],
  "bad-siret": (value) => [`Le SIRET \xAB ${value} \xBB n\u2019est pas valable : sa cl\xE9 de contr\xF4le ne correspond pas.`, "V\xE9rifiez les 14 chiffres sur l\u2019annuaire des entreprises."],
  "bad-siren": (value) => [`Le SIREN \xAB ${value} \xBB n\u2019est pas valable : sa cl\xE9 de contr\xF4le ne correspond pas.`, "V\xE9rifiez les 9 chiffres sur l\u2019annuaire des entreprises."],
  "bad-rna": (value) => [`\xAB ${value} \xBB n\u2019est pas un num\xE9ro RNA.`, "\xC9crivez W et 9 chiffres, ou laissez vide : une association d\u2019Alsace-Moselle peut ne pas en avoir."],
  "bad-territory": (value) => [`\xAB ${value} \xBB n\u2019est pas un code de territoire.`, "\xC9crivez par exemple commune:67482, departement:2A ou epci:246700488. Les z\xE9ros de gauche comptent."],
  "bad-code": (value) => [`Le code \xAB ${value} \xBB n\u2019a pas la forme attendue.`, "Mettez la colonne au format texte : un tableur efface les z\xE9ros de gauche."],
  latitude: (value) => [`La latitude \xAB ${value} \xBB n\u2019existe pas.`, "Une latitude va de \u221290 \xE0 90 ; en France m\xE9tropolitaine, de 41 \xE0 51."],
  longitude: (value) => [`La longitude \xAB ${value} \xBB n\u2019existe pas.`, "Une longitude va de \u2212180 \xE0 180 ; en France m\xE9tropolitaine, de \u22125 \xE0 10."],
  "point-swapped": (value) => [`Latitude et longitude semblent \xE9chang\xE9es : ${value}.`, "\xC9changez les deux colonnes."],
  "point-null-island": () => ["Le point est \xE0 0, 0 : la position n\u2019a pas \xE9t\xE9 trouv\xE9e.", "Laissez les deux cellules vides, ou indiquez la position."],
  "column-length": (value, expected) => [`La colonne a ${value} valeurs pour ${expected} sujets.`, "Donnez une valeur, ou null, \xE0 chaque sujet de l\u2019axe."],
  "bad-value": (value) => [`\xAB ${value} \xBB n\u2019est pas un nombre : la valeur est lue comme \xAB sans r\xE9ponse \xBB.`, "\xC9crivez un nombre, ou null avec un statut."],
  "more-bad-values": (value) => [`${value} autres valeurs de cette colonne ne sont pas des nombres.`, "V\xE9rifiez toute la colonne."],
  "bad-status": (value, expected) => [`Les statuts \xAB ${value} \xBB ne conviennent pas.`, `Une lettre par valeur, parmi ${expected}.`],
  "bad-time": (value) => [`\xAB ${value} \xBB n\u2019est pas une heure.`, "\xC9crivez HH:MM, par exemple 18:30."],
  "bad-zone": (value) => [`\xAB ${value} \xBB n\u2019est pas un fuseau horaire.`, "\xC9crivez par exemple Europe/Paris, ou laissez vide."],
  "unknown-term": (value, expected) => [`Le mot \xAB ${value} \xBB n\u2019est pas dans le vocabulaire ${expected}.`, "Corrigez-le, ou ajoutez-le au vocabulaire."],
  "unknown-category": (value, expected) => [`La modalit\xE9 \xAB ${value} \xBB n\u2019est pas d\xE9clar\xE9e dans la dimension ${expected}.`, "Corrigez-la, ou d\xE9clarez-la."],
  "more-unknown-refs": (value) => [`${value} autres valeurs de cette liste ne se trouvent nulle part.`, "V\xE9rifiez toute la liste."],
  "duplicate-column": (value) => [`Les m\xEAmes chiffres sont donn\xE9s deux fois (${value}).`, "Gardez une seule colonne."],
  "ends-before-start": (value) => [`La fin \xAB ${value} \xBB vient avant le d\xE9but.`, "V\xE9rifiez les deux dates."],
  "personal-data": (value) => [`Le texte semble contenir une donn\xE9e personnelle : \xAB ${value} \xBB.`, "Retirez nom, t\xE9l\xE9phone, adresse \xE9lectronique ou num\xE9ro de s\xE9curit\xE9 sociale."],
  invalid: (value) => [`La valeur \xAB ${value} \xBB ne convient pas.`, "Comparez avec la page de r\xE9f\xE9rence du format."]
});
function saidFault(locale, { code, value = "", expected = "" }) {
  const [what, repair] = locale.words(faultSayings)[code](value.slice(0, SHOWN_LENGTH + 1), expected);
  return { what, repair };
}
function saidPlace(locale, { table, row, id, field }) {
  const words = locale.words(faultWords);
  return [
    table && words.table(table),
    row && words.row(row) + (id ? ` (${id})` : ""),
    field && words.field(field)
  ].filter(Boolean).join(", ");
}
function saidFaultCount(locale, count) {
  const { heading, signals } = locale.words(faultWords);
  return heading(counted(locale, count, signals[0], signals[1]));
}

const loadingWords = wording("loading", {
  failed: "Les donn\xE9es ne peuvent pas \xEAtre affich\xE9es :",
  staleSince: (time) => `Les donn\xE9es affich\xE9es ont \xE9t\xE9 lues \xE0 ${time}. La mise \xE0 jour a \xE9chou\xE9.`,
  legacy: "Le fichier n\u2019est pas en UTF-8. Il a \xE9t\xE9 lu en Windows-1252 : r\xE9enregistrez-le en UTF-8."
});
function saidLoadError(locale, { fault, detail, cause }) {
  if (fault === "refused" && cause instanceof DocumentRefused) return saidFault(locale, cause.fault);
  const file = detail.src ? quotedText(locale.language, shortened(detail.src)) : "";
  return locale.words(loadErrorSayings)[fault](file, detail, locale);
}
const shortened = (src) => src.length > 120 ? `${src.slice(0, 120)}\u2026` : src;
const placeAt = (place, line, column) => {
  const [l, c] = place?.split(":") ?? [];
  return l ? ` (${line} ${l}, ${column} ${c})` : "";
};
const loadErrorSayings = wording("load-errors", {
  "no-source": () => ({
    what: "Aucune donn\xE9e n\u2019est indiqu\xE9e.",
    repair: "Ajoutez \xE0 la balise l\u2019attribut src avec l\u2019adresse du fichier de l\u2019observatoire."
  }),
  address: (file) => ({
    what: `L\u2019adresse ${file} de l\u2019attribut src n\u2019est pas une adresse web.`,
    repair: "Indiquez une adresse qui commence par https://, ou un chemin du site."
  }),
  http: (file, { status = 0 }) => ({
    what: status === 404 || status === 410 ? `Le fichier ${file} est introuvable (erreur ${status}).` : `Le serveur a refus\xE9 le fichier ${file} (erreur ${status}).`,
    repair: status >= 500 ? "R\xE9essayez dans quelques minutes. Si l\u2019erreur dure, pr\xE9venez l\u2019h\xE9bergeur du fichier." : "V\xE9rifiez l\u2019adresse dans l\u2019attribut src et que le fichier est public."
  }),
  network: (file, { foreign }) => ({
    what: `Le fichier ${file} n\u2019a pas pu \xEAtre t\xE9l\xE9charg\xE9.`,
    repair: foreign ? "V\xE9rifiez la connexion. Si le fichier est sur un autre site, ce site doit autoriser le partage (en-t\xEAte Access-Control-Allow-Origin, \xAB CORS \xBB)." : "V\xE9rifiez la connexion, puis r\xE9essayez."
  }),
  timeout: (file) => ({
    what: `Le fichier ${file} n\u2019est pas arriv\xE9 \xE0 temps.`,
    repair: "La connexion ou le serveur est lent : r\xE9essayez."
  }),
  "too-big": (file, { limit = 0 }, locale) => ({
    what: `Le fichier ${file} d\xE9passe ${locale.number(limit / 1e6, { unit: "Mo" })}.`,
    repair: "Publiez un fichier plus petit, par exemple un par territoire, ou sans les contours."
  }),
  empty: (file) => ({
    what: `Le fichier ${file} est vide.`,
    repair: "Produisez de nouveau le fichier, puis remettez-le en ligne."
  }),
  html: (file) => ({
    what: `\xC0 l\u2019adresse ${file} se trouve une page web et non un fichier de donn\xE9es.`,
    repair: "V\xE9rifiez l\u2019adresse : un site renvoie souvent une page d\u2019accueil ou de connexion \xE0 la place du fichier."
  }),
  truncated: (file, { place }) => ({
    what: `Le fichier ${file} est incomplet : il s\u2019arr\xEAte en cours de route${placeAt(place, "ligne", "colonne")}.`,
    repair: "Remettez le fichier en ligne en entier."
  }),
  "not-json": (file, { place }) => ({
    what: `Le fichier ${file} n\u2019est pas un fichier JSON correct${placeAt(place, "ligne", "colonne")}.`,
    repair: "Produisez-le avec l\u2019outil de l\u2019observatoire plut\xF4t qu\u2019\xE0 la main, ou corrigez-le \xE0 cet endroit."
  }),
  refused: (file) => ({
    what: `Le fichier ${file} n\u2019est pas un document d\u2019observatoire.`,
    repair: "V\xE9rifiez l\u2019adresse dans l\u2019attribut src."
  })
});

export { saidFault as a, saidPlace as b, saidLoadError as c, faultWords as f, loadingWords as l, placeAt as p, saidFaultCount as s };
//# sourceMappingURL=eo9yj2zc.js.map
