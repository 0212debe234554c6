import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../request/caller.ts';
import { compose, type GuardedGraph, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { createAccessGuard } from './index.ts';
import { errorsOf, known, libraryGraphs } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

describe('the answer', () => {
  it('has null and an error for each denied field, which is not fetched', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery('{ people { id mail: email name } }');
    expect(answer.data).toEqual({
      people: [
        { id: 'p1', mail: null, name: 'Ada' },
        { id: 'p2', mail: null, name: 'Bob' },
      ],
    });
    expect(errorsOf(answer)).toEqual(
      [0, 1].map((index) => ({
        message: 'Sign in to read "Person.email".',
        path: ['people', index, 'mail'],
        code: 'UNAUTHENTICATED',
        field: 'Person.email',
      })),
    );
    expect(answer.fetched).toEqual(['{people{id name}}']);
  });

  it('names the required scopes to a known caller', async () => {
    const graph = await graphs.guardedBy({
      'Person.email': '@requiresScopes(scopes: [["contact", "people"], ["admin"]])',
    });
    const answer = await graph.sendQuery('{ person(id: "p1") { email } }', { caller: known('contact') });
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Reading "Person.email" needs scopes contact and people, or scope admin.',
        path: ['person', 'email'],
        code: 'FORBIDDEN',
        field: 'Person.email',
        requiredScopes: [['contact', 'people'], ['admin']],
      },
    ]);
  });

  it('combines the required scopes of a field with those of its type', async () => {
    const graph = await graphs.guardedBy({
      'Vault.code': '@requiresScopes(scopes: [["open"], ["admin"]])',
      Vault: '@requiresScopes(scopes: [["vaults"]])',
    });
    const answer = await graph.sendQuery('{ finds { ... on Vault { number: code } } }', { caller: known() });
    expect(answer.errors[0]?.extensions).toMatchObject({
      field: 'Vault.code',
      requiredScopes: [
        ['vaults', 'open'],
        ['vaults', 'admin'],
      ],
    });
  });

  it('names the required policy, and denies the field to all callers when the policy does not exist', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@policy(policies: [["p"]])' });
    const answer = await graph.sendQuery('{ person(id: "p1") { email } }', { caller: known('p') });
    expect(answer.data).toEqual({ person: { email: null } });
    expect(answer.errors[0]?.message).toBe('Reading "Person.email" needs policy p.');
  });

  it('is complete, without errors, for a caller who may read all fields', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@requiresScopes(scopes: [["contact"]])' });
    const answer = await graph.sendQuery('{ people { email } }', { caller: known('contact', 'other') });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ people: [{ email: 'ada@example.org' }, { email: 'bob@example.org' }] });
  });

  it('differs by caller when they send the same query in turn', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const query = 'query Same { person(id: "p1") { email } }';
    const options = { operationName: 'Same' };
    for (let turn = 0; turn < 2; turn++) {
      const anonymous = await graph.sendQuery(query, options);
      expect(anonymous.data).toEqual({ person: { email: null } });
      expect(anonymous.touched).not.toContain('Person.email');
      expect((await graph.sendQuery(query, { ...options, caller: known() })).data).toEqual({
        person: { email: 'ada@example.org' },
      });
    }
  });

  it('is that of an anonymous caller when the context has no valid caller', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    for (const caller of ['known', { kind: 'known', name: 'x', scopes: ['a'] }, null]) {
      const answer = await graph.sendQuery('{ person(id: "p1") { email } }', { caller: caller as Caller });
      expect(answer.data).toEqual({ person: { email: null } });
    }
  });

  it('has its keys in the order of the query', async () => {
    const graph = await graphs.guardedBy({
      'Person.email': '@authenticated',
      'Person.nick': '@authenticated',
    });
    const answer = await graph.sendQuery(
      '{ person(id: "p1") { rank email ...More id } count } fragment More on Being { name email }',
    );
    expect(JSON.stringify(answer.data)).toBe(
      '{"person":{"rank":"CHIEF","email":null,"name":"Ada","id":"p1"},"count":2}',
    );
  });
});

describe('the guarded executor', () => {
  it('is the executor itself for a supergraph without directives', () => {
    const executor: GatewayExecutor = async () => ({ data: {} });
    const library = compose(libraryPartners());
    for (const supergraph of [library, protect(library, {})]) {
      const guard = createAccessGuard(supergraph);
      const graph = {
        get apiSchema() {
          return expect.unreachable('The schema is not needed.');
        },
        get planFetches() {
          return expect.unreachable('A plan is not needed.');
        },
      };
      expect(guard.guard(executor, graph)).toBe(executor);
    }
  });

  it('reads an operation without protected fields once, and never its caller', async () => {
    const guard = createAccessGuard(
      protect(compose(libraryPartners()), { 'Person.email': '@authenticated' }),
    );
    const executed: unknown[] = [];
    const executor: GatewayExecutor = async (request) => {
      executed.push(request);
      return { data: {} };
    };
    const guarded = guard.guard(executor, {
      apiSchema: buildSchema(guard.plainSdl, { assumeValidSDL: true }),
      planFetches: () => expect.unreachable('A plan is not needed.'),
    });
    let reads = 0;
    const request = {
      request: {},
      queryHash: 'people',
      get document() {
        reads += 1;
        return parse('{ people { name } }');
      },
      get context() {
        return expect.unreachable('The caller is not needed.');
      },
    };
    await guarded(request as never);
    await guarded(request as never);
    expect(executed).toEqual([request, request]);
    expect(reads).toBe(1);
  });

  it('lists the errors of partners first, in their order', async () => {
    const graph = await wrapped((executor) => async (request) => ({
      ...(await executor(request)),
      errors: [new GraphQLError('first'), new GraphQLError('second')],
    }));
    const answer = await graph.sendQuery('{ person(id: "p1") { email } }');
    expect(answer.errors.map(({ message }) => message)).toEqual([
      'first',
      'second',
      'Sign in to read "Person.email".',
    ]);
    await graph.stop();
  });

  it('lets no cache store an answer that other callers could not get', async () => {
    const graph = await wrapped((executor) => (request) => {
      request.overallCachePolicy.restrict({ maxAge: 60, scope: 'PUBLIC' });
      return executor(request);
    });
    const query = '{ person(id: "p1") { email } }';
    expect((await graph.sendQuery('{ person(id: "p1") { name } }')).cacheControl).toBe('max-age=60, public');
    expect((await graph.sendQuery('{ finds { ... on Robot { email } } }')).cacheControl).toBe(
      'max-age=60, public',
    );
    expect((await graph.sendQuery(query, { caller: known() })).cacheControl).toBe('no-store');
    // Apollo Server does not allow caching of an answer with errors.
    expect((await graph.sendQuery(query)).cacheControl).toBe('no-store');
    await graph.stop();
  });
});

/** The library, with emails for signed-in callers only, and another executor between the guard and ApolloGateway. */
function wrapped(wrap: (executor: GatewayExecutor) => GatewayExecutor): Promise<GuardedGraph> {
  const partners = libraryPartners();
  const supergraph = protect(compose(partners), { 'Person.email': '@authenticated' });
  return startGuardedGraph({ supergraph, partners, wrap });
}
