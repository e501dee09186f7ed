import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {geoArea, geoContains} from 'd3-geo';
import type {FeatureCollection, Polygon} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {bigDocument} from '../../scripts/fictional/big.js';
import {fictionalAreas, fictionalDocument} from '../../scripts/fictional/federation.js';
import {centres} from '../../src/model/centre.js';
import {checkDocument} from '../../src/model/document.js';
import {isDepartementCode, passesLuhn} from '../../src/model/identifiers.js';
import type {Observatory} from '../../src/model/observatory.js';
import {territories} from '../../src/model/territory.js';
import {codeOf, schemeOf} from '../../src/model/territory-ref.js';
import {isPublishable, testimonies} from '../../src/model/testimony.js';
import type {Written} from '../helpers/disclosed.js';

interface Document {
  readonly indicators: readonly {readonly id: string; readonly numerator?: string; readonly denominator?: string; readonly factor?: number; readonly disclosure?: {readonly threshold?: number}}[];
  readonly dimensions: readonly {readonly id: string; readonly categories: readonly {readonly id: string}[]}[];
  readonly campaigns: readonly {readonly dataYear: number; readonly invited: number; readonly respondents: number}[];
  readonly axes: readonly {readonly id: string; readonly keys: readonly string[]}[];
  readonly observations: readonly Written[];
}

const read = async (name: string) => readFile(new URL(`../../demo/data/${name}`, import.meta.url), 'utf8');
let text = '';
let document: Document;
let observatory: Observatory;
let areas: Topology<Record<'communes' | 'epci' | 'pays', GeometryCollection<{name: string}>>>;

before(async () => {
  text = await read('fictional.json');
  document = JSON.parse(text) as Document;
  areas = JSON.parse(await read('fictional-areas.topo.json')) as typeof areas;
  observatory = checkDocument(document).observatory!;
});

const letterAt = ({status = 'A', values}: Written, rank: number) =>
  status.length === 1 && values.length > 1 ? status : status[rank]!;
const columnsOf = (indicator: string, axis = 'centres') =>
  document.observations.filter((column) => column.indicator === indicator && column.axis === axis);
const isTotal = ({categories}: Written) => categories === undefined;

describe('the fictional federation', () => {
  it('is what its generator writes: else run scripts/fictional/build.mjs', () => {
    // As text: telling in what two large documents differ would take minutes.
    assert.ok(JSON.stringify(document) === JSON.stringify(fictionalDocument()), 'fictional.json');
    assert.ok(JSON.stringify(areas) === JSON.stringify(fictionalAreas()), 'fictional-areas.topo.json');
  });

  it('opens without a fault', () => {
    assert.deepEqual(checkDocument(document).faults, []);
  });

  it('says that it is fictional', () => {
    assert.equal(observatory.fictional, true);
  });

  it('weighs less than one megabyte', () => {
    assert.ok(Buffer.byteLength(text) < 1e6, `${Buffer.byteLength(text)} bytes`);
  });

  it('has sixty centres, five campaigns, forty indicators and eighty projects', () => {
    const size = (name: string) => (document as unknown as Record<string, readonly unknown[]>)[name]!.length;
    assert.deepEqual(['centres', 'campaigns', 'indicators', 'projects'].map(size), [60, 5, 40, 80]);
  });

  it('is broken down by age, sex, theme and funder', () => {
    const used = new Set(columnsOfCentres().flatMap(({categories}) => Object.keys(categories ?? {})));
    assert.deepEqual([...used].sort(), ['age', 'funder', 'sex', 'theme']);
  });

  it('holds every status there is', () => {
    const letters = new Set(document.observations.flatMap((column) => column.values.map((_, rank) => letterAt(column, rank))));
    assert.deepEqual([...letters].sort().join(''), 'AELMOPQ');
  });

  it('gives a value where the status has one, and only there', () => {
    let judged = 0;
    for (const column of document.observations)
      column.values.forEach((value, rank) => {
        assert.equal(value !== null, 'APE'.includes(letterAt(column, rank)), `${column.indicator} ${column.period} ${rank}`);
        judged++;
      });
    assert.ok(judged > 15_000);
  });

  it('counts as many respondents as centres that gave a value that year', () => {
    for (const {dataYear, invited, respondents} of document.campaigns) {
      const totals = columnsOfCentres().filter((column) => isTotal(column) && column.period === String(dataYear));
      const ranks = totals[0]!.values.map((_, rank) => rank);
      const answered = ranks.filter((rank) => totals.some(({values}) => values[rank] !== null));
      const asked = ranks.filter((rank) => totals.some((column) => letterAt(column, rank) !== 'M'));
      assert.deepEqual([answered.length, asked.length], [respondents, invited], String(dataYear));
    }
  });

  it('has rates that are their numerator over their denominator', () => {
    let judged = 0;
    for (const {id, numerator, denominator, factor = 1} of document.indicators) {
      if (!numerator || !denominator) continue;
      for (const column of document.observations.filter((each) => each.indicator === id)) {
        const part = (indicator: string) => columnsOf(indicator, column.axis).find((each) => isTotal(each) && each.period === column.period)!;
        column.values.forEach((value, rank) => {
          const [over, under] = [part(numerator).values[rank], part(denominator).values[rank]];
          if (value === null || over === null || under === null) return;
          assert.ok(Math.abs(value - (factor * over!) / under!) < 1e-4, `${id} ${column.period} ${rank}`);
          judged++;
        });
      }
    }
    assert.ok(judged > 1000);
  });

  it('breaks in the series of volunteers where it says so', () => {
    const mean = (period: string) => {
      const [column] = columnsOf('benevoles-activite').filter((each) => each.period === period);
      // The same centres on both sides, else the change would be one of perimeter.
      const [before, after] = ['2021', '2022'].map((year) => columnsOf('benevoles-activite').find((each) => each.period === year)!.values);
      const kept = column!.values.filter((value, rank) => value !== null && before![rank] !== null && after![rank] !== null) as number[];
      return kept.reduce((sum, value) => sum + value, 0) / kept.length;
    };
    assert.ok(mean('2022') < 0.97 * mean('2021'));
  });
});

const columnsOfCentres = () => document.observations.filter(({axis}) => axis === 'centres');

describe('secrecy in the fictional federation', () => {
  const thresholds = () => new Map(document.indicators.flatMap(({id, disclosure}) => (disclosure?.threshold ? [[id, disclosure.threshold] as const] : [])));

  it('shows no count of people below the threshold', () => {
    let judged = 0;
    for (const column of columnsOfCentres()) {
      const threshold = thresholds().get(column.indicator);
      if (threshold === undefined) continue;
      for (const value of column.values) {
        assert.ok(value === null || value === 0 || value >= threshold, `${column.indicator} ${column.period}: ${value}`);
        judged++;
      }
    }
    assert.ok(judged > 4000);
  });

  it('hides at least two categories of a total, which are together at least twice the threshold', () => {
    let judged = 0;
    for (const [dimension, indicator] of [['age', 'habitants'], ['sex', 'habitants']] as const)
      for (const total of columnsOf(indicator).filter(isTotal)) {
        const parts = columnsOf(indicator).filter(({categories, period}) => period === total.period && categories?.[dimension]);
        assert.ok(parts.length > 1);
        total.values.forEach((value, rank) => {
          const hidden = parts.filter((part) => letterAt(part, rank) === 'Q');
          const shown = parts.reduce((sum, {values}) => sum + (values[rank] ?? 0), 0);
          if (value === null) return;
          if (hidden.length === 0) return assert.equal(shown, value);
          assert.ok(hidden.length >= 2 && value - shown >= 2 * thresholds().get(indicator)!, `${dimension} ${total.period} ${rank}`);
          judged++;
        });
      }
    assert.ok(judged > 20, `${judged} totals with hidden parts`);
  });

  it('never shows a rate whose numerator is hidden', () => {
    let judged = 0;
    for (const {id, numerator} of document.indicators) {
      if (!numerator) continue;
      for (const column of columnsOf(id)) {
        const counted = columnsOf(numerator).find((each) => isTotal(each) && each.period === column.period)!;
        counted.values.forEach((_, rank) => {
          if (letterAt(counted, rank) !== 'Q') return;
          assert.equal(column.values[rank], null);
          judged++;
        });
      }
    }
    assert.ok(judged > 0);
  });

  it('adds up categories to their total where none is hidden', () => {
    for (const [indicator, dimension] of [['participations', 'theme'], ['actions', 'theme'], ['budget', 'funder']] as const)
      for (const total of columnsOf(indicator).filter(isTotal)) {
        const parts = columnsOf(indicator).filter(({categories, period}) => period === total.period && categories?.[dimension]);
        assert.equal(parts.length, document.dimensions.find(({id}) => id === dimension)!.categories.length);
        total.values.forEach((value, rank) => {
          if (value !== null) assert.equal(parts.reduce((sum, {values}) => sum + values[rank]!, 0), value);
        });
      }
  });

  it('adds up communes to their EPCI and EPCI to the country', () => {
    const parents = new Map(observatory.rows(territories).map(({id, parents: above}) => [id, above?.[0]]));
    for (const indicator of ['population', 'chomeurs', 'actifs'])
      for (const [from, to] of [['communes', 'epci'], ['epci', 'pays']] as const) {
        const keys = (axis: string) => document.axes.find(({id}) => id === axis)!.keys;
        const scheme = from === 'communes' ? 'commune' : 'epci';
        for (const total of columnsOf(indicator, to).filter(isTotal)) {
          const parts = columnsOf(indicator, from).find((each) => isTotal(each) && each.period === total.period)!;
          total.values.forEach((value, rank) => {
            const within = keys(from).flatMap((key, at) => (codeOf(parents.get(`${scheme}:${key}`)!) === keys(to)[rank] ? [parts.values[at]!] : []));
            assert.equal(within.reduce((sum, part) => sum + part, 0), value);
          });
        }
      }
  });
});

describe('testimonies of the fictional federation', () => {
  it('are shown, expired, withdrawn, of a minor, or without consent', () => {
    const rows = observatory.rows(testimonies);
    const on = '2026-01-15';
    const count = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).length;
    const found = {
      shown: count((row) => isPublishable(row, on, 'web')) >= 20,
      printedOnly: count((row) => isPublishable(row, on, 'print') && !isPublishable(row, on, 'web')) >= 1,
      expired: count(({consent}) => (consent?.expiresOn ?? on) < on) >= 2,
      withdrawn: count(({consent}) => consent?.withdrawnOn !== undefined) >= 2,
      minor: count(({consent}) => consent?.minor === true && consent.parentalConsent === true) >= 1,
      minorAlone: count(({consent}) => consent?.minor === true && consent.parentalConsent !== true) >= 1,
      withoutConsent: count(({consent}) => consent === undefined) >= 1,
    };
    assert.deepEqual(Object.entries(found).filter(([, enough]) => !enough), []);
  });
});

describe('the invented country', () => {
  it('has codes that no true place or organisation can have', () => {
    const bySchemes = new Map<string, string[]>();
    for (const {id} of observatory.rows(territories)) bySchemes.set(schemeOf(id), [...(bySchemes.get(schemeOf(id)) ?? []), codeOf(id)]);
    assert.deepEqual([...bySchemes.keys()], ['pays', 'epci', 'commune', 'quartier']);
    for (const code of bySchemes.get('commune')!) assert.equal(isDepartementCode(code.slice(0, 2)), false);
    for (const code of bySchemes.get('epci')!) assert.equal(passesLuhn(code), false);
  });

  it('has an area for each of its territories', () => {
    for (const [object, scheme] of [['communes', 'commune'], ['epci', 'epci'], ['pays', 'pays']] as const) {
      const drawn = areas.objects[object].geometries.map(({id}) => id);
      const told = observatory.rows(territories).filter(({id}) => schemeOf(id) === scheme).map(({id}) => codeOf(id));
      assert.deepEqual(drawn.sort(), told.sort());
    }
  });

  it('has rings wound for a sphere, whose areas add up at each level', () => {
    const [communes, epci, country] = (['communes', 'epci', 'pays'] as const).map((object) => {
      const {features} = feature(areas, areas.objects[object]);
      return features.map((each) => {
        assert.ok(geoArea(each) < 0.001, 'a ring wound the other way is the rest of the globe');
        return geoArea(each);
      });
    });
    const sum = (list: readonly number[]) => list.reduce((all, area) => all + area, 0);
    assert.ok(Math.abs(sum(communes!) / sum(country!) - 1) < 1e-9);
    assert.ok(Math.abs(sum(epci!) / sum(country!) - 1) < 1e-9);
  });

  it('has its centres on land', () => {
    const {features} = feature(areas, areas.objects.pays) as FeatureCollection<Polygon>;
    for (const {id, point} of observatory.rows(centres)) assert.ok(point && geoContains(features[0]!, [point.lon, point.lat]), id);
  });
});

describe('a big document', () => {
  it('has as many centres and columns as asked, opens without a fault, and is the same for the same seed', () => {
    const size = {centres: 40, indicators: 5, years: 3, seed: 7};
    const big = bigDocument(size);
    assert.deepEqual([big.centres.length, big.observations.length], [40, 15]);
    assert.deepEqual(checkDocument(big).faults, []);
    assert.equal(JSON.stringify(bigDocument(size)), JSON.stringify(big));
    assert.notEqual(JSON.stringify(bigDocument({...size, seed: 8})), JSON.stringify(big));
  });
});
