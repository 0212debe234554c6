import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('a text to look for', () => {
  it('that no record has finds nothing', async () => {
    expect(await find('zyzzyva')).toEqual(nothing);
  });

  it.each([
    ['emoji', '🚀👩🏽‍🔬'],
    ['right-to-left script', 'مرحبا بالعالم'],
    ['a direction override', '\u202Etxet'],
    ['a stranger’s accents', 'Čəŋťŕė Ñøñé'],
    ['an operator', '$where'],
    ['JSON of an operator', '{"$gt": ""}'],
    ['JSON of another', '{"$regex": ".*"}'],
    ['a pattern', '.*'],
    ['an unclosed pattern', '(['],
    ['a quoted end', '"}) { totalCount } }'],
    ['code', "'; return true; var a='"],
    ['a null byte', '\u0000'],
    ['half a surrogate pair', '\uD83D'],
    ['10,000 letters', 'z'.repeat(10_000)],
    ['10,000 emoji', '🚀'.repeat(10_000)],
    ['10,000 words', 'zyzzyva '.repeat(10_000)],
  ])('made of %s is text, and finds as little', async (_what, text) => {
    expect(await find(text)).toEqual(nothing);
  });

  it('takes no notice of accents and case', async () => {
    const found = await find('québec');
    expect(found.organizations.nodes).toContainEqual({ id: 'mitacs:O-TECH-PARK' });
    expect(await find('QUEBEC')).toEqual(found);
    expect(await find('Que\u0301bec')).toEqual(found);
  });

  it('is not helped by operators beside a word that is there', async () => {
    expect(await find('québec $where')).toEqual(nothing);
    expect(await find('québec {"$gt": ""}')).toEqual(nothing);
  });

  it('that is no text is refused before anybody is asked', async () => {
    const { answer, partnerRequests } = await graph.measureQuery(search, { text: { $gt: '' } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(partnerRequests).toEqual([]);
  });
});

describe('French', () => {
  it('reaches every partner’s texts, and an explicit language goes before it', async () => {
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

  it('reaches every partner’s account of a mistake', async () => {
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
    const told = errors?.map(({ message, extensions }) => [extensions?.code, message]);
    expect(told?.toSorted()).toEqual([
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
