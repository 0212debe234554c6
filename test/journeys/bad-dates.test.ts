import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { createErrorOf, inputError } from './bad-input.fixture.ts';
import { placements, world } from './sample-facts.ts';

let graph: TestGraph;
let errorOf: ReturnType<typeof createErrorOf>;

beforeAll(async () => {
  graph = await startTestGraph({ world });
  errorOf = createErrorOf(graph);
});
afterAll(() => graph?.close());

describe('a day', () => {
  const expected = 'a day of the calendar, written YYYY-MM-DD';

  it.each([
    ['placements', 'activeOn: "2026-02-30"', 'filter.activeOn', 'mitacs'],
    ['placements', 'startsOn: { from: "2026-02-30" }', 'filter.startsOn.from', 'mitacs'],
    ['exchanges', 'arrivesOn: { to: "2026-02-30" }', 'filter.arrivesOn.to', 'atr'],
    ['exchanges', 'presentOn: "2026-02-30"', 'filter.presentOn', 'atr'],
    ['parkMembers', 'memberOn: "2026-02-30"', 'filter.memberOn', 'tech-park'],
    ['challenges', 'openOn: "2026-02-30"', 'filter.openOn', 'tech-park'],
  ])('that does not exist is rejected in %s: %s', async (list, filter, argument, partner) => {
    const { error } = await errorOf(`${list}(filter: { ${filter} }) { totalCount }`);
    expect(error).toEqual(inputError({ argument, expected, received: '2026-02-30', path: [list], partner }));
  });

  it('is rejected in a variable too, alone or in a filter object', async () => {
    const list = 'placements(filter: { activeOn: $day }) { totalCount }';
    const alone = await errorOf(list, { day: '2026-02-30' }, '($day: Date)');
    expect(alone.error).toEqual(
      inputError({
        argument: 'filter.activeOn',
        expected,
        received: '2026-02-30',
        path: ['placements'],
        partner: 'mitacs',
      }),
    );
    const whole = await errorOf(
      'placements(filter: $filter) { totalCount }',
      { filter: { endsOn: { to: '2026-02-30' } } },
      '($filter: PlacementFilter)',
    );
    expect(whole.error).toEqual(
      inputError({
        argument: 'filter.endsOn.to',
        expected,
        received: '2026-02-30',
        path: ['placements'],
        partner: 'mitacs',
      }),
    );
  });

  it('that is not text is rejected with its argument, and other fields are answered', async () => {
    const literal = await errorOf(
      'placements(filter: { activeOn: { gt: 5 } }) { totalCount } organizations { totalCount }',
    );
    expect(literal.error).toEqual(
      inputError({
        argument: 'filter.activeOn',
        expected,
        received: '{gt: 5}',
        path: ['placements'],
        partner: 'mitacs',
      }),
    );
    const variable = await errorOf(
      'placements(filter: { activeOn: $day }) { totalCount } organizations { totalCount }',
      { day: { $gt: '' } },
      '($day: Date)',
    );
    expect(variable.error).toEqual(
      inputError({
        argument: 'filter.activeOn',
        expected,
        received: '{"$gt":""}',
        path: ['placements'],
        partner: 'mitacs',
      }),
    );
    for (const { data } of [literal, variable]) {
      expect(data).toMatchObject({ placements: null, organizations: { totalCount: expect.any(Number) } });
    }
  });

  it('is checked in every other argument too: rules, laboratories, date-times', async () => {
    const rules = await errorOf('program(code: "BSI") { fundingModels(on: "2026-02-30") { name } }');
    expect(rules.error).toEqual(
      inputError({
        argument: 'on',
        expected,
        received: '2026-02-30',
        path: ['program', 'fundingModels'],
        partner: 'mitacs',
      }),
    );
    const laboratories = await errorOf('laboratories(on: "2026-02-30") { id }');
    expect(laboratories.error).toEqual(
      inputError({
        argument: 'on',
        expected,
        received: '2026-02-30',
        path: ['laboratories'],
        partner: 'atr',
      }),
    );
    const dateTime = await errorOf(
      'challenges(filter: { updatedSince: "2026-02-30T00:00:00Z" }) { totalCount }',
    );
    expect(dateTime.error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.updatedSince',
      received: '2026-02-30T00:00:00Z',
    });
  });
});

describe('a range whose start is after its end', () => {
  it.each([
    ['placements', 'startsOn: { from: "2026-02-01", to: "2026-01-31" }', 'filter.startsOn', 'mitacs'],
    ['placements', 'endsOn: { from: "2026-02-01", to: "2026-01-31" }', 'filter.endsOn', 'mitacs'],
    ['exchanges', 'arrivesOn: { from: "2026-02-01", to: "2026-01-31" }', 'filter.arrivesOn', 'atr'],
  ])('is rejected in %s: %s', async (list, filter, argument, partner) => {
    const { error } = await errorOf(`${list}(filter: { ${filter} }) { totalCount }`);
    const expected = 'a range whose "from" is not after its "to"';
    expect(error).toEqual(
      inputError({ argument, expected, received: '2026-02-01 to 2026-01-31', path: [list], partner }),
    );
  });

  it('of numbers is rejected too, while a range of one day is valid', async () => {
    const { error } = await errorOf(
      'municipalities(filter: { population: { from: 2, to: 1 } }) { totalCount }',
    );
    const expected = 'a range whose "from" is not above its "to"';
    expect(error).toEqual(
      inputError({
        argument: 'filter.population',
        expected,
        received: '2 to 1',
        path: ['municipalities'],
        partner: 'amcto',
      }),
    );
    const day = placements[0]?.startsOn;
    const { data, errors } = await graph.query(
      'query ($day: Date) { placements(filter: { startsOn: { from: $day, to: $day } }) { totalCount } }',
      { day },
    );
    expect(errors).toBeUndefined();
    expect(data.placements.totalCount).toBe(placements.filter(({ startsOn }) => startsOn === day).length);
  });
});
