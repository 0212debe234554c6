import { anonymous, type CallerClaims } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { researchers } from '../../subgraphs/mitacs/models/index.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ADA, ADA_ORCID, GRACE, startMitacs } from './mitacs.fixture.ts';
import { RECORDS_WITH_ALIASES } from './mitacs-aliases.fixture.ts';

let signedIn: TestSubgraph;
let atr: TestSubgraph;
let amcto: TestSubgraph;

function callerOf(partner: string): CallerClaims {
  return { kind: 'known', id: `key:${partner}`, scopes: new Set(['identities:register']), partner };
}

beforeAll(async () => {
  signedIn = await startMitacs(RECORDS_WITH_ALIASES);
  atr = signedIn.as(callerOf('atr'));
  amcto = signedIn.as(callerOf('amcto'));
});
afterAll(() => signedIn.close());

const REGISTER = `mutation ($identifiers: [ID!]!) {
  registerResearcher(input: { identifiers: $identifiers }) {
    researcher { id orcid identities { partner localId method } source { partner recordId } }
    isNew userErrors { kind identifier message }
  }
}`;

async function register(subgraph: TestSubgraph, ...identifiers: string[]) {
  const { registerResearcher } = await subgraph.data(REGISTER, { identifiers });
  return registerResearcher;
}

/** A sample ORCID iD without a record, by its last but one digit. */
const NEW_ORCIDS = ['0000-0001-5109-3700', '0000-0002-1694-233X', '0000-0003-1415-9269'];

describe('a registration', () => {
  it('makes a record of a person with a random id, and finds it when it is repeated', async () => {
    const first = await register(atr, `https://orcid.org/${NEW_ORCIDS[0]}`, 'atr:P-100');
    expect(first).toEqual({
      researcher: {
        id: expect.stringMatching(/^mitacs:R-[0-9A-HJKMNP-TV-Z]{12}$/),
        orcid: NEW_ORCIDS[0],
        identities: [
          {
            partner: 'mitacs',
            localId: first.researcher.id.slice('mitacs:'.length),
            method: 'CONFIRMED_BY_HAND',
          },
          { partner: 'atr', localId: 'P-100', method: 'PUBLIC_IDENTIFIER' },
        ],
        source: { partner: 'mitacs', recordId: first.researcher.id.slice('mitacs:'.length) },
      },
      isNew: true,
      userErrors: [],
    });
    const again = await register(atr, 'atr:P-100', `orcid:${NEW_ORCIDS[0]}`, 'atr:P-100');
    expect(again).toEqual({ ...first, isNew: false });
  });

  it('of a record that the models accept', async () => {
    const { researcher } = await register(atr, 'atr:P-101');
    const model = researchers(signedIn.database);
    const stored = await model.findById(researcher.id);
    await expect(stored?.validate()).resolves.not.toThrow();
  });

  it('of a known person returns that person, and adds the own identifiers of the partner', async () => {
    const result = await register(amcto, `orcid:${ADA_ORCID}`, 'amcto:S-7');
    expect(result).toMatchObject({ researcher: { id: ADA }, isNew: false, userErrors: [] });
    expect(result.researcher.identities).toContainEqual({
      partner: 'amcto',
      localId: 'S-7',
      method: 'PUBLIC_IDENTIFIER',
    });
    const found = await signedIn.data('{ researcher(id: "amcto:S-7") { id } }');
    expect(found.researcher).toEqual({ id: ADA });
  });

  it('does not add a public identifier to a person who is known without it', async () => {
    await register(atr, 'atr:P-102');
    const result = await register(atr, 'atr:P-102', `orcid:${NEW_ORCIDS[1]}`);
    expect(result).toMatchObject({
      researcher: { orcid: null },
      isNew: false,
      userErrors: [{ kind: 'NOT_ADDED', identifier: `orcid:${NEW_ORCIDS[1]}` }],
    });
    const french = await atr.query(
      REGISTER,
      { identifiers: ['atr:P-102', `orcid:${NEW_ORCIDS[1]}`] },
      { 'accept-language': 'fr' },
    );
    expect(french.data.registerResearcher.userErrors[0].message).toMatch(
      /^La personne est connue sans orcid/,
    );
  });

  it('changes nothing where the identifiers belong to different people', async () => {
    await register(atr, 'atr:P-103');
    const before = await researchers(signedIn.database).find().sort({ _id: 1 }).lean();
    const result = await register(atr, `orcid:${ADA_ORCID}`, 'atr:P-103', 'atr:P-104');
    expect(result).toMatchObject({
      researcher: null,
      isNew: false,
      userErrors: [
        { kind: 'CONFLICT', identifier: `orcid:${ADA_ORCID}` },
        { kind: 'CONFLICT', identifier: 'atr:P-103' },
      ],
    });
    expect(await researchers(signedIn.database).find().sort({ _id: 1 }).lean()).toEqual(before);
  });

  it('at the same time as twenty others makes one record', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register(index % 2 ? atr : amcto, `orcid:${NEW_ORCIDS[2]}`, index % 2 ? 'atr:P-105' : 'amcto:S-105'),
      ),
    );
    expect(new Set(results.map(({ researcher }) => researcher.id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    const { researcher } = await register(atr, 'atr:P-105');
    const localIds: string[] = researcher.identities.map(({ localId }: { localId: string }) => localId);
    expect(new Set(localIds)).toEqual(new Set(['P-105', 'S-105', researcher.id.slice('mitacs:'.length)]));
    expect(localIds).toHaveLength(3);
    expect(await researchers(signedIn.database).countDocuments({ orcid: NEW_ORCIDS[2] })).toBe(1);
  });

  it.each([
    ['a wrong check digit', ['orcid:0000-0002-1825-0098'], 'BAD_USER_INPUT', 'input.identifiers[0]'],
    ['no identifier', ['atr:P-1', 'Ada Lovelace'], 'BAD_USER_INPUT', 'input.identifiers[1]'],
    ['an empty list', [], 'BAD_USER_INPUT', 'input.identifiers'],
    [
      'a long list',
      Array.from({ length: 11 }, (_, index) => `atr:P-${index}`),
      'BAD_USER_INPUT',
      'input.identifiers',
    ],
    ['an identifier of another partner', ['atr:P-1', 'amcto:S-1'], 'FORBIDDEN', 'input.identifiers[1]'],
    ['an identifier of the registry', ['mitacs:R-000000000000'], 'FORBIDDEN', 'input.identifiers[0]'],
    ['an identifier of an organization', ['ror:01pe1d703'], 'FORBIDDEN', 'input.identifiers[0]'],
  ])('with %s is rejected', async (_, identifiers, code, argument) => {
    const { data, errors } = await atr.query(REGISTER, { identifiers });
    expect(data).toEqual({ registerResearcher: null });
    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  it('is for callers who act for a partner', async () => {
    for (const caller of [signedIn, signedIn.as(anonymous)]) {
      const { errors } = await caller.query(REGISTER, { identifiers: ['atr:P-1'] });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', argument: 'input' } }]);
    }
  });
});

describe('a look-up of people by identifiers', () => {
  const LOOK_UP = `query ($identifiers: [ID!]!) {
    researchersByIdentifier(identifiers: $identifiers) { identifier researcher { id stage } }
  }`;

  it('answers in the order of the request, in one command', async () => {
    const identifiers = ['atr:P-7', `https://orcid.org/${ADA_ORCID}`, 'atr:P-999', GRACE, 'atr:P-7'];
    let data: Awaited<ReturnType<TestSubgraph['data']>>;
    const commands = await signedIn.commandsOf(async () => {
      data = await signedIn.data(LOOK_UP, { identifiers });
    });
    expect(commands).toEqual(['find']);
    expect(data.researchersByIdentifier).toEqual([
      { identifier: identifiers[0], researcher: { id: ADA, stage: 'DOCTORAL' } },
      { identifier: identifiers[1], researcher: { id: ADA, stage: 'DOCTORAL' } },
      { identifier: identifiers[2], researcher: null },
      { identifier: identifiers[3], researcher: { id: GRACE, stage: 'FACULTY' } },
      { identifier: identifiers[4], researcher: { id: ADA, stage: 'DOCTORAL' } },
    ]);
  });

  it('takes a hundred identifiers, and no more', async () => {
    const identifiers = Array.from({ length: 101 }, (_, index) => `atr:Q-${index}`);
    expect(
      (await signedIn.data(LOOK_UP, { identifiers: identifiers.slice(1) })).researchersByIdentifier,
    ).toHaveLength(100);
    const error = await signedIn.firstError(LOOK_UP, { identifiers });
    expect(error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'identifiers',
      received: 101,
    });
  });

  it('names the malformed identifier', async () => {
    const error = await signedIn.firstError(LOOK_UP, { identifiers: ['atr:P-7', 'orcid:1'] });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'identifiers[1]' });
  });

  it('is for signed-in callers, also where the directives of the schema are not applied', async () => {
    const error = await signedIn.as(anonymous).firstError(LOOK_UP, { identifiers: ['atr:P-7'] });
    expect(error?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
