import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { afterAll, describe, expect, it } from 'vitest';
import { compose, type GuardedGraph, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { libraryGraphs } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

describe('a denied field that cannot be null', () => {
  const directives = { 'Person.nick': '@authenticated', 'Vault.code': '@authenticated' };

  it('makes the nearest nullable parent null, with one error for each null', async () => {
    const graph = await graphs.guardedBy(directives);
    const answer = await graph.sendQuery('{ maybePeople { id nick } count }');
    expect(answer.data).toEqual({ maybePeople: [null, null, null], count: 2 });
    expect(answer.errors.map(({ path }) => path)).toEqual([
      ['maybePeople', 0, 'nick'],
      ['maybePeople', 2, 'nick'],
    ]);
  });

  it('has only the error that made the parent null', async () => {
    const graph = await graphs.guardedBy({ ...directives, 'Person.name': '@authenticated' });
    const answer = await graph.sendQuery(
      '{ person(id: "p1") { friend { name } vault { code } other: nick } count }',
    );
    expect(answer.data).toEqual({ person: null, count: 2 });
    expect(answer.errors.map(({ path }) => path)).toEqual([['person', 'vault', 'code']]);
  });

  it('makes data null when no parent is nullable', async () => {
    const graph = await graphs.guardedBy(directives);
    const answer = await graph.sendQuery('{ people { nick } count }');
    expect(answer.data).toBeNull();
    expect(answer.errors.map(({ path }) => path)).toEqual([['people', 0, 'nick']]);
  });

  it('has no error below a parent that is null itself', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery('{ nobody { email } person(id: "none") { email } }');
    expect(answer).toMatchObject({ data: { nobody: null, person: null }, errors: [] });
  });
});

describe('@skip and @include', () => {
  const query = `query ($with: Boolean!, $without: Boolean = true) {
    person(id: "p1") { name email @include(if: $with) ... @skip(if: $without) { mail: email } }
    beings { ... on Being @include(if: $with) { email } id }
  }`;

  it('leave out a denied field without an error', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery(query, { variables: { with: false } });
    expect(answer.data).toEqual({ person: { name: 'Ada' }, beings: [{ id: 'p1' }, { id: 'r1' }] });
    expect(answer.errors).toEqual([]);
  });

  it('let a denied field be null with an error', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery(query, { variables: { with: true, without: false } });
    expect(answer.data).toEqual({
      person: { name: 'Ada', email: null, mail: null },
      beings: [
        { email: null, id: 'p1' },
        { email: 'unit1@example.org', id: 'r1' },
      ],
    });
    expect(answer.errors.map(({ path }) => path)).toEqual([
      ['person', 'email'],
      ['person', 'mail'],
      ['beings', 0, 'email'],
    ]);
  });

  it('leave an object in the answer when all its allowed fields are left out', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery(
      'query ($with: Boolean!, $no: Boolean!) { people @skip(if: $no) { email born @include(if: $with) } }',
      { variables: { with: false, no: false } },
    );
    expect(answer.data).toEqual({ people: [{ email: null }, { email: null }] });
    expect(answer.errors).toHaveLength(2);
  });

  it('have no effect on the check of variables, even those that only a denied field uses', async () => {
    const graph = await graphs.guardedBy({ 'Query.person': '@authenticated' });
    const answer = await graph.sendQuery('query ($id: ID!) { person(id: $id) { name } count }');
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0]?.message).toMatch(/Variable "\$id" of required type/);
    const good = await graph.sendQuery('query ($id: ID!) { person(id: $id) { name } count }', {
      variables: { id: 'p1' },
    });
    expect(good.data).toEqual({ person: null, count: 2 });
  });
});

describe('many errors', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `e${index}: email`).join(' ');

  it('are listed up to 500, then counted, in the language of the client', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.sendQuery(`{ people { ${many(600)} } }`);
    expect(answer.errors).toHaveLength(501);
    expect(answer.errors[499]?.path).toEqual(['people', 0, 'e499']);
    expect(answer.errors[500]).toMatchObject({
      message: '700 more fields are denied.',
      extensions: { code: 'UNAUTHENTICATED', more: 700 },
    });
    const french = await graph.sendQuery(`{ people { ${many(251)} } }`, { acceptLanguage: 'fr' });
    expect(french.errors[500]?.message).toBe('2 autres champs sont refusés.');
  });

  it('are not counted when there are exactly 500', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    expect((await graph.sendQuery(`{ people { ${many(250)} } }`)).errors).toHaveLength(500);
  });
});

describe('an answer that does not match the operation', () => {
  it('has null at the places that do not match', async () => {
    let data: unknown;
    const graph = await wrapped(() => async () => ({ data }) as never);
    const sendQuery = async (answered: unknown) => {
      data = answered;
      const { data: given, errors } = await graph.sendQuery(
        '{ people { id email } beings { id email } nobody { name email friends { email } } }',
      );
      return { given, errors: errors.map(({ message, path }) => `${message} ${path?.join('.')}`) };
    };
    const right = {
      people: [],
      beings: [],
      nobody: null,
    };
    expect(await sendQuery(right)).toEqual({ given: right, errors: [] });

    const missingType = await sendQuery({ ...right, beings: [{ id: 'r1', email: 'secret' }] });
    expect(missingType).toEqual({ given: null, errors: ['Unexpected error. beings.0'] });

    const wrongType = await sendQuery({
      ...right,
      beings: [{ typename_: 'Vault', id: 'v1', email: 'secret' }],
    });
    expect(wrongType).toEqual({ given: null, errors: ['Unexpected error. beings.0'] });

    const unknownFriend = { name: 'A', friends: [{ typename_: 'Ghost', email: 'secret' }] };
    expect((await sendQuery({ ...right, nobody: unknownFriend })).given).toEqual({
      ...right,
      nobody: { name: 'A', email: null, friends: null },
    });

    expect((await sendQuery({ ...right, nobody: 'secret' })).given).toEqual({ ...right, nobody: null });
    expect((await sendQuery({ ...right, nobody: [] })).given).toEqual({ ...right, nobody: null });
    expect((await sendQuery({ ...right, nobody: { friends: 'secret', email: 'secret' } })).given).toEqual({
      ...right,
      nobody: { name: null, email: null, friends: null },
    });
    expect(await sendQuery({ ...right, people: [null] })).toEqual({
      given: null,
      errors: ['Unexpected error. people.0'],
    });
    await graph.stop();
  });
});

/** The library, with emails for signed-in callers only, and another executor between the guard and ApolloGateway. */
function wrapped(wrap: (executor: GatewayExecutor) => GatewayExecutor): Promise<GuardedGraph> {
  const partners = libraryPartners();
  const supergraph = protect(compose(partners), { 'Person.email': '@authenticated' });
  return startGuardedGraph({ supergraph, partners, wrap });
}
