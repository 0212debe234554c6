import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../gateway/index.ts';
import { createWorld, type SamplePlacement, type World } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

// An attacker looks for applications that were refused: in Mitacs's lists, and through the records of partners that link them.

const AWARDED = ['APPROVED', 'ACTIVE', 'EXTENDED', 'COMPLETED'];

/** The people of whom only placements that are not awarded are known. */
function secretPeopleOf({ placements, researchers }: World): string[] {
  const known = new Set(
    [...researchers()].flatMap(({ id, localIds }) => (Object.keys(localIds).length > 1 ? [id] : [])),
  );
  const hidden = new Set<string>();
  for (const { status, internId, supervisorId } of placements()) {
    for (const id of [internId, supervisorId]) if (id) (AWARDED.includes(status) ? known : hidden).add(id);
  }
  return [...hidden].filter((id) => !known.has(id));
}

/** The first sample with such people: in some there are none. */
const sample = Array.from({ length: 50 }, (_, index) => createWorld({ seed: index + 1 })).find(
  (candidate) => secretPeopleOf(candidate).length > 0,
) as World;
const refused = [...sample.placements()].find(
  ({ status, internId }) => status === 'NOT_APPROVED' && internId !== null,
) as SamplePlacement;

/** The sample world, with a record of each partner that links a refused placement. */
const world: World = {
  ...sample,
  *exchanges() {
    for (const exchange of sample.exchanges()) {
      yield exchange.id === sample.exchange(0).id ? { ...exchange, placementId: refused.id } : exchange;
    }
  },
  *challenges() {
    for (const challenge of sample.challenges()) {
      const isFirst = challenge.id === sample.challenge(0).id;
      yield isFirst ? { ...challenge, placementIds: [...challenge.placementIds, refused.id] } : challenge;
    }
  },
  *miipProjects() {
    for (const project of sample.miipProjects()) {
      const isFirst = project.id === sample.miipProject(0).id;
      yield isFirst ? { ...project, placementId: refused.id, institutionId: refused.institutionId } : project;
    }
  },
};

let graph: TestGraph;
let signedIn: Record<string, string>;

beforeAll(async () => {
  graph = await startTestGraph({ world });
  const { secret } = await createKey(graph.keys, { name: 'A test', scopes: [] }, []);
  signedIn = { authorization: `Bearer ${secret}` };
});
afterAll(() => graph?.close());

const PARTNERS = `{
  exchange(id: "${sample.exchange(0).id}") { id placement { id status intern { id } project { title } } }
  challenge(id: "${sample.challenge(0).id}") { id placements { id status host { name } } }
  miipProject(id: "${sample.miipProject(0).id}") { id placement { id status } institution { id } }
}`;

describe('a refused placement that every partner links', () => {
  it('is not shown by a partner, to any caller', async () => {
    for (const headers of [{}, signedIn]) {
      const { data, errors } = await graph.query(PARTNERS, {}, headers);
      expect(errors).toBeUndefined();
      expect(data.exchange).toEqual({ id: sample.exchange(0).id, placement: null });
      expect(data.miipProject).toEqual({ id: sample.miipProject(0).id, placement: null, institution: null });
      expect(data.challenge.placements).toHaveLength(sample.challenge(0).placementIds.length);
      expect(JSON.stringify(data)).not.toContain(refused.id);
    }
  });

  it('leads to no record of a partner, nor to the placement itself, for an anonymous caller', async () => {
    const query = `{
      placement(id: "${refused.id}") { id exchange { id } challenge { id } miipProject { id } }
      project(id: "${refused.projectId}") { placements(first: 100) { nodes { id } } }
      researcher(id: "${refused.internId}") { placements(first: 100) { nodes { id } } }
    }`;
    const { data, errors } = await graph.query(query);
    expect(errors).toBeUndefined();
    expect(data.placement).toBeNull();
    expect(JSON.stringify(data)).not.toContain(refused.id);
    const seen = await graph.query(query, {}, signedIn);
    expect(seen.data.placement).toEqual({
      id: refused.id,
      exchange: null,
      challenge: null,
      miipProject: null,
    });
  });
});

describe('everything that is not awarded', () => {
  const hidden = [...sample.placements()].filter(({ status }) => !AWARDED.includes(status));

  it('is missing in the whole list that an anonymous caller downloads', async () => {
    const seen = new Set<string>();
    const statuses = new Set<string>();
    let after: string | null = null;
    do {
      const { data, errors } = await graph.query(
        'query ($after: String) { placements(first: 100, after: $after) { nodes { id status } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.placements;
      expect(totalCount).toBe(sample.counts.placements - hidden.length);
      for (const { id, status } of nodes) {
        seen.add(id);
        statuses.add(status);
      }
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.size).toBe(sample.counts.placements - hidden.length);
    expect(hidden.filter(({ id }) => seen.has(id))).toEqual([]);
    expect([...statuses].filter((status) => !AWARDED.includes(status))).toEqual([]);
  });

  it('is found by no id, and known by no person or project', async () => {
    const awarded = [...sample.placements()].filter(({ status }) => AWARDED.includes(status));
    const publicIds = new Set(awarded.map(({ projectId }) => projectId));
    const secretPeople = secretPeopleOf(sample);
    const secretProjects = [...new Set(hidden.map(({ projectId }) => projectId))].filter(
      (id) => !publicIds.has(id),
    );
    expect(secretPeople.length).toBeGreaterThan(0);
    expect(secretProjects.length).toBeGreaterThan(10);
    const lookUps = [
      ...hidden.slice(0, 60).map(({ id }) => `placement(id: "${id}") { id }`),
      ...secretPeople.map((id) => `researcher(id: "${id}") { id }`),
      ...secretProjects.slice(0, 60).map((id) => `project(id: "${id}") { id }`),
    ];
    const found = async (headers = {}) => {
      let count = 0;
      for (let from = 0; from < lookUps.length; from += 40) {
        const fields = lookUps.slice(from, from + 40).map((field, index) => `_${index}: ${field}`);
        const { data, errors } = await graph.query(`{ ${fields.join(' ')} }`, {}, headers);
        expect(errors).toBeUndefined();
        count += Object.values(data).filter((record) => record !== null).length;
      }
      return count;
    };
    expect(await found()).toBe(0);
    expect(await found(signedIn)).toBe(lookUps.length);
  });

  it('is an error when an anonymous caller requests its status', async () => {
    const { data, errors } = await graph.query(
      '{ placements(filter: { status: [NOT_APPROVED] }) { totalCount } }',
    );
    expect(data).toEqual({ placements: null });
    expect(errors).toEqual([
      {
        message:
          'Sign in to read placements with the status NOT_APPROVED: anonymous callers read those that are APPROVED, ACTIVE, EXTENDED, COMPLETED.',
        path: ['placements'],
        extensions: { code: 'UNAUTHENTICATED', argument: 'filter.status[0]', partner: 'mitacs' },
      },
    ]);
  });
});
