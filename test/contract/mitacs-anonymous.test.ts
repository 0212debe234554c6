import { anonymous } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ADA, ADA_ORCID, GRACE, startMitacs } from './mitacs.fixture.ts';
import { RECORDS_WITH_ALIASES } from './mitacs-aliases.fixture.ts';

let signedIn: TestSubgraph;
let mitacs: TestSubgraph;

beforeAll(async () => {
  signedIn = await startMitacs(RECORDS_WITH_ALIASES);
  mitacs = signedIn.as(anonymous);
});
afterAll(() => signedIn.close());

const KNOWN = [`orcid:${ADA_ORCID}`, `https://orcid.org/${ADA_ORCID}`, ' atr:P-7 '];
const UNKNOWN = ['orcid:0000-0001-5109-3700', 'atr:P-8', 'tech-park:V-00016', 'isni:0000000121032683'];

/** Every way to name a person in an argument or a reference. */
const LOOK_UPS = {
  'researcher(id:)': 'query ($id: ID!) { found: researcher(id: $id) { id } }',
  'filter.intern': 'query ($id: ID!) { found: placements(filter: { intern: [$id] }) { totalCount } }',
  'filter.supervisor': 'query ($id: ID!) { found: placements(filter: { supervisor: [$id] }) { totalCount } }',
  'filter.intern of a host': `query ($id: ID!) {
    found: organization(id: "neq:9900065537") { hosted(filter: { intern: [$id] }) { totalCount } }
  }`,
  'filter.supervisor of a program': `query ($id: ID!) {
    found: program(code: "MIIP") { placements(filter: { supervisor: ["${GRACE}", $id] }) { totalCount } }
  }`,
  'a reference': `query ($id: ID!) { found: _entities(representations: [{ __typename: "Researcher", id: $id }]) { __typename } }`,
};

describe.each(Object.entries(LOOK_UPS))('an anonymous caller, by %s', (_, query) => {
  it.each([...KNOWN, ...UNKNOWN])('finds no person by the identifier %s, and reads nothing', async (id) => {
    let answer: Awaited<ReturnType<TestSubgraph['query']>> | undefined;
    const commands = await mitacs.commandsOf(async () => {
      answer = await mitacs.query(query, { id });
    });
    expect(answer?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(JSON.stringify(answer?.data)).not.toMatch(/mitacs:|totalCount":\d/);
    // At most the program or organization whose list it is.
    expect(commands.length).toBeLessThanOrEqual(1);
  });

  it('gets the same error for an identifier that is known and one that is not', async () => {
    const [known, unknown] = await Promise.all(
      [`orcid:${ADA_ORCID}`, 'orcid:0000-0001-5109-3700'].map(async (id) => mitacs.query(query, { id })),
    );
    expect(known).toEqual(unknown);
  });

  it('finds a person by the canonical id', async () => {
    const { errors, data } = await mitacs.query(query, { id: ADA });
    expect(errors).toBeUndefined();
    expect(data.found).not.toBeNull();
  });
});

describe('an anonymous caller', () => {
  it('reads why, in its language', async () => {
    const query = '{ researcher(id: "atr:P-7") { id } }';
    const english = await mitacs.query(query);
    expect(english.errors?.[0]?.message).toBe(
      'Sign in to look people up by an identifier: for anonymous callers, "id" must be a canonical id such as mitacs:R-7XKB8GYJ3WJX.',
    );
    expect(english.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', argument: 'id' });
    const french = await mitacs.query(query, {}, { 'accept-language': 'fr-CA' });
    expect(french.errors?.[0]?.message).toMatch(/^Connectez-vous pour chercher des personnes/);
  });

  it.each(['hasOrcid: true', 'hasOrcid: false', 'knownTo: ["atr"]', 'knownTo: []'])(
    'may not filter people by %s, which shows their identities',
    async (filter) => {
      const { data, errors } = await mitacs.query(`{ researchers(filter: { ${filter} }) { totalCount } }`);
      expect(data).toEqual({ researchers: null });
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    },
  );

  it('may leave these filters out, also as null', async () => {
    const data = await mitacs.data(
      '{ researchers(filter: { hasOrcid: null, knownTo: null }) { totalCount } }',
    );
    expect(data.researchers.totalCount).toBe(2);
  });

  it.each(['Lovelace', 'Ada', 'Hopper', 'ada@example.org'])(
    'finds no person by the protected name or address %s',
    async (text) => {
      const data = await mitacs.data(`{ researchers(filter: { text: "${text}" }) { nodes { id } } }`);
      expect(data.researchers.nodes).toEqual([]);
    },
  );

  it('gets the errors of malformed ids, which identify no person', async () => {
    const error = await mitacs.firstError('{ researcher(id: "orcid:0000-0001-5109-3701") { id } }');
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('does not follow an alias in the scheme of canonical ids', async () => {
    const query =
      '{ researcher(id: "mitacs:R-MERGED") { id } placements(filter: { intern: ["mitacs:R-MERGED"] }) { totalCount } }';
    expect(await mitacs.data(query)).toEqual({ researcher: null, placements: { totalCount: 0 } });
    expect(await signedIn.data(query)).toEqual({ researcher: { id: ADA }, placements: { totalCount: 1 } });
  });
});

describe('the answer of the subgraph', () => {
  const varyOf = async (subgraph: TestSubgraph, query: string) => {
    const response = await subgraph.send(query);
    await response.text();
    return [response.headers.get('cache-control'), response.headers.get('vary')];
  };

  it('varies with the caller where it depends on whether the caller is signed in', async () => {
    const query = `{ researcher(id: "${ADA}") { stage } }`;
    expect(await varyOf(mitacs, query)).toEqual(['max-age=60, public', 'passerelle-caller']);
    expect(await varyOf(signedIn, query)).toEqual(['max-age=60, public', 'passerelle-caller']);
    expect(await varyOf(mitacs, '{ programs { code } }')).toEqual(['max-age=60, public', null]);
  });
});
