import type { AnswerError } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { world } from './sample-facts.ts';

/** Without stale answers and without a circuit breaker, so that a test sees the effect of the outage. */
const SETTINGS = { STALE_ANSWERS_MIB: '0', PARTNERS: JSON.stringify({ '*': { breakerMinimum: 1_000 } }) };

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world, env: SETTINGS });
});
afterAll(() => graph?.close());

const [exchange] = [...world.exchanges()].filter(({ placementId }) => placementId !== null);
const [challenge] = [...world.challenges()].filter(({ placementIds }) => placementIds.length > 0);
const [project] = [...world.miipProjects()].filter(({ placementId }) => placementId !== null);

/** Reads a record of each partner, and a field that each partner adds to a record of another. */
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

it('every partner’s fields have a value while all are available', async () => {
  const { data } = await graph.query(query, variables);
  const values = Object.values(branches).flatMap((paths) => paths.map((path) => valueAt(data, path)));
  expect(values.filter((value) => value === null || value === undefined)).toEqual([]);
});

describe.each(Object.keys(branches))('while %s is unavailable', (partner) => {
  it('its fields are null with an error, all others have data, and later its fields have data again', async () => {
    const complete = await graph.query(query, variables);
    expect(complete.errors).toBeUndefined();

    await graph.stopPartner(partner);
    const logged = graph.log.length;
    const { status, data, errors } = await graph.query(query, variables);
    expect(status).toBe(200);
    expect(data).toEqual(withNulls(complete.data, branches[partner] ?? []));
    expect(sorted(errors)).toEqual(
      sorted(
        branches[partner]?.map((path) => ({
          message: `Partner ${partner} did not answer: its fields are null in this answer. Try again later.`,
          path,
          extensions: { code: 'PARTNER_UNAVAILABLE', partner },
        })),
      ),
    );
    // One log entry for each request that failed, without ids of records.
    const entries = graph.log.slice(logged).map(({ level, partner: name }) => ({ level, partner: name }));
    expect(entries).toEqual(entries.map(() => ({ level: 'warn', partner })));
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(graph.log)).not.toContain(project?.placementId);

    await graph.restartPartner(partner);
    const recovered = await graph.query(query, variables);
    expect([recovered.data, recovered.errors]).toEqual([complete.data, undefined]);
  });

  it('its errors are in French for a client that prefers French', async () => {
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

function withNulls(data: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    parent[path.at(-1) ?? ''] = null;
  }
  return copy;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], data);
}

function sorted(errors: readonly AnswerError[] = []): readonly AnswerError[] {
  return errors.toSorted((one, other) => (String(one.path) < String(other.path) ? -1 : 1));
}
