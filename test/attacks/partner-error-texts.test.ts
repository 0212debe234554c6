import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { type StubPartner, startStubPartner } from '../../gateway/partners.fixture.ts';
import { errorCodes, isCallerMistakeCode } from '../../protocol/index.ts';

const sdl = federated(
  'type Query { towns: [Town!] } type Town { name: String } type Mutation { rename: String }',
);
const SECRET = 'Mongo 10.0.0.3 pw=hunter2';
const INTERNALS = /Mongo|10\.0\.0\.3|hunter2|secret\.ts|SELECT/;

const cleanup = new Cleanup();
let partner: StubPartner;
let graph: GatewayUnderTest;
let answer: unknown;

beforeAll(async () => {
  partner = await startStubPartner((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }));
});
afterAll(() => cleanup.run());

async function errorsFor(error: unknown, query = '{ towns { name } }') {
  answer = { data: query.startsWith('mutation') ? { rename: null } : { towns: null }, errors: [error] };
  const { errors = [], extensions } = await graph.sendQuery(query, { headers: { 'x-request-id': 'r-1' } });
  return { errors, text: JSON.stringify({ errors, extensions }) };
}

describe('the text of a partner’s error', () => {
  const codes = [
    'MONGO_ERROR',
    'CUSTOM',
    'bad_user_input',
    '',
    null,
    undefined,
    7,
    ['BAD_USER_INPUT'],
    { code: 'BAD_USER_INPUT' },
    '__proto__',
    'constructor',
    'DOWNSTREAM_SERVICE_ERROR',
    ...errorCodes.filter((code) => !isCallerMistakeCode(code)),
  ];

  it.each(codes)('is not shown with the code %j, and is whole in the log', async (code) => {
    for (const query of ['{ towns { name } }', 'mutation { rename }']) {
      const before = graph.log.length;
      const { errors, text } = await errorsFor(
        {
          message: SECRET,
          path: [query.startsWith('mutation') ? 'rename' : 'towns'],
          locations: [{ line: 4_711, column: 1 }],
          extensions: { code, argument: SECRET, expected: SECRET, received: SECRET, stacktrace: [SECRET] },
        },
        query,
      );
      expect(text).not.toMatch(INTERNALS);
      expect(text).not.toContain('4711');
      expect(errors).toHaveLength(1);
      const unavailable = code === 'PARTNER_UNAVAILABLE' || code === 'PARTNER_TIMEOUT';
      expect(errors[0]).toMatchObject(
        unavailable
          ? { extensions: { code, partner: 'towns' } }
          : {
              message: 'Unexpected error.',
              extensions: { code: 'INTERNAL_SERVER_ERROR', partner: 'towns', requestId: 'r-1' },
            },
      );
      const logged = graph.log.slice(before).map(({ error }) => String(error));
      expect(logged.some((entry) => entry.includes(SECRET))).toBe(!unavailable);
    }
  });

  it.each(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'OPERATION_TOO_LARGE'])(
    'is shown for a mistake of the caller: %s',
    async (code) => {
      const extensions = {
        code,
        argument: 'first',
        expected: 'a number',
        received: 'x',
        requiredScopes: [['a']],
      };
      const { errors } = await errorsFor({ message: 'No, "first" is wrong.', path: ['towns'], extensions });
      expect(errors).toEqual([
        {
          message: 'No, "first" is wrong.',
          path: ['towns'],
          extensions: { ...extensions, partner: 'towns' },
        },
      ]);
    },
  );

  it('is shown with its first line only, and without unknown or large extensions', async () => {
    const { errors, text } = await errorsFor({
      message: `Wrong.\n    at ${SECRET}\r\n    at secret.ts:5`,
      path: ['towns'],
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'first',
        query: `SELECT ${SECRET}`,
        stacktrace: [SECRET],
        exception: { stacktrace: [SECRET] },
        http: { status: 418, headers: { 'set-cookie': SECRET } },
        received: Array.from({ length: 20 }, () => 'y'.repeat(1_000)),
      },
    });
    expect(text).not.toMatch(INTERNALS);
    expect(errors).toEqual([
      {
        message: 'Wrong.',
        path: ['towns'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', partner: 'towns' },
      },
    ]);
  });

  it('is shown at places of the client’s answer only', async () => {
    for (const path of [[SECRET], ['towns', 0, SECRET], ['__proto__', SECRET], [SECRET, 'towns']]) {
      const { text } = await errorsFor({ message: 'No.', path, extensions: { code: 'BAD_USER_INPUT' } });
      expect(text).not.toMatch(INTERNALS);
    }
  });

  it('is not shown when the answer is not GraphQL, or an HTTP error', async () => {
    for (const body of [
      { message: SECRET },
      SECRET,
      { errors: SECRET },
      { errors: [{ message: SECRET }] },
      { data: SECRET },
    ]) {
      answer = body;
      const { errors, extensions } = await graph.sendQuery('{ towns { name } }');
      expect(JSON.stringify({ errors, extensions })).not.toMatch(INTERNALS);
      expect(errors?.length).toBeGreaterThan(0);
    }
  });
});
