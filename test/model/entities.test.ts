import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {campaigns, responseRate} from '../../src/model/campaign.js';
import {charters, signatoriesOf} from '../../src/model/charter.js';
import {allows} from '../../src/model/consent.js';
import {diagnoses} from '../../src/model/diagnosis.js';
import {categoryOf, dimensions} from '../../src/model/dimension.js';
import {byStart, events, isOver} from '../../src/model/event.js';
import type {Fault} from '../../src/model/fault.js';
import {readFederation} from '../../src/model/federation.js';
import {fundings} from '../../src/model/funding.js';
import {actionsOf, countByState, programmes} from '../../src/model/programme.js';
import {centresOf, isExperiment, projects} from '../../src/model/project.js';
import {breaks} from '../../src/model/series-break.js';
import {readRow, type Table} from '../../src/model/table.js';
import {isPublishable, personalDataIn, publishableMedia, testimonies} from '../../src/model/testimony.js';
import {labelOf, vocabularies} from '../../src/model/vocabulary.js';

/** Reads one row; the faults as `code field`. */
function read<Row>(table: Table<Row>, raw: unknown): {row: Row | undefined; told: string[]} {
  const faults: Fault[] = [];
  const row = readRow(table, raw, 0, faults);
  return {row, told: faults.map(({effect, code, field}) => `${effect} ${code} ${field}`)};
}

/** Reads a row that has no fault. */
function good<Row>(table: Table<Row>, raw: unknown): Row {
  const {row, told} = read(table, raw);
  assert.deepEqual(told, []);
  assert.ok(row);
  return row;
}

describe('a federation', () => {
  it('is a group of fields, whose faults name no row', () => {
    const faults: Fault[] = [];
    const read = readFederation({federation: {name: 'Fédération fictive', website: 'javascript:alert(1)'}}, faults);
    assert.deepEqual(read, {name: 'Fédération fictive'});
    assert.deepEqual(
      faults.map(({code, row, field}) => ({code, row, field})),
      [{code: 'bad-link', row: undefined, field: 'website'}],
    );
  });

  it('may be left out without a fault', () => {
    const faults: Fault[] = [];
    assert.equal(readFederation({}, faults), undefined);
    assert.deepEqual(faults, []);
  });
});

describe('a dimension', () => {
  const categories = [{id: '0-17', label: 'Moins de 18 ans', to: 17}];

  it('must say whether its categories exclude each other', () => {
    const {row, told} = read(dimensions, {id: 'age', label: 'Âge', categories});
    assert.equal(row, undefined);
    assert.deepEqual(told, ['row missing exclusive']);
  });

  it('finds a category by its id', () => {
    const age = good(dimensions, {id: 'age', label: 'Âge', exclusive: true, categories});
    assert.equal(categoryOf(age, '0-17')?.to, 17);
    assert.equal(categoryOf(age, '18+'), undefined);
  });
});

describe('a vocabulary', () => {
  const themes = good(vocabularies, {
    id: 'themes',
    terms: [{id: 'familles', label: {fr: 'Familles', en: 'Families'}}],
  });

  it('names a word in the reader’s language', () => {
    assert.equal(labelOf(themes, 'familles', 'en'), 'Families');
  });

  it('leaves a word it does not hold as it is', () => {
    assert.equal(labelOf(themes, 'numerique', 'fr'), 'numerique');
    assert.equal(labelOf(undefined, 'numerique', 'fr'), 'numerique');
  });
});

describe('a campaign', () => {
  it('computes its response rate', () => {
    const campaign = good(campaigns, {id: 'c', label: 'Enquête', invited: 141, respondents: 117});
    assert.ok(Math.abs(responseRate(campaign)! - 0.8298) < 0.0001);
  });

  it('has no response rate when one of the two counts is not known, or nobody was asked', () => {
    assert.equal(responseRate({respondents: 4}), undefined);
    assert.equal(responseRate({invited: 4}), undefined);
    assert.equal(responseRate({invited: 0, respondents: 0}), undefined);
  });

  it('in which nobody answered has a rate of zero', () => {
    assert.equal(responseRate({invited: 4, respondents: 0}), 0);
  });
});

describe('a break in series', () => {
  it('is set aside without a reason or a readable period', () => {
    assert.deepEqual(read(breaks, {id: 'b', at: '2023'}).told, ['row missing reason']);
    assert.deepEqual(read(breaks, {id: 'b', at: '03/2023', reason: 'Question changée'}).told, ['row bad-period at']);
  });
});

describe('a funding', () => {
  it('keeps its amount when the SIRET of its beneficiary has a wrong key', () => {
    const {row, told} = read(fundings, {id: 'f', amount: 22_556, beneficiarySiret: '31019600500011'});
    assert.deepEqual(told, ['field bad-siret beneficiarySiret']);
    assert.deepEqual(row, {id: 'f', amount: 22_556});
  });

  it('reads the words of the national schema', () => {
    assert.equal(good(fundings, {id: 'f', amount: 0, nature: 'aide en numéraire'}).nature, 'aide en numéraire');
    assert.deepEqual(read(fundings, {id: 'f', amount: 0, nature: 'don'}).told, ['field unknown-word nature']);
  });

  it('never reads an amount from text', () => {
    assert.deepEqual(read(fundings, {id: 'f', amount: '22 556'}).told, ['row not-number amount']);
  });
});

describe('a project', () => {
  it('keeps two of its three results when the third cannot be read', () => {
    const {row, told} = read(projects, {
      id: 'p',
      title: 'Café des habitants',
      results: {territory: 'Un lieu de plus', centre: 12, inhabitants: 'Des voisins se connaissent'},
    });
    assert.deepEqual(told, ['field not-text results.centre']);
    assert.deepEqual(row?.results, {territory: 'Un lieu de plus', inhabitants: 'Des voisins se connaissent'});
  });

  it('names its organiser first and each centre once', () => {
    const project = good(projects, {id: 'p', title: 'P', centre: 'b', centres: ['a', 'b']});
    assert.deepEqual(centresOf(project), ['b', 'a']);
    assert.deepEqual(centresOf(good(projects, {id: 'p', title: 'P'})), []);
  });

  it('is an experiment by its kind or by what it tells of its trial', () => {
    assert.equal(isExperiment(good(projects, {id: 'p', title: 'P', kind: 'experiment'})), true);
    assert.equal(isExperiment(good(projects, {id: 'p', title: 'P', experiment: {hypothesis: 'Si…'}})), true);
    assert.equal(isExperiment(good(projects, {id: 'p', title: 'P', kind: 'action'})), false);
  });
});

describe('a consent', () => {
  const given = {channels: ['web'], givenOn: '2024-03-10'};
  const on = '2025-06-15';

  it('allows what was agreed to, where it was agreed to', () => {
    assert.equal(allows(given, on, 'web'), true);
    assert.equal(allows(given, on, 'print'), false);
    assert.equal(allows(given, on, 'web', 'image'), false);
  });

  it('that was never given allows nothing', () => {
    assert.equal(allows(undefined, on, 'web'), false);
  });

  it('holds from the day it was given to the last day it holds, both included', () => {
    const limited = {...given, expiresOn: '2025-06-15'};
    assert.deepEqual(
      ['2024-03-09', '2024-03-10', '2025-06-15', '2025-06-16'].map((day) => allows(limited, day, 'web')),
      [false, true, true, false],
    );
  });

  it('that is withdrawn allows nothing, whatever the reader’s clock says', () => {
    assert.equal(allows({...given, withdrawnOn: '2025-01-01'}, on, 'web'), false);
    assert.equal(allows({...given, withdrawnOn: '2099'}, on, 'web'), false);
  });

  it('of a minor needs that of the parents', () => {
    assert.equal(allows({...given, minor: true}, on, 'web'), false);
    assert.equal(allows({...given, minor: true, parentalConsent: true}, on, 'web'), true);
  });

  it('dated by a month or a year is read in the way that hides', () => {
    assert.equal(allows({...given, expiresOn: '2025'}, '2025-01-02', 'web'), false);
    assert.equal(allows({...given, expiresOn: '2025-06'}, '2025-06-02', 'web'), false);
    assert.equal(allows({...given, expiresOn: '2025-07'}, on, 'web'), true);
    assert.equal(allows({...given, givenOn: '2025'}, on, 'web'), false);
    assert.equal(allows({...given, givenOn: '2025-05'}, on, 'web'), true);
  });

  it('is not judged on a day that is not a whole day', () => {
    assert.equal(allows(given, '2025', 'web'), false);
    assert.equal(allows(given, 'demain', 'web'), false);
  });
});

describe('a testimony', () => {
  const row = {id: 't', quote: 'On se sent chez soi.', consent: {channels: ['web'], givenOn: '2024-03-10'}};

  it('may be shown under consent', () => {
    assert.equal(isPublishable(good(testimonies, row), '2025-06-15', 'web'), true);
  });

  for (const [field, value] of [
    ['withdrawnOn', '31/12/2024'],
    ['expiresOn', '2024-02-30'],
    ['minor', 'oui'],
    ['channels', 'web'],
    ['givenOn', 2024],
  ] as const)
    it(`is hidden, not shown, when ${field} of its consent cannot be read`, () => {
      const {row: kept, told} = read(testimonies, {...row, consent: {...row.consent, [field]: value}});
      assert.equal(told.length, 1);
      assert.match(told[0]!, /^field .* consent$/);
      assert.equal(kept?.quote, row.quote);
      assert.equal(isPublishable(kept, '2025-06-15', 'web'), false);
    });

  it('shows a recording only when the consent covers all it shows', () => {
    const media = {kind: 'video', href: 'https://centre.example/voix.mp4'};
    const shown = (scope: string[]) => {
      const testimony = good(testimonies, {...row, media, consent: {...row.consent, scope}});
      return publishableMedia(testimony, '2025-06-15', 'web')?.kind;
    };
    assert.equal(shown(['words', 'voice', 'image']), 'video');
    assert.equal(shown(['words', 'voice']), undefined);
    assert.equal(shown(['words']), undefined);
  });
});

describe('personal data in somebody’s words', () => {
  for (const [words, found] of [
    ['Écrivez à lea.martin@mail.example si besoin', 'lea.martin@mail.example'],
    ['Appelez-moi au 06 39 98 12 34.', '06 39 98 12 34'],
    ['Mon numéro : +33639981234', '+33639981234'],
    ['Sécu 2 85 07 67 482 123', '2 85 07 67 482 123'],
    ['C’est Mme Dupont qui m’a aidée', 'Mme D'],
  ] as const)
    it(`are found in « ${words} »`, () => {
      assert.equal(personalDataIn(words)?.startsWith(found), true);
    });

  for (const words of [
    'Depuis 2019, 120 familles viennent ; en 2024, 1 250 personnes.',
    'Madame, on m’a dit de venir.',
    'Le 12 03 2024, à 14 h 30, salle 02.',
    '',
  ])
    it(`are not seen in « ${words} »`, () => {
      assert.equal(personalDataIn(words), undefined);
    });

  it('are sought without delay in a hostile text', () => {
    const started = performance.now();
    for (const hostile of ['a'.repeat(100_000), '0'.repeat(100_000), '1 '.repeat(50_000), 'M. '.repeat(33_000), 'a@'.repeat(50_000), 'a@a.'.repeat(25_000)])
      personalDataIn(hostile);
    const took = performance.now() - started;
    // Not a measure: it tells a pattern that goes back over the text, which takes minutes, from one that does not.
    assert.ok(took < 5000, `${Math.round(took)} ms`);
  });
});

describe('an event', () => {
  const event = (start: unknown, more = {}) => good(events, {id: 'e', title: 'Réunion', start, ...more});

  it('needs a whole day', () => {
    assert.deepEqual(read(events, {id: 'e', title: 'R', start: {date: '2026-03'}}).told, ['row bad-date start.date']);
  });

  it('is kept as a whole day when its hour cannot be read', () => {
    const {row, told} = read(events, {id: 'e', title: 'R', start: {date: '2026-03-01', time: '24:00', zone: 'Alsace'}});
    assert.deepEqual(told, ['field bad-time start.time', 'field bad-zone start.zone']);
    assert.deepEqual(row?.start, {date: '2026-03-01'});
  });

  it('keeps an hour that no clock shows on the day summer time begins', () => {
    assert.equal(event({date: '2026-03-29', time: '02:30', zone: 'Europe/Paris'}).start.time, '02:30');
  });

  it('comes before what begins later, a whole day before its hours', () => {
    const [day, morning, next] = [
      event({date: '2026-03-01'}),
      event({date: '2026-03-01', time: '09:00'}),
      event({date: '2026-03-02'}),
    ];
    assert.deepEqual([next, morning, day].sort(byStart), [day, morning, next]);
  });

  it('is over on the day after its last day', () => {
    const twoDays = event({date: '2026-03-01'}, {end: {date: '2026-03-02'}});
    assert.deepEqual(['2026-03-01', '2026-03-02', '2026-03-03'].map((on) => isOver(twoDays, on)), [false, false, true]);
    assert.equal(isOver(event({date: '2026-03-01'}), '2026-03-02'), true);
  });
});

describe('a programme', () => {
  const programme = good(programmes, {
    id: 'projet-federal',
    title: 'Projet fédéral',
    orientations: [
      {
        id: '1',
        title: 'Coopérer',
        objectives: [
          {id: '1.1', title: 'Se connaître', actions: [{id: '1.1.1', title: 'A', state: 'done'}, {id: '1.1.2', title: 'B'}]},
          {id: '1.2', title: 'Partager'},
        ],
      },
      {id: '2', title: 'Observer', objectives: [{id: '2.1', title: 'Mesurer', actions: [{id: '2.1.1', title: 'C', state: 'done'}]}]},
    ],
  });

  it('lists its actions in the written order', () => {
    assert.deepEqual(actionsOf(programme).map(({id}) => id), ['1.1.1', '1.1.2', '2.1.1']);
  });

  it('counts an action without a state apart', () => {
    assert.deepEqual([...countByState(actionsOf(programme))], [['done', 2], ['unknown', 1]]);
  });

  it('keeps an action whose state is not a known word', () => {
    const {row, told} = read(programmes, {
      id: 'p',
      title: 'P',
      orientations: [{id: '1', title: 'O', objectives: [{id: '1.1', title: 'Ob', actions: [{id: 'a', title: 'A', state: 'fini'}]}]}],
    });
    assert.deepEqual(told, ['field unknown-word orientations.0.objectives.0.actions.0.state']);
    assert.deepEqual(actionsOf(row!), [{id: 'a', title: 'A'}]);
  });
});

describe('a charter', () => {
  it('is signed by those whose signature stands', () => {
    const charter = good(charters, {
      id: 'charte',
      title: 'Charte',
      signatures: [
        {centre: 'a', state: 'signed', date: '2024-05-01'},
        {centre: 'b', state: 'pending'},
        {centre: 'c', state: 'withdrawn'},
      ],
    });
    assert.deepEqual(signatoriesOf(charter), ['a']);
  });
});

describe('a diagnosis', () => {
  it('keeps a figure that nobody has discussed yet', () => {
    const diagnosis = good(diagnoses, {
      id: 'd',
      title: 'Diagnostic partagé',
      territory: 'quartier:tanneurs',
      figures: [{indicator: 'habitants'}, {indicator: 'benevoles', sense: 'contradicts'}],
    });
    assert.deepEqual(diagnosis.figures?.map(({sense}) => sense), [undefined, 'contradicts']);
  });

  it('is of a territory', () => {
    assert.deepEqual(read(diagnoses, {id: 'd', title: 'D', territory: '67482'}).told, ['row bad-territory territory']);
  });
});
