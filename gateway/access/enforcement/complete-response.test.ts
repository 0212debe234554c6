import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { afterAll, describe, expect, it } from 'vitest';
import type { GuardedGraph } from './guarded-graph.fixture.ts';
import { compose, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { libraryGraphs } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

describe('null on its way up', () => {
  const directives = { 'Person.nick': '@authenticated', 'Vault.code': '@authenticated' };

  it('stops at the nearest nullable parent, one error for each null', async () => {
    const graph = await graphs.guardedBy(directives);
    const answer = await graph.ask('{ maybePeople { id nick } count }');
    expect(answer.data).toEqual({ maybePeople: [null, null, null], count: 2 });
    expect(answer.errors.map(({ path }) => path)).toEqual([
      ['maybePeople', 0, 'nick'],
      ['maybePeople', 2, 'nick'],
    ]);
  });

  it('keeps one error of many that were swallowed by the same null', async () => {
    const graph = await graphs.guardedBy({ ...directives, 'Person.name': '@authenticated' });
    const answer = await graph.ask(
      '{ person(id: "p1") { friend { name } vault { code } other: nick } count }',
    );
    expect(answer.data).toEqual({ person: null, count: 2 });
    expect(answer.errors.map(({ path }) => path)).toEqual([['person', 'vault', 'code']]);
  });

  it('goes up to data at the worst', async () => {
    const graph = await graphs.guardedBy(directives);
    const answer = await graph.ask('{ people { nick } count }');
    expect(answer.data).toBeNull();
    expect(answer.errors.map(({ path }) => path)).toEqual([['people', 0, 'nick']]);
  });

  it('gives no error below a parent that is null itself', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask('{ nobody { email } person(id: "none") { email } }');
    expect(answer).toMatchObject({ data: { nobody: null, person: null }, errors: [] });
  });
});

describe('@skip and @include', () => {
  const query = `query ($with: Boolean!, $without: Boolean = true) {
    person(id: "p1") { name email @include(if: $with) ... @skip(if: $without) { mail: email } }
    beings { ... on Being @include(if: $with) { email } id }
  }`;

  it('gives neither null nor error where the field was not asked for', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask(query, { variables: { with: false } });
    expect(answer.data).toEqual({ person: { name: 'Ada' }, beings: [{ id: 'p1' }, { id: 'r1' }] });
    expect(answer.errors).toEqual([]);
  });

  it('gives both where it was', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask(query, { variables: { with: true, without: false } });
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

  it('still answers with the object when all that may be read of it was left out', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask(
      'query ($with: Boolean!, $no: Boolean!) { people @skip(if: $no) { email born @include(if: $with) } }',
      { variables: { with: false, no: false } },
    );
    expect(answer.data).toEqual({ people: [{ email: null }, { email: null }] });
    expect(answer.errors).toHaveLength(2);
  });

  it('still refuses variables that do not fit, even those that only a refused field used', async () => {
    const graph = await graphs.guardedBy({ 'Query.person': '@authenticated' });
    const answer = await graph.ask('query ($id: ID!) { person(id: $id) { name } count }');
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0]?.message).toMatch(/Variable "\$id" of required type/);
    const good = await graph.ask('query ($id: ID!) { person(id: $id) { name } count }', {
      variables: { id: 'p1' },
    });
    expect(good.data).toEqual({ person: null, count: 2 });
  });
});

describe('many errors', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `e${index}: email`).join(' ');

  it('lists 500, then says how many more', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const answer = await graph.ask(`{ people { ${many(600)} } }`);
    expect(answer.errors).toHaveLength(501);
    expect(answer.errors[499]?.path).toEqual(['people', 0, 'e499']);
    expect(answer.errors[500]).toMatchObject({
      message: '700 more fields were refused.',
      extensions: { code: 'UNAUTHENTICATED', more: 700 },
    });
  });

  it('lists exactly 500 without a last word', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    expect((await graph.ask(`{ people { ${many(250)} } }`)).errors).toHaveLength(500);
  });
});

describe('an answer that does not fit the operation', () => {
  it('hands out null where an answer does not fit the operation', async () => {
    let data: unknown;
    const graph = await wrapped(() => async () => ({ data }) as never);
    const ask = async (answered: unknown) => {
      data = answered;
      const { data: given, errors } = await graph.ask(
        '{ people { id email } beings { id email } nobody { name email friends { email } } }',
      );
      return { given, errors: errors.map(({ message, path }) => `${message} ${path?.join('.')}`) };
    };
    const right = {
      people: [],
      beings: [],
      nobody: null,
    };
    expect(await ask(right)).toEqual({ given: right, errors: [] });

    const missingType = await ask({ ...right, beings: [{ id: 'r1', email: 'secret' }] });
    expect(missingType).toEqual({ given: null, errors: ['Unexpected error. beings.0'] });

    const wrongType = await ask({ ...right, beings: [{ typename_: 'Vault', id: 'v1', email: 'secret' }] });
    expect(wrongType).toEqual({ given: null, errors: ['Unexpected error. beings.0'] });

    const unknownFriend = { name: 'A', friends: [{ typename_: 'Ghost', email: 'secret' }] };
    expect((await ask({ ...right, nobody: unknownFriend })).given).toEqual({
      ...right,
      nobody: { name: 'A', email: null, friends: null },
    });

    expect((await ask({ ...right, nobody: 'secret' })).given).toEqual({ ...right, nobody: null });
    expect((await ask({ ...right, nobody: [] })).given).toEqual({ ...right, nobody: null });
    expect((await ask({ ...right, nobody: { friends: 'secret', email: 'secret' } })).given).toEqual({
      ...right,
      nobody: { name: null, email: null, friends: null },
    });
    expect(await ask({ ...right, people: [null] })).toEqual({
      given: null,
      errors: ['Unexpected error. people.0'],
    });
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
