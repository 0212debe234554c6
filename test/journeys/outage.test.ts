import type { AnswerError } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { world } from './sample-facts.ts';

/** What an outage is without what softens it: no kept answer stands in, and no breaker remembers it. */
const UNAIDED = { STALE_ANSWERS_MIB: '0', PARTNERS: JSON.stringify({ '*': { breakerMinimum: 1_000 } }) };

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world, env: UNAIDED });
});
afterAll(() => graph?.close());

const [exchange] = [...world.exchanges()].filter(({ placementId }) => placementId !== null);
const [challenge] = [...world.challenges()].filter(({ placementIds }) => placementIds.length > 0);
const [project] = [...world.miipProjects()].filter(({ placementId }) => placementId !== null);

/** Every partner is asked something of its own, and something of a record that another one names. */
const query = `query EveryPartner($exchange: ID!, $challenge: ID!, $project: ID!, $stay: ID!, $taken: ID!, $work: ID!) {
  exchange(id: $exchange) { arrivesOn placement { status } }
  challenge(id: $challenge) { status placements { mode } }
  miipProject(id: $project) { theme institution { kind } }
  stay: placement(id: $stay) { mode exchange { kind } }
  taken: placement(id: $taken) { mode taking: challenge { status } }
  work: placement(id: $work) { mode miipProject { status } host { municipality { tier } } }
}`;
const variables = {
  exchange: exchange?.id,
  challenge: challenge?.id,
  project: project?.id,
  stay: exchange?.placementId,
  taken: challenge?.placementIds[0],
  work: project?.placementId,
};

type Path = readonly (string | number)[];

/** Where each partner's fields are in the answer. */
const branches: Readonly<Record<string, readonly Path[]>> = {
  mitacs: [
    ['exchange', 'placement', 'status'],
    ...(challenge?.placementIds ?? []).map((_, index) => ['challenge', 'placements', index, 'mode']),
    ['miipProject', 'institution', 'kind'],
    ['stay'],
    ['taken'],
    ['work'],
  ],
  atr: [['exchange'], ['stay', 'exchange']],
  'tech-park': [['challenge'], ['taken', 'taking']],
  amcto: [['miipProject'], ['work', 'miipProject'], ['work', 'host', 'municipality']],
};

it('every branch has something to lose', async () => {
  const { data } = await graph.query(query, variables);
  const lost = Object.values(branches).flatMap((paths) => paths.map((path) => valueAt(data, path)));
  expect(lost.filter((value) => value === null || value === undefined)).toEqual([]);
});

describe.each(Object.keys(branches))('while %s is away', (partner) => {
  it('its branches are blank and say why, all else answers, and it is whole again afterwards', async () => {
    const whole = await graph.query(query, variables);
    expect(whole.errors).toBeUndefined();

    await graph.stopPartner(partner);
    const logged = graph.log.length;
    const { status, data, errors } = await graph.query(query, variables);
    expect(status).toBe(200);
    expect(data).toEqual(blank(whole.data, branches[partner] ?? []));
    expect(sorted(errors)).toEqual(
      sorted(
        branches[partner]?.map((path) => ({
          message: `Partner ${partner} did not answer: its fields are null in this answer. Try again later.`,
          path,
          extensions: { code: 'PARTNER_UNAVAILABLE', partner },
        })),
      ),
    );
    // One line for each request that failed, and nobody's record in it.
    const lines = graph.log.slice(logged).map((line) => ({ level: line.level, partner: line.partner }));
    expect(lines).toEqual(lines.map(() => ({ level: 'warn', partner })));
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(graph.log)).not.toContain(project?.placementId);

    await graph.restartPartner(partner);
    const again = await graph.query(query, variables);
    expect([again.data, again.errors]).toEqual([whole.data, undefined]);
  });

  it('says so in French to whom prefers it', async () => {
    await graph.stopPartner(partner);
    const { errors } = await graph.query(query, variables, { 'accept-language': 'fr-CA' });
    await graph.restartPartner(partner);
    expect(new Set(errors?.map(({ message }) => message))).toEqual(
      new Set([
        `Le partenaire ${partner} n’a pas répondu : ses champs sont nuls dans cette réponse. Réessayez plus tard.`,
      ]),
    );
  });
});

function blank(data: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    parent[path.at(-1) ?? ''] = null;
  }
  return copy;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((at, key) => (at as Record<string | number, unknown>)[key], data);
}

function sorted(errors: readonly AnswerError[] = []): readonly AnswerError[] {
  return errors.toSorted((one, other) => (String(one.path) < String(other.path) ? -1 : 1));
}
