import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SamplePlacement } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { nameOf, placements, world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

/** Every list that can be searched by words. */
const search = `query ($text: String) {
  placements(filter: { text: $text }) { totalCount nodes { id } }
  researchers(filter: { text: $text }) { totalCount nodes { id } }
  organizations(filter: { text: $text }) { totalCount nodes { id } }
  challenges(filter: { text: $text }) { totalCount nodes { id } }
  parkMembers(filter: { text: $text }) { totalCount nodes { id } }
  municipalities(filter: { text: $text }) { totalCount nodes { id } }
}`;

async function find(text: string) {
  const answer = await graph.query(search, { text });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const nothing = Object.fromEntries(
  ['placements', 'researchers', 'organizations', 'challenges', 'parkMembers', 'municipalities'].map(
    (list) => [list, { totalCount: 0, nodes: [] }],
  ),
);

const projects = new Map(Array.from(world.projects(), (project) => [project.id, project]));

function isAwarded({ status }: SamplePlacement): boolean {
  return ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'].includes(status);
}

/** Whether the English texts have the word `AI`. Words such as `aide` begin with these letters. */
function mentionsAi({ projectId }: SamplePlacement): boolean {
  const project = projects.get(projectId);
  return /\bAI\b/i.test(`${project?.title.en} ${project?.summary.en}`);
}

describe('a search text', () => {
  it('that no record contains finds nothing', async () => {
    expect(await find('zyzzyva')).toEqual(nothing);
  });

  it.each([
    ['emoji', '🚀👩🏽‍🔬'],
    ['right-to-left script', 'مرحبا بالعالم'],
    ['a direction override', '\u202Etxet'],
    ['letters with rare accents', 'Čəŋťŕė Ñøñé'],
    ['an operator', '$where'],
    ['JSON of an operator', '{"$gt": ""}'],
    ['JSON of another operator', '{"$regex": ".*"}'],
    ['a pattern', '.*'],
    ['an unclosed pattern', '(['],
    ['a quoted end', '"}) { totalCount } }'],
    ['code', "'; return true; var a='"],
    ['a null byte', '\u0000'],
    ['half a surrogate pair', '\uD83D'],
    ['2,000 letters', 'z'.repeat(2_000)],
    ['1,000 emoji', '🚀'.repeat(1_000)],
    ['250 words', 'zyzzyva '.repeat(250)],
  ])('of %s is treated as text and finds nothing', async (_what, text) => {
    expect(await find(text)).toEqual(nothing);
  });

  it.each([
    ['2,001 letters', 'z'.repeat(2_001)],
    ['10,000 emoji', '🚀'.repeat(10_000)],
    ['10,000 words', 'zyzzyva '.repeat(10_000)],
  ])('of %s is rejected before any partner is sent a request', async (_what, text) => {
    const { answer, partnerRequests } = await graph.measureQuery(search, { text });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'TEXT_TOO_LONG', allowed: 2_000 });
    expect(partnerRequests).toEqual([]);
  });

  it('matches without regard to accents and case', async () => {
    const found = await find('québec');
    expect(found.organizations.nodes).toContainEqual({ id: 'mitacs:O-TECH-PARK' });
    expect(await find('QUEBEC')).toEqual(found);
    expect(await find('Que\u0301bec')).toEqual(found);
  });

  it('finds whole words and their other forms, and the beginning of a word with * only', async () => {
    const count = async (text: string) => (await find(text)).placements.totalCount as number;
    const [one, several, prefix] = [await count('sensor'), await count('sensors'), await count('sens*')];
    expect(one).toBeGreaterThan(0);
    expect(several).toBe(one);
    expect(prefix).toBeGreaterThanOrEqual(one);
    expect(await count('senso')).toBe(0);
    const withAi = placements.filter((placement) => isAwarded(placement) && mentionsAi(placement)).length;
    expect(withAi).toBeGreaterThan(0);
    expect(withAi).toBeLessThan(placements.length / 4);
    expect(await count('AI')).toBe(withAi);
  });

  it.each([
    ['se*', '"filter.text" must be a text in which * follows at least 3 letters or digits'],
    ['of the', '"filter.text" must be a text with a word that is not a stop word'],
  ])('%s is rejected by every list, with the rule', async (text, message) => {
    const { errors } = await graph.query(search, { text });
    expect(errors).toHaveLength(6);
    for (const error of errors ?? []) {
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.text' });
      expect(error.message).toContain(message);
    }
  });

  it('with an operator after a word that exists finds nothing', async () => {
    expect(await find('québec $where')).toEqual(nothing);
    expect(await find('québec {"$gt": ""}')).toEqual(nothing);
  });

  it('that is not text is rejected before any partner is sent a request', async () => {
    const { answer, partnerRequests } = await graph.measureQuery(search, { text: { $gt: '' } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(partnerRequests).toEqual([]);
  });
});

describe('Accept-Language: fr', () => {
  it('selects the French texts of every partner, unless a field has the argument lang', async () => {
    const exchange = world.exchange(0);
    const challenge = world.challenge(0);
    const project = world.miipProject(0);
    const [placement] = placements;
    const { data, errors } = await graph.query(
      `query ($exchange: ID!, $challenge: ID!, $project: ID!, $placement: ID!) {
        exchange(id: $exchange) { theme english: theme(lang: EN) }
        challenge(id: $challenge) { title english: title(lang: EN) }
        miipProject(id: $project) { title english: title(lang: EN) }
        placement(id: $placement) { program { name english: name(lang: EN) } host { english: name(lang: EN) } }
      }`,
      { exchange: exchange.id, challenge: challenge.id, project: project.id, placement: placement?.id },
      { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.5' },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      exchange: { theme: exchange.theme.fr, english: exchange.theme.en },
      challenge: { title: challenge.title.fr, english: challenge.title.en },
      miipProject: { title: project.title.fr, english: project.title.en },
      placement: {
        program: { name: 'Accélération', english: 'Accelerate' },
        host: { english: nameOf(placement?.host.id ?? '') },
      },
    });
  });

  it('selects the French error messages of every partner', async () => {
    const { errors } = await graph.query(
      `{
        placements(first: 0) { totalCount }
        exchanges(filter: { presentOn: "2026-02-30" }) { totalCount }
        challenges(after: "abc") { totalCount }
        municipalities(filter: { population: { from: 2, to: 1 } }) { totalCount }
      }`,
      {},
      { 'accept-language': 'fr-CA' },
    );
    const messages = errors?.map(({ message, extensions }) => [extensions?.code, message]);
    expect(messages?.toSorted()).toEqual([
      ['BAD_USER_INPUT', expect.stringMatching(/^« after » doit être un .+ ; reçu : 'abc'\.$/)],
      ['BAD_USER_INPUT', expect.stringMatching(/^« filter\.population » doit être .+ ; reçu : '2 .+ 1'\.$/)],
      [
        'BAD_USER_INPUT',
        expect.stringMatching(/^« filter\.presentOn » doit être .+ ; reçu : '2026-02-30'\.$/),
      ],
      ['BAD_USER_INPUT', '« first » doit être un entier de 1 à 100 ; reçu : 0.'],
    ]);
  });
});
