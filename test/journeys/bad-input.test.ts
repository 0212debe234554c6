import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { createErrorOf, inputError } from './bad-input.fixture.ts';
import { world } from './sample-facts.ts';

let graph: TestGraph;
let errorOf: ReturnType<typeof createErrorOf>;

beforeAll(async () => {
  graph = await startTestGraph({ world });
  errorOf = createErrorOf(graph);
});
afterAll(() => graph?.close());

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
    ['challenge', 'tech-park:', 'tech-park'],
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
      researcher(id: "mitacs:R-000000000000") { id }
      organization(id: "sgc:3500000") { id }
      partnership(id: "mitacs:A-NONE") { id }
      laboratory(id: "atr:lab-none") { id }
      exchange(id: "atr:EX-1999-001") { id }
      parkMember(id: "tech-park:M-999") { id }
      challenge(id: "tech-park:C-9999") { id }
      municipality(id: "sgc:3500000") { id }
      miipIntake(year: 1999) { year }
      miipProject(id: "amcto:MIIP-1999-01") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual(Array.from({ length: 12 }, () => null));
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
