import { p as placeAt } from './eo9yj2zc.js';
import './dm029jb4.js';
import 'zod/mini';
import './csk4n99x.js';
import 'lit';

const chart = {
  byCentre: (indicator, period) => `${indicator} by centre, ${period}`,
  byPeriod: (indicator, from, to) => `${indicator}, ${from}\u2013${to}`,
  brokenAt: (period, reason) => `Break in series in ${period}: ${reason}`,
  centre: "Centre",
  period: "Year",
  coverage: "Centres counted",
  unknownIndicator: (indicator) => `The indicator \u201C${indicator}\u201D is not in the file. Check the indicator attribute.`,
  noIndicator: "No indicator is asked for. Add an indicator attribute to the tag.",
  noFigures: "The file holds no figures for this question.",
  image: (title) => `Chart: ${title}. The same figures are in the table that follows.`,
  rank: (text, place, of) => `${text}. Datum ${place} of ${of}.`,
  value: (label, value) => `${label}: ${value}`,
  sum: "All",
  direction: "Higher",
  centresOf: (n, of) => `${n} of ${of}`,
  refused: "The centres\u2019 values cannot be added up for this indicator."
};

const chartSummary = {
  most: (name, value) => `Highest value: ${name}, ${value}.`,
  ties: (count, value) => `Highest value: ${value}, reached by ${count}.`,
  least: (name, value) => `Lowest: ${name}, ${value}.`,
  allEqual: (value) => `All values are equal: ${value}.`,
  sum: (value, count) => `All together: ${value} for ${count}.`,
  blanks: (list) => `Without a value: ${list}.`,
  change: (from, before, to, after) => `From ${from} to ${to} the value goes from ${before} to ${after}.`,
  steady: (from, to, value) => `From ${from} to ${to} the value stays at ${value}.`,
  one: (period, value) => `${period}: ${value}.`,
  silent: (list) => `Years without a value: ${list}.`
};

const cursor = {
  hint: "Arrows: go from one datum to the next. A letter: go to a name. Enter: choose. Escape: leave.",
  label: (title) => `${title}: walk through the data`
};

const directory = {
  title: "The centres",
  search: "Find a centre",
  searchHint: "Name, town, neighbourhood or postcode",
  found: (count) => `${count} in the list.`,
  foundOf: (count, of) => `${count} of ${of}.`,
  none: (query) => `No centre matches \u201C${query}\u201D.`,
  noneHint: "Try fewer words, or the name of the town.",
  clear: "Clear the search",
  empty: "The file holds no centre.",
  summary: (count, places) => `${count} in ${places}.`,
  communes: ["town", "towns"],
  more: (count) => `Show ${count} more`,
  kinds: { CS: "Social centre", CSC: "Sociocultural centre", EVS: "Social life space", autre: "Other" },
  phone: "Telephone:",
  website: "Website",
  email: "E-mail:",
  note: "About this record",
  address: "Address unknown",
  columns: { name: "Centre", kind: "Kind", address: "Address", phone: "Telephone", website: "Website" },
  unknown: "not given",
  of: (name) => `(${name})`
};

const faults = {
  heading: (count) => `${count} in the data`,
  signals: ["fault", "faults"],
  repair: "To mend:",
  table: (table) => `table ${table}`,
  row: (row) => `row ${row}`,
  field: (field) => `column ${field}`,
  effects: {
    document: "The file is not read.",
    row: "The row is set aside.",
    field: "This value is left out, the rest of the row is kept.",
    notice: ""
  }
};
const faultSayingsEn = {
  "not-an-object": () => ["The file is not an observatory document.", "Check the address of the file."],
  "format-missing": (_, expected) => ["The file does not say that it is an observatory document: \u201Cformat\u201D is missing.", `Add "format": "${expected}" at its beginning.`],
  "format-unknown": (value, expected) => [`The format \u201C${value}\u201D is not that of an observatory.`, `Write "format": "${expected}", or check the address.`],
  "format-newer": (value, expected) => [`The file follows a newer version (${value}). This module reads ${expected}: a part may be missing.`, "Update the observatory\u2019s script on this page."],
  "too-deep": (_, expected) => [`The file is nested more than ${expected} levels deep.`, "Produce it with the observatory\u2019s tool."],
  "too-many-rows": (_, expected) => [`The table has more than ${expected} rows.`, "Publish one file per territory."],
  "reserved-key": () => ["This column name is reserved.", "Rename the column."],
  "not-a-list": () => ["A list of rows is expected.", "Write the rows between brackets: [ \u2026 ]."],
  missing: () => ["The value is missing.", "Fill the cell."],
  "not-text": (value) => [`A text is expected, \u201C${value}\u201D is none.`, "Write it between quotation marks, or set the column to text."],
  "not-number": (value) => [`A number is expected, \u201C${value}\u201D is none.`, "Write a number without unit or text."],
  "not-boolean": (value) => [`Yes or no is expected, not \u201C${value}\u201D.`, "Write true or false."],
  "not-list": (value) => [`A list is expected, \u201C${value}\u201D is none.`, "Write the values between brackets."],
  "not-group": (value) => [`A row with columns is expected, \u201C${value}\u201D is none.`, "Write each row between braces."],
  "too-long": (value, expected) => [`The text is too long${expected ? ` (over ${expected} characters)` : ""}: \u201C${value}\u201D.`, "Shorten it; check that two cells were not joined."],
  "out-of-range": (value) => [`The value \u201C${value}\u201D is out of range.`, "Check its sign and unit."],
  "unknown-word": (value, expected) => [`The word \u201C${value}\u201D is not foreseen.`, `Choose among: ${expected}.`],
  "bad-id": (value) => [`\u201C${value}\u201D cannot be an identifier.`, "Use letters, digits and hyphens, no space at the ends."],
  "duplicate-id": (value) => [`The identifier \u201C${value}\u201D is taken by a row above.`, "Give each row its own, or remove the duplicate."],
  "unknown-ref": (value, expected) => [`\u201C${value}\u201D is not in the table ${expected}.`, "Correct the name or add the missing row."],
  "bad-date": (value) => [`\u201C${value}\u201D is not a date that exists.`, "Write YYYY-MM-DD, for instance 2025-09-01."],
  "bad-period": (value) => [`\u201C${value}\u201D is not a period.`, "Write a year (2023), a month (2023-09), a quarter (2023-T1) or two years (2013/2018)."],
  "bad-link": (value) => [`\u201C${value}\u201D is not a safe web address.`, "Write a whole address that begins with https://."],
  "bad-email": (value) => [`\u201C${value}\u201D is not an e-mail address.`, "Write one address, such as contact@centre.fr."],
  "bad-phone": (value) => [`\u201C${value}\u201D is not a telephone number.`, "Write digits only."],
  "bad-siret": (value) => [`The SIRET \u201C${value}\u201D is not valid: its check digit is wrong.`, "Check the 14 digits."],
  "bad-siren": (value) => [`The SIREN \u201C${value}\u201D is not valid: its check digit is wrong.`, "Check the 9 digits."],
  "bad-rna": (value) => [`\u201C${value}\u201D is not an RNA number.`, "Write W and 9 digits, or leave it empty."],
  "bad-territory": (value) => [`\u201C${value}\u201D is not a territory code.`, "Write for instance commune:67482, departement:2A or epci:246700488. Leading zeros count."],
  "bad-code": (value) => [`The code \u201C${value}\u201D has not the expected form.`, "Set the column to text: spreadsheets drop leading zeros."],
  latitude: (value) => [`The latitude \u201C${value}\u201D does not exist.`, "Latitudes go from \u221290 to 90."],
  longitude: (value) => [`The longitude \u201C${value}\u201D does not exist.`, "Longitudes go from \u2212180 to 180."],
  "point-swapped": (value) => [`Latitude and longitude seem to be exchanged: ${value}.`, "Exchange the two columns."],
  "point-null-island": () => ["The point is at 0, 0: the position was not found.", "Leave both cells empty, or give the position."],
  "column-length": (value, expected) => [`The column has ${value} values for ${expected} subjects.`, "Give a value, or null, to each subject of the axis."],
  "bad-value": (value) => [`\u201C${value}\u201D is not a number: it is read as \u201Cno answer\u201D.`, "Write a number, or null with a status."],
  "more-bad-values": (value) => [`${value} other values of this column are not numbers.`, "Check the whole column."],
  "bad-status": (value, expected) => [`The statuses \u201C${value}\u201D do not fit.`, `One letter per value, among ${expected}.`],
  "bad-time": (value) => [`\u201C${value}\u201D is not a time of day.`, "Write HH:MM, for instance 18:30."],
  "bad-zone": (value) => [`\u201C${value}\u201D is not a time zone.`, "Write for instance Europe/Paris, or leave it empty."],
  "unknown-term": (value, expected) => [`The word \u201C${value}\u201D is not in the vocabulary ${expected}.`, "Correct it, or add it to the vocabulary."],
  "unknown-category": (value, expected) => [`The category \u201C${value}\u201D is not declared in the dimension ${expected}.`, "Correct or declare it."],
  "more-unknown-refs": (value) => [`${value} other values of this list are found nowhere.`, "Check the whole list."],
  "duplicate-column": (value) => [`The same figures are given twice (${value}).`, "Keep one column."],
  "ends-before-start": (value) => [`The end \u201C${value}\u201D comes before the start.`, "Check both dates."],
  "personal-data": (value) => [`The text seems to hold personal data: \u201C${value}\u201D.`, "Remove names, telephone numbers, e-mail addresses, identity numbers."],
  invalid: (value) => [`The value \u201C${value}\u201D does not fit.`, "Compare with the reference page of the format."]
};

const frame = {
  waiting: "Loading data\u2026",
  retry: "Retry",
  failed: "The data cannot be shown.",
  broken: "This module met an error.",
  fictional: "Fictional data: no real organisation is described here",
  showData: "Show the data",
  hideData: "Hide the data",
  source: "Source:",
  sources: "Sources:",
  noSource: "No source is given.",
  licence: (licence) => `Licence: ${licence}.`,
  published: (date) => `Published on ${date}.`,
  howToRead: "How to read these figures",
  updated: (date) => `Document updated on ${date}.`,
  newWindow: "(new window)",
  centre: ["centre", "centres"]
};

const loading = {
  failed: "The data cannot be shown:",
  staleSince: (time) => `The data shown were read at ${time}. The update failed.`,
  legacy: "The file is not in UTF-8. It was read as Windows-1252: save it again in UTF-8."
};
const loadErrors = {
  "no-source": () => ({
    what: "No data source is given.",
    repair: "Add to the tag a src attribute with the address of the observatory\u2019s file."
  }),
  address: (file) => ({
    what: `The address ${file} in the src attribute is not a web address.`,
    repair: "Give an address that begins with https://, or a path of the site."
  }),
  http: (file, { status = 0 }) => ({
    what: status === 404 || status === 410 ? `The file ${file} was not found (error ${status}).` : `The server refused the file ${file} (error ${status}).`,
    repair: status >= 500 ? "Try again in a few minutes." : "Check the address in the src attribute, and that the file is public."
  }),
  network: (file, { foreign }) => ({
    what: `The file ${file} could not be downloaded.`,
    repair: foreign ? "Check the connection. A file on another site must be shared by that site (header Access-Control-Allow-Origin, \u201CCORS\u201D)." : "Check the connection, then try again."
  }),
  timeout: (file) => ({ what: `The file ${file} did not arrive in time.`, repair: "The connection or the server is slow: try again." }),
  "too-big": (file, { limit = 0 }, locale) => ({
    what: `The file ${file} is larger than ${locale.number(limit / 1e6, { unit: "MB" })}.`,
    repair: "Publish a smaller file, for instance one per territory, or without outlines."
  }),
  empty: (file) => ({ what: `The file ${file} is empty.`, repair: "Produce the file again and put it online." }),
  html: (file) => ({
    what: `The address ${file} holds a web page, not a data file.`,
    repair: "Check the address: sites often answer with a home or login page in place of the file."
  }),
  truncated: (file, { place }) => ({
    what: `The file ${file} is incomplete: it stops half way${placeAt(place, "line", "column")}.`,
    repair: "Put the whole file online again."
  }),
  "not-json": (file, { place }) => ({
    what: `The file ${file} is not correct JSON${placeAt(place, "line", "column")}.`,
    repair: "Produce it with the observatory\u2019s tool rather than by hand, or correct it there."
  }),
  refused: (file) => ({ what: `The file ${file} is not an observatory document.`, repair: "Check the address in the src attribute." })
};

const map = {
  title: "Map of the centres",
  summary: (shown, places) => `${shown} on the map, in ${places}.`,
  most: (place, count) => `The town with the most is ${place}: ${count}.`,
  offMap: (count) => `${count} outside the map: see the list.`,
  shown: (shown) => `${shown} on the map.`,
  unplaced: (count) => `${count} without a known position: see the list.`,
  communes: ["town", "towns"],
  empty: "No centre has a known position.",
  noCentre: "The file holds no centre.",
  image: (title) => `Map: ${title}. The same centres are listed in the table that follows.`,
  group: (count, place) => place ? `${count}, ${place} and around` : count,
  single: (name, place) => place ? `${name}, ${place}` : name,
  rank: (text, place, of) => `${text}. Mark ${place} of ${of}.`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  reset: "Whole view",
  legend: "Legend",
  one: "One centre",
  several: "Several centres close together (their number is written)",
  chosen: "Chosen mark",
  choose: "Choose a mark on the map to read its centres here.",
  elsewhere: "Other towns",
  close: "Close",
  columns: { name: "Centre", place: "Town", position: "On the map" },
  placed: "yes",
  notPlaced: "position unknown",
  outside: "outside the map",
  outlinesFailed: "The outlines of the territories could not be read: the centres are shown without them.",
  outlinesWaiting: "Loading outlines\u2026",
  levels: "Zoom"
};

const status = {
  ok: "",
  provisional: "provisional",
  estimated: "estimated",
  "not-asked": "not asked",
  "no-answer": "no answer",
  "not-applicable": "not applicable",
  suppressed: "suppressed (statistical secrecy)"
};

function plainName({ year, quarter, month, until }) {
  if (until) return `${year}\u2013${until}`;
  return quarter ? `Q${quarter} ${year}` : month ?? year;
}
const noun = (one, many = `${one}s`) => ({ one, many });
const periodWords = {
  name: plainName,
  during: ({ year, quarter, month, until }) => until ? `from ${year} to ${until}` : `in ${quarter ? `Q${quarter} ` : ""}${month ?? year}`,
  fromTo: (from, to) => `from ${plainName(from)} to ${plainName(to)}`
};
const nouns = {
  centre: noun("centre"),
  respondent: noun("organisation"),
  commune: noun("municipality", "municipalities"),
  epci: noun("group of municipalities", "groups of municipalities"),
  departement: noun("d\xE9partement"),
  region: noun("region"),
  iris: noun("statistical district"),
  qpv: noun("priority district"),
  quartier: noun("district"),
  territory: noun("territory", "territories")
};
const statusWords = {
  blank: {
    ok: "",
    provisional: "",
    estimated: "",
    "not-asked": "not asked",
    "no-answer": "no answer",
    "not-applicable": "not applicable",
    suppressed: "hidden (statistical secrecy)",
    absent: "not reported"
  },
  silent: (parts) => `Without a value: ${parts}.`,
  kinds: {
    ok: "",
    provisional: "",
    estimated: "",
    "not-asked": "not asked",
    "no-answer": "no answer",
    "not-applicable": "not applicable",
    suppressed: "kept secret",
    absent: "absent"
  }
};
const cautionWords = {
  provisional: "Provisional figure.",
  estimated: "Estimated figure.",
  "coverage-changed": "The number of respondents changed between the two dates.",
  "periods-overlap": "The two periods overlap in part.",
  partial: (n, one) => one ? `${n} hidden value is not counted.` : `${n} hidden values are not counted.`,
  smallBase: (n, of) => `Small base: ${n} of ${of}.`
};
const refusalWords = {
  "no-data": () => "The file holds no figure for this question.",
  "empty-scope": () => "There is nobody to count here.",
  "no-value": () => "No value is known.",
  "not-applicable": () => "The question does not apply here.",
  suppressed: () => "Statistical secrecy hides a value that is needed.",
  "not-aggregable": () => "This indicator cannot be computed for a group.",
  "parts-missing": () => "The rate of a group needs a numerator and a denominator, which are missing.",
  "zero-denominator": () => "The rate cannot be computed: its denominator is zero.",
  straddling: () => "The figures at hand are for areas that cross the limit.",
  "series-break": (at) => `No comparison: the series breaks ${at}.`,
  "vintages-too-close": (_, years) => `No comparison: at least ${years} years must lie between the two dates.`,
  "different-lengths": () => "No comparison: the two periods differ in length.",
  "not-later": () => "No comparison: the second period does not follow the first.",
  "no-base": () => "No index: the reference is zero or negative.",
  "too-few": () => "Too few answers to show a distribution."
};
const levelWords = {
  level: (label, subject, period, value) => `${label}, ${subject}, ${period}: ${value}.`,
  each: (n, N, many, percent, asked, single) => `${n} of ${N} ${many} ${asked ? "answered" : single ? "has a value" : "have a value"}${percent && ` (${percent})`}.`,
  all: (N, many, asked) => `All ${N} ${many} ${asked ? "answered" : "have a value"}.`,
  single: ({ one }, asked) => `The only ${one} concerned ${asked ? "answered" : "has a value"}.`,
  singleNone: ({ one }, asked) => `The only ${one} concerned ${asked ? "did not answer" : "has no value"}.`,
  none: ({ one }, N, asked) => `No ${one} of ${N} ${asked ? "answered" : "has a value"}.`
};
const changeWords = {
  up: (when, amount) => `${when}: up ${amount}.`,
  down: (when, amount) => `${when}: down ${amount}.`,
  same: (when, value) => `${when}: no change (${value}).`,
  almost: (when, value) => `${when}: almost no change (${value}).`,
  better: "The change is favourable.",
  worse: "The change is unfavourable.",
  points: (n, one) => `${n} ${one ? "point" : "points"}`
};
const referenceWords = {
  more: (points, { name }, value) => `That is ${points} more than ${name} (${value}).`,
  less: (points, { name }, value) => `That is ${points} less than ${name} (${value}).`,
  same: ({ name }) => `That is the same value as ${name}.`,
  almost: ({ name }, value) => `That is almost the same value as ${name} (${value}).`,
  index: (index, { name }, value) => `Index ${index}, with ${name} at 100 (${value}).`,
  share: (percent, { name }) => `That is ${percent} of the total of ${name}.`,
  better: "The gap is favourable.",
  worse: "The gap is unfavourable."
};
const setWords = {
  none: ({ one }) => `No ${one} has a value.`,
  single: ({ one }, value, name) => `Only one ${one} has a value: ${value}${name && ` (${name})`}.`,
  equal: (n, { many }, value) => `${n} ${many} have the same value: ${value}.`,
  near: (n, { many }, value) => `${n} ${many} have almost the same value: ${value}.`,
  range: (n, { many }, min, max) => `${n} ${many} have a value, from ${min} to ${max}.`,
  highest: (names, tied) => `Highest value: ${names}${tied ? ", tied" : ""}.`,
  lowest: (names, tied) => `Lowest value: ${names}${tied ? ", tied" : ""}.`,
  total: (value) => `Total: ${value}.`,
  totalOf: (value, subjects) => `Total: ${value}, for ${subjects}.`,
  whole: (value) => `Overall: ${value}.`
};
const trendWords = {
  single: (when, value) => `Only one value, ${when}: ${value}.`,
  steadyUp: "The rise is steady.",
  steadyDown: "The fall is steady.",
  highest: (value, when) => `Highest: ${value}, ${when}.`,
  lowest: (value, when) => `Lowest: ${value}, ${when}.`,
  silent: (periods) => `No value for ${periods}.`,
  cut: (when) => `Break in series ${when}: earlier figures do not compare.`
};
const spreadWords = {
  half: (many, low, high) => `The middle half of the ${many} goes from ${low} to ${high}.`,
  median: (value) => `The median is ${value}.`,
  lowest: (subject) => `${subject} is in the lowest quarter.`,
  middle: (subject) => `${subject} is in the middle half.`,
  highest: (subject) => `${subject} is in the highest quarter.`
};
const placeWords = {
  people: (n, one) => `${n} ${one ? "person lives" : "people live"} in the area.`,
  peopleUnknown: "The population of the area is not known.",
  atLeast: "This is a minimum: a population is missing.",
  covered: (n, N, { many }, single) => `${n} of ${N} ${many} ${single ? "is" : "are"} covered entirely.`,
  uncovered: (n, { one, many }, single) => `${n} ${single ? one : many} ${single ? "is" : "are"} in the area of no centre.`,
  reached: (percent) => `The areas of the centres hold ${percent} of the population.`,
  unmapped: (n, single) => `${n} ${single ? "centre has" : "centres have"} no area in the file.`,
  found: (n, _, N) => `${n} of ${N} centres.`,
  foundNone: "No centre matches.",
  close: "No centre has exactly these words. These are the closest.",
  nearest: (name, km) => `Nearest centre: ${name}, ${km} away as the crow flies.`,
  nearestNone: "No centre is near here.",
  unplaced: (n, single) => `${n} ${single ? "centre has" : "centres have"} no coordinates.`
};
const summaries = {
  "summary-period": periodWords,
  "summary-noun": nouns,
  "summary-status": statusWords,
  "summary-caution": cautionWords,
  "summary-refusal": refusalWords,
  "summary-level": levelWords,
  "summary-change": changeWords,
  "summary-reference": referenceWords,
  "summary-set": setWords,
  "summary-trend": trendWords,
  "summary-spread": spreadWords,
  "summary-place": placeWords
};

const words = {
  chart,
  "chart-summary": chartSummary,
  cursor,
  directory,
  faults,
  "fault-sayings": faultSayingsEn,
  frame,
  loading,
  "load-errors": loadErrors,
  map,
  status,
  ...summaries
};

export { words as default };
//# sourceMappingURL=eo9oh49u.js.map
