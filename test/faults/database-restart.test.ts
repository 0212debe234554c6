import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { freePorts } from '../support/run-passerelle.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

const world = createWorld({ seed: 1, scale: 1 });
const MUNICIPALITIES = 'municipalities(first: 2) { nodes { name } }';
const partners = { '*': { retries: 0, breakerMinimum: 3, breakerOpenMs: 300 } };

interface Health {
  readonly partners: readonly {
    readonly name: string;
    readonly breaker: string;
    readonly lastErrorCode: string | null;
  }[];
}

let graph: TestGraph;
let adminPort: number | undefined;
const sentences: string[] = [];

/** Starts the whole graph once for the tests of a group. */
function useGraph(onDatabaseRestart?: (sentence: string) => void): void {
  beforeAll(async () => {
    [adminPort] = await freePorts(1);
    graph = await startTestGraph({
      world,
      env: { PARTNERS: JSON.stringify(partners), ADMIN_PORT: String(adminPort) },
      ...(onDatabaseRestart && { onDatabaseRestart }),
    });
  });
  afterAll(() => graph.close());
}

async function breakers(): Promise<Record<string, Omit<Health['partners'][number], 'name'>>> {
  const response = await fetch(`http://127.0.0.1:${adminPort}/health/ready`);
  const health = (await response.json()) as Health;
  return Object.fromEntries(health.partners.map(({ name, ...state }) => [name, state]));
}

/** Each page size is another question, so that no stale answer is served. */
async function countPlacements(pageSize: number): Promise<unknown> {
  const { data } = await graph.query(`{ placements(first: ${pageSize}) { totalCount } }`);
  return data?.placements?.totalCount;
}

describe('while the database is away', () => {
  useGraph();

  it('opens the circuit breakers of partners without a database, and answers from stale answers', async () => {
    const fresh = await graph.query(`{ ${MUNICIPALITIES} }`);
    expect(fresh.errors).toBeUndefined();
    await graph.killDatabase();
    for (let turn = 0; turn < 5; turn += 1) {
      const { data, errors, extensions } = await graph.query(
        `{ ${MUNICIPALITIES} placements(first: 1) { totalCount } }`,
      );
      expect(data).toEqual({ municipalities: fresh.data.municipalities, placements: null });
      expect(errors).toMatchObject([
        { path: ['placements'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'mitacs' } },
      ]);
      expect(extensions).toMatchObject({
        partners: { amcto: { status: 'stale' }, mitacs: { status: 'unavailable' } },
      });
    }
    expect(await breakers()).toMatchObject({
      amcto: { breaker: 'open', lastErrorCode: 'PARTNER_UNAVAILABLE' },
      mitacs: { breaker: 'open', lastErrorCode: 'PARTNER_UNAVAILABLE' },
    });
  });
});

describe('when the database has ended', () => {
  useGraph((sentence) => sentences.push(sentence));

  it('answers again on its own when the database has been started again', async () => {
    const before = await countPlacements(1);
    for (let crash = 1; crash <= 2; crash += 1) {
      await graph.killDatabase();
      // The engine needs about half a second, and the subgraphs and the breaker up to one more each.
      await expect.poll(() => countPlacements(1 + crash), { timeout: 10_000 }).toBe(before);
      await expect.poll(async () => (await breakers()).mitacs?.breaker).toBe('closed');
      expect(sentences).toHaveLength(2 * crash);
    }
    expect(sentences.slice(0, 2)).toEqual([
      expect.stringMatching(
        /^The database in .* stopped unexpectedly: its process ended by SIGKILL\. It is started again\.$/,
      ),
      expect.stringMatching(/^The database in .* runs again\.$/),
    ]);
  });
});
