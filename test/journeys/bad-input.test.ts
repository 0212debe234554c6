import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { placements, world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

type Path = readonly (string | number)[];

/** Queries these fields with valid fields of the same partner and of another, which must have data. */
async function errorOf(fields: string, variables: Record<string, unknown> = {}, declared = '') {
  const { status, data, errors } = await graph.query(
    `query Mistake${declared} { ${fields} intake: miipIntake(year: 2026) { positions } all: exchanges { totalCount } }`,
    variables,
  );
  expect(status).toBe(200);
  expect(data).toMatchObject({ intake: { positions: 20 }, all: { totalCount: world.counts.exchanges } });
  expect(errors).toHaveLength(1);
  const [error] = errors ?? [];
  return { data, error };
}

interface BadInput {
  readonly argument: string;
  readonly expected: string;
  readonly received: unknown;
  readonly path: Path;
  readonly partner: string;
}

function inputError({ argument, expected, received, path, partner }: BadInput) {
  const receivedText = typeof received === 'string' ? `'${received}'` : String(received);
  return {
    message: `"${argument}" must be ${expected}, but got ${receivedText}.`,
    path,
    extensions: { code: 'BAD_USER_INPUT', argument, expected, received, partner },
  };
}

describe('a page size', () => {
  const expected = 'a whole number from 1 to 100';

  it.each([0, 101, -1])('of %i is rejected by every list', async (first) => {
    for (const [list, partner] of [
      ['placements', 'mitacs'],
      ['researchers', 'mitacs'],
      ['organizations', 'mitacs'],
      ['exchanges', 'atr'],
      ['parkMembers', 'tech-park'],
      ['challenges', 'tech-park'],
      ['municipalities', 'amcto'],
      ['miipProjects', 'amcto'],
    ] as const) {
      const { data, error } = await errorOf(`${list}(first: ${first}) { nodes { id } }`);
      expect(error).toEqual(
        inputError({ argument: 'first', expected, received: first, path: [list], partner }),
      );
      expect(data[list]).toBeNull();
    }
  });

  it('is reported at its path: below another partner’s field, under an alias, from a variable', async () => {
    const { data, error } = await errorOf(
      'town: municipality(id: "sgc:3520005") { name organization { guests: hosted(first: $first) { totalCount } } }',
      { first: 101 },
      '($first: Int!)',
    );
    const path = ['town', 'organization', 'guests'];
    expect(error).toEqual(
      inputError({ argument: 'first', expected, received: 101, path, partner: 'mitacs' }),
    );
    expect(data.town).toEqual({ name: 'Toronto', organization: { guests: null } });
  });
});

describe('a cursor', () => {
  const expected = 'an `endCursor` or a `cursor` of this list, in this order';

  it('that is malformed is rejected', async () => {
    for (const after of ['', 'abc', '🚀', '{"$gt":""}', 'WyJwbGFjZW1lbnRzL1NUQVJUU19PTl9ERVNDIl0']) {
      const { error } = await errorOf(
        'placements(after: $after) { nodes { id } }',
        { after },
        '($after: String)',
      );
      expect(error).toEqual(
        inputError({ argument: 'after', expected, received: after, path: ['placements'], partner: 'mitacs' }),
      );
    }
  });

  it('of another list, another order or another partner is rejected', async () => {
    const cursors = await graph.query(`{
      placements(first: 1) { pageInfo { endCursor } }
      exchanges(first: 1) { pageInfo { endCursor } }
    }`);
    const { placements: ofPlacements, exchanges: ofExchanges } = cursors.data;
    for (const [list, after] of [
      ['placements(sort: ENDS_ON_ASC, after: $after)', ofPlacements.pageInfo.endCursor],
      ['placements(after: $after)', ofExchanges.pageInfo.endCursor],
      ['researchers(after: $after)', ofPlacements.pageInfo.endCursor],
    ]) {
      const { error } = await errorOf(`list: ${list} { nodes { id } }`, { after }, '($after: String)');
      expect(error?.path).toEqual(['list']);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after', expected });
    }
  });
});

describe('an identifier', () => {
  it.each([
    ['placement', 'nonsense', 'mitacs'],
    ['placement', '', 'mitacs'],
    ['organization', 'sgc:12', 'mitacs'],
    ['organization', 'ror:01pe1d704', 'mitacs'],
    ['researcher', 'orcid:0000-0002-1825-0098', 'mitacs'],
    ['researcher', '{"$gt": ""}', 'mitacs'],
    ['laboratory', 'mitacs:R-00001', 'atr'],
    ['exchange', 'atr', 'atr'],
    ['challenge', 'techpark:', 'tech-park'],
    ['municipality', 'Toronto', 'amcto'],
    ['miipProject', 'sgc:3520005', 'amcto'],
  ])(
    'that is malformed, or of a kind that %s does not accept, is rejected: %j',
    async (field, id, partner) => {
      const { data, error } = await errorOf(`${field}(id: $id) { id }`, { id }, '($id: ID!)');
      expect(data[field]).toBeNull();
      expect(error?.message).toMatch(/^"id" must be an identifier such as .+, but got '.*'\.$/);
      expect(error?.path).toEqual([field]);
      expect(error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'id',
        received: id,
        partner,
      });
    },
  );

  it('in a filter is reported with its position in the list', async () => {
    const { error } = await errorOf(
      'placements(filter: { host: ["sgc:3520005", "Toronto"] }) { totalCount }',
    );
    expect(error?.extensions).toMatchObject({ argument: 'filter.host[1]', received: 'Toronto' });
  });

  it('that is well formed but unknown returns null, without an error', async () => {
    const { data, errors } = await graph.query(`{
      placement(id: "mitacs:IT99999-99") { id }
      project(id: "mitacs:IT99999") { id }
      researcher(id: "orcid:0000-0002-1825-0097") { id }
      organization(id: "sgc:3500000") { id }
      partnership(id: "mitacs:A-NONE") { id }
      laboratory(id: "atr:lab-none") { id }
      exchange(id: "atr:EX-1999-001") { id }
      parkMember(id: "techpark:M-999") { id }
      challenge(id: "techpark:C-9999") { id }
      municipality(id: "sgc:3500000") { id }
      miipIntake(year: 1999) { year }
      miipProject(id: "amcto:MIIP-1999-01") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual(Array.from({ length: 12 }, () => null));
  });
});

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

describe('a code that is not known', () => {
  const programs =
    'the code of a program (ACCELERATE, ACCELERATE_FELLOWSHIP, BSI, CANADIAN_SCIENCE_POLICY_FELLOWSHIP, ELEVATE, GLOBALINK_GRADUATE_FELLOWSHIP, GLOBALINK_RESEARCH_AWARD, GLOBALINK_RESEARCH_INTERNSHIP, MIIP)';

  it('of a program is rejected with the list of valid codes', async () => {
    const one = await errorOf('program(code: "ACCELERATOR") { id }');
    expect(one.error).toEqual(
      inputError({
        argument: 'code',
        expected: programs,
        received: 'ACCELERATOR',
        path: ['program'],
        partner: 'mitacs',
      }),
    );
    const list = await errorOf('placements(filter: { program: ["BSI", "bsi"] }) { totalCount }');
    expect(list.error).toEqual(
      inputError({
        argument: 'filter.program[1]',
        expected: programs,
        received: 'bsi',
        path: ['placements'],
        partner: 'mitacs',
      }),
    );
  });

  it('of an enum is rejected before any partner is sent a request', async () => {
    const { answer, partnerRequests } = await graph.measureQuery(
      '{ placements(filter: { status: [RUNNING] }) { totalCount } exchanges { totalCount } }',
    );
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(answer.errors?.[0]?.message).toContain('RUNNING');
    expect(partnerRequests).toEqual([]);
  });
});
