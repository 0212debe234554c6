import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import type { Caller } from '../index.ts';
import { createAccessGuard } from '../index.ts';
import type { GuardedGraph } from './guarded-graph.fixture.ts';
import { compose, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { errorsOf, known, libraryGraphs } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

describe('what the answer looks like', () => {
  it('answers null with an error where an anonymous caller may not read, and does not fetch it', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask('{ people { id mail: email name } }');
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

  it('tells a known caller which scopes are missing', async () => {
    const graph = await graphs.guardedBy({
      'Person.email': '@requiresScopes(scopes: [["contact", "people"], ["admin"]])',
    });
    const answer = await graph.ask('{ person(id: "p1") { email } }', { caller: known('contact') });
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

  it('joins the scopes of a field with those of its type', async () => {
    const graph = await graphs.guardedBy({
      'Vault.code': '@requiresScopes(scopes: [["open"], ["admin"]])',
      Vault: '@requiresScopes(scopes: [["vaults"]])',
    });
    const answer = await graph.ask('{ finds { ... on Vault { number: code } } }', { caller: known() });
    expect(answer.errors[0]?.extensions).toMatchObject({
      field: 'Vault.code',
      requiredScopes: [
        ['vaults', 'open'],
        ['vaults', 'admin'],
      ],
    });
  });

  it('says which policy does not hold, and refuses everybody where nobody can check it', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@policy(policies: [["p"]])' });
    const answer = await graph.ask('{ person(id: "p1") { email } }', { caller: known('p') });
    expect(answer.data).toEqual({ person: { email: null } });
    expect(answer.errors[0]?.message).toBe('Reading "Person.email" needs policy p.');
  });

  it('answers in full, with nothing added, who may read it all', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@requiresScopes(scopes: [["contact"]])' });
    const answer = await graph.ask('{ people { email } }', { caller: known('contact', 'other') });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ people: [{ email: 'ada@example.org' }, { email: 'bob@example.org' }] });
  });

  it('keeps callers apart who ask the same question one after the other', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const query = 'query Same { person(id: "p1") { email } }';
    const options = { operationName: 'Same' };
    for (let turn = 0; turn < 2; turn++) {
      const anonymous = await graph.ask(query, options);
      expect(anonymous.data).toEqual({ person: { email: null } });
      expect(anonymous.touched).not.toContain('Person.email');
      expect((await graph.ask(query, { ...options, caller: known() })).data).toEqual({
        person: { email: 'ada@example.org' },
      });
    }
  });

  it('takes whatever is no caller for an anonymous one', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    for (const caller of ['known', { kind: 'known', name: 'x', scopes: ['a'] }, null]) {
      const answer = await graph.ask('{ person(id: "p1") { email } }', { caller: caller as Caller });
      expect(answer.data).toEqual({ person: { email: null } });
    }
  });

  it('keeps keys in the order of the question', async () => {
    const graph = await graphs.guardedBy({
      'Person.email': '@authenticated',
      'Person.nick': '@authenticated',
    });
    const answer = await graph.ask(
      '{ person(id: "p1") { rank email ...More id } count } fragment More on Being { name email }',
    );
    expect(JSON.stringify(answer.data)).toBe(
      '{"person":{"rank":"CHIEF","email":null,"name":"Ada","id":"p1"},"count":2}',
    );
  });
});

describe('around the executor', () => {
  it('is not there at all for a supergraph without directives', () => {
    const executor: GatewayExecutor = async () => ({ data: {} });
    const library = compose(libraryPartners());
    for (const supergraph of [library, protect(library, {})]) {
      const guard = createAccessGuard(supergraph);
      const graph = {
        get apiSchema() {
          return expect.unreachable('No schema is needed.');
        },
        get planFetches() {
          return expect.unreachable('No plan is needed.');
        },
      };
      expect(guard.guard(executor, graph)).toBe(executor);
    }
  });

  it('keeps the errors of partners, first and in their order', async () => {
    const graph = await wrapped((executor) => async (request) => ({
      ...(await executor(request)),
      errors: [new GraphQLError('first'), new GraphQLError('second')],
    }));
    const answer = await graph.ask('{ person(id: "p1") { email } }');
    expect(answer.errors.map(({ message }) => message)).toEqual([
      'first',
      'second',
      'Sign in to read "Person.email".',
    ]);
    await graph.stop();
  });

  it('marks an answer that another caller might not get as private, and no other', async () => {
    const graph = await wrapped((executor) => (request) => {
      request.overallCachePolicy.restrict({ maxAge: 60, scope: 'PUBLIC' });
      return executor(request);
    });
    const query = '{ person(id: "p1") { email } }';
    expect((await graph.ask('{ person(id: "p1") { name } }')).cacheControl).toBe('max-age=60, public');
    expect((await graph.ask('{ finds { ... on Robot { email } } }')).cacheControl).toBe('max-age=60, public');
    expect((await graph.ask(query, { caller: known() })).cacheControl).toBe('max-age=60, private');
    // With an error Apollo Server allows no caching, whoever asked.
    expect((await graph.ask(query)).cacheControl).toBe('no-store');
    await graph.stop();
  });
});

/** The library with emails for those signed in, and something else between the guard and ApolloGateway. */
function wrapped(wrap: (executor: GatewayExecutor) => GatewayExecutor): Promise<GuardedGraph> {
  const partners = libraryPartners();
  const supergraph = protect(compose(partners), { 'Person.email': '@authenticated' });
  return startGuardedGraph(supergraph, partners, (guard) => ({
    plainSdl: guard.plainSdl,
    guard: (executor, graph) => guard.guard(wrap(executor), graph),
  }));
}
