import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../request/caller.ts';
import {
  compose,
  type GuardedGraph,
  protect,
  startGuardedGraph,
} from '../enforcement/guarded-graph.fixture.ts';
import type { GuardOptions } from '../enforcement/index.ts';
import { errorsOf, known } from '../enforcement/library-graphs.fixture.ts';
import { libraryPartners } from '../enforcement/library-partners.fixture.ts';
import { loadPolicies } from './load-policies.ts';
import { findSatisfiedPolicies, type Policies, type Policy } from './policies.ts';

const partners = libraryPartners([]);
const supergraph = compose(partners);
const graphs: GuardedGraph[] = [];
afterAll(async () => {
  for (const graph of graphs) await graph.stop();
});

async function guarded(directives: Record<string, string>, options: GuardOptions): Promise<GuardedGraph> {
  const graph = await startGuardedGraph({
    supergraph: protect(supergraph, directives),
    partners,
    ...options,
  });
  graphs.push(graph);
  return graph;
}

const policiesOf = (policies: Record<string, Policy>): Policies => new Map(Object.entries(policies));
const emailOf = (id: string) => `{ person(id: "${id}") { email } }`;
const one = { person: { email: 'ada@example.org' } };
const none = { person: { email: null } };

describe('policies', () => {
  it('decide on the caller and the request', async () => {
    const requests: unknown[] = [];
    const policies = policiesOf({
      own: async (caller, request) => {
        requests.push(request);
        return caller.kind === 'known' && request.variables['id'] === 'p1';
      },
    });
    const graph = await guarded({ 'Person.email': '@policy(policies: [["own"]])' }, { policies });
    const query = 'query Mail($id: ID!) { person(id: $id) { email again: email } }';
    const sendQuery = (id: string, caller?: Caller) => graph.sendQuery(query, { variables: { id }, caller });
    expect((await sendQuery('p1', known())).data).toEqual({
      person: { email: 'ada@example.org', again: 'ada@example.org' },
    });
    expect((await sendQuery('p2', known())).data).toEqual({ person: { email: null, again: null } });
    const denied = await sendQuery('p1');
    expect(denied.data).toEqual({ person: { email: null, again: null } });
    expect(denied.fetched.join()).not.toContain('email');
    expect(requests).toEqual(
      ['p1', 'p2', 'p1'].map((id) => ({ operationName: undefined, variables: { id } })),
    );
  });

  it('can be satisfied for an anonymous caller', async () => {
    const graph = await guarded(
      { 'Person.email': '@policy(policies: [["open-day"]])' },
      { policies: policiesOf({ 'open-day': () => true }) },
    );
    expect((await graph.sendQuery(emailOf('p1'))).data).toEqual(one);
  });

  it.each([
    ['[["a", "b"], ["c"]]', ['a', 'b'], true],
    ['[["a", "b"], ["c"]]', ['c'], true],
    ['[["a", "b"], ["c"]]', ['a'], false],
    ['[["a"], ["b"]]', ['b'], true],
    ['[["a"], ["b"]]', [], false],
    ['[]', ['a'], false],
  ])('%s allows a caller for whom %j are satisfied: %s', async (required, satisfied, isAllowed) => {
    const policies = policiesOf(
      Object.fromEntries(['a', 'b', 'c'].map((name) => [name, () => satisfied.includes(name)])),
    );
    const graph = await guarded({ 'Person.email': `@policy(policies: ${required})` }, { policies });
    expect((await graph.sendQuery(emailOf('p1'), { caller: known() })).data).toEqual(isAllowed ? one : none);
  });

  it('apply together with scopes, and the message names both', async () => {
    const graph = await guarded(
      { 'Person.email': '@policy(policies: [["a", "b"], ["c"]]) @requiresScopes(scopes: [["contact"]])' },
      { policies: policiesOf({ c: (caller) => caller.kind === 'known' && caller.scopes.has('c') }) },
    );
    expect((await graph.sendQuery(emailOf('p1'), { caller: known('contact', 'c') })).data).toEqual(one);
    const denied = await graph.sendQuery(emailOf('p1'), { caller: known('contact') });
    expect(errorsOf(denied)).toEqual([
      {
        message: 'Reading "Person.email" needs scope contact and policies a and b, or policy c.',
        path: ['person', 'email'],
        code: 'FORBIDDEN',
        field: 'Person.email',
        requiredScopes: [['contact']],
        requiredPolicies: [['a', 'b'], ['c']],
      },
    ]);
    const french = await graph.sendQuery(emailOf('p1'), {
      caller: known('contact'),
      acceptLanguage: 'fr-CA',
    });
    expect(french.errors[0]?.message).toBe(
      'Lire « Person.email » demande la portée contact et les règles a et b, ou la règle c.',
    );
  });

  it('run once for a request, and not at all where no selected field depends on them', async () => {
    let calls = 0;
    const policies = policiesOf({
      a: () => {
        calls += 1;
        return true;
      },
    });
    const graph = await guarded(
      { 'Person.email': '@policy(policies: [["a"]])', 'Person.name': '@policy(policies: [["a"]])' },
      { policies },
    );
    await graph.sendQuery('{ people { id } }');
    expect(calls).toBe(0);
    await graph.sendQuery('{ people { email name mail: email } person(id: "p1") { email } }');
    expect(calls).toBe(1);
  });

  it('run for each request, even if the same operation was decided before', async () => {
    let isOpen = true;
    const graph = await guarded(
      { 'Person.email': '@policy(policies: [["hours"]])' },
      { policies: policiesOf({ hours: () => isOpen }) },
    );
    const answers: unknown[] = [];
    for (const open of [true, false, true]) {
      isOpen = open;
      answers.push((await graph.sendQuery(emailOf('p1'))).data);
    }
    expect(answers).toEqual([one, none, one]);
  });

  it('are satisfied only when they return true in time', async () => {
    const warnings: string[] = [];
    const policies = policiesOf({
      yes: () => true,
      later: () => Promise.resolve(true),
      truthy: () => 'yes' as never,
      no: () => false,
      fails: () => Promise.reject(new Error('no connection')),
      throws: () => {
        throw new Error('no record');
      },
      hangs: () => new Promise(() => {}),
    });
    const satisfied = await findSatisfiedPolicies([...policies.keys(), 'unknown', 'toString'], policies, {
      caller: known(),
      request: { operationName: undefined, variables: {} },
      warn: (message) => warnings.push(message),
      timeoutMs: 20,
    });
    expect([...satisfied]).toEqual(['yes', 'later']);
    expect(warnings.toSorted()).toEqual([
      'Policy "fails" failed and counts as not satisfied: no connection',
      'Policy "hangs" failed and counts as not satisfied: no result in 20 ms',
      'Policy "throws" failed and counts as not satisfied: no record',
    ]);
  });
});

describe('rejecting an operation', () => {
  const directives = {
    'Person.email': '@requiresScopes(scopes: [["contact"]])',
    'Person.name': '@authenticated',
  };

  it('sends no request to a partner, and names every denied field', async () => {
    const graph = await guarded(directives, { unauthorized: 'reject' });
    const answer = await graph.sendQuery('{ people { id mail: email name } }', { caller: known() });
    expect(answer).toMatchObject({ data: undefined, fetched: [], status: 403 });
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Reading "Person.email" needs scope contact.',
        path: ['people', 'mail'],
        code: 'FORBIDDEN',
        field: 'Person.email',
        requiredScopes: [['contact']],
      },
    ]);
    const anonymous = await graph.sendQuery('{ people { id mail: email name } }');
    expect(anonymous).toMatchObject({ data: undefined, fetched: [], status: 401 });
    expect(errorsOf(anonymous).map(({ path, code }) => [path, code])).toEqual([
      [['people', 'mail'], 'UNAUTHENTICATED'],
      [['people', 'name'], 'UNAUTHENTICATED'],
    ]);
  });

  it('answers a caller who may read every field', async () => {
    const graph = await guarded(directives, { unauthorized: 'reject' });
    const answer = await graph.sendQuery('{ person(id: "p1") { name email } }', { caller: known('contact') });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ person: { name: 'Ada', email: 'ada@example.org' } });
  });
});

describe('loading policies', () => {
  it('reads a module’s default export, or each of its exports', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'passerelle-policies-'));
    try {
      const file = async (name: string, text: string) => {
        await writeFile(join(directory, name), text);
        return join(directory, name);
      };
      const whole = await loadPolicies(
        await file('a.mjs', 'export default { "own-region": async () => true };'),
      );
      expect([...whole.keys()]).toEqual(['own-region']);
      const each = await loadPolicies(
        await file('b.mjs', 'export const a = () => true; export const b = () => false;'),
      );
      expect([...each.keys()]).toEqual(['a', 'b']);
      expect(await loadPolicies(undefined)).toEqual(new Map());
      await expect(loadPolicies(await file('c.mjs', 'export const a = true;'))).rejects.toThrow(
        'POLICIES_MODULE must export a function for each policy, but "a" is not a function. See .env.example.',
      );
      await expect(loadPolicies(await file('d.mjs', 'export default 3;'))).rejects.toThrow(
        /exports something else/,
      );
      await expect(loadPolicies(join(directory, 'gone.mjs'))).rejects.toThrow(/gone\.mjs cannot be loaded/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
