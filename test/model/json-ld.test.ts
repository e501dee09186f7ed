import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Centre} from '../../src/model/centre.js';
import {jsonLdOf, jsonLdText} from '../../src/model/json-ld.js';

const now = Date.parse('2026-11-23T09:00:00Z');
const centre = (changes: Partial<Record<keyof Centre, unknown>> = {}) =>
  ({id: 'moulin', name: 'Centre social du Moulin', address: {street: '1 rue des Essais', postcode: '67000', city: 'Strasbourg'}, ...changes}) as unknown as Centre;

describe('a centre for search engines', () => {
  it('says what the record says, in the words of schema.org, and nothing else', () => {
    assert.deepEqual(jsonLdOf({centre: centre(), now}), {
      '@context': 'https://schema.org',
      '@type': ['CivicStructure', 'Organization'],
      name: 'Centre social du Moulin',
      address: {'@type': 'PostalAddress', streetAddress: '1 rue des Essais', postalCode: '67000', addressLocality: 'Strasbourg', addressCountry: 'FR'},
    });
  });

  it('gives the hours of the usual week and the closures to come', () => {
    const read = jsonLdOf({centre: centre({hours: 'Mo-Tu 09:00-12:00; Fr 20:00-24:00; PH off', changes: [{from: '2026-12-24', until: '2027-01-02'}, {from: '2020-01-01'}]}), now});
    assert.deepEqual(read['openingHoursSpecification'], [
      {'@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'], opens: '09:00', closes: '12:00'},
      {'@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Friday'], opens: '20:00', closes: '23:59'},
    ]);
    assert.deepEqual(read['specialOpeningHoursSpecification'], [{'@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00', validFrom: '2026-12-24', validThrough: '2027-01-02'}]);
  });

  it('says no hours that are not certain', () => {
    for (const hours of ['le matin', 'Mo-Fr 16:00-19:00; SH Mo-Fr 09:00-17:00', 'Mo 09:00-12:00 "sur rendez-vous"']) assert.equal(jsonLdOf({centre: centre({hours}), now})['openingHoursSpecification'], undefined, hours);
  });

  it('says no hours of a house that has closed for good', () => {
    const hours = 'Mo-Fr 09:00-12:00';
    assert.equal(jsonLdOf({centre: centre({hours, closed: '2025-06'}), now})['openingHoursSpecification'], undefined);
    assert.ok(jsonLdOf({centre: centre({hours, closed: '2027'}), now})['openingHoursSpecification']);
  });

  it('belongs to the federation unless it says that it does not', () => {
    const federation = {name: 'Fédération d’essai'};
    assert.deepEqual(jsonLdOf({centre: centre(), federation, now})['memberOf'], {'@type': 'Organization', name: 'Fédération d’essai'});
    assert.equal(jsonLdOf({centre: centre({member: false}), federation, now})['memberOf'], undefined);
  });

  it('is written so that nothing in it ends the script', () => {
    const text = jsonLdText(jsonLdOf({centre: centre({name: '</script><script>alert(1)</script>\u2028'}), now}));
    assert.doesNotMatch(text, /<|\u2028/);
    assert.equal((JSON.parse(text) as {name: string}).name, '</script><script>alert(1)</script>\u2028');
  });
});
