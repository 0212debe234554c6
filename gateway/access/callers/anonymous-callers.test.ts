import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../../gateway.fixture.ts';
import { startPartner } from '../../partners.fixture.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;
const peopleSdl = `${link('"@key", "@authenticated"')}
  type Query { people: [Person!]! }
  type Person @key(fields: "id") { id: ID! field: String name: String @authenticated }
`;
const payrollSdl = `${link('"@key", "@requiresScopes"')}
  type Query { years: Int }
  type Person @key(fields: "id") { id: ID! pay: Int @requiresScopes(scopes: [["payroll:read"]]) office: String }
`;

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

it('answers an anonymous caller, and fetches no field that the caller may not read', async () => {
  const people = await startPartner(peopleSdl, {
    Query: { people: () => [{ id: '1', field: 'optics', name: 'Zoë' }] },
  });
  cleanup.add(() => people.stop());
  const payroll = await startPartner(payrollSdl, { Person: { pay: () => 100, office: () => 'B2' } });
  cleanup.add(() => payroll.stop());
  const supergraph = composeSupergraph({
    people: { sdl: peopleSdl, url: people.url },
    payroll: { sdl: payrollSdl, url: payroll.url },
  });
  const { sendQuery } = await startTestGateway(cleanup, supergraph);

  const { status, data, errors } = await sendQuery('{ people { field who: name ... on Person { pay } } }');
  expect(status).toBe(200);
  expect(data).toEqual({ people: [{ field: 'optics', who: null, pay: null }] });
  expect(errors).toMatchObject([
    { path: ['people', 0, 'who'], extensions: { code: 'UNAUTHENTICATED' } },
    { path: ['people', 0, 'pay'], extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  expect(people.requests.map(({ body }) => body.query).join()).not.toContain('name');
  expect(payroll.requests).toEqual([]);

  await payroll.stop();
  const answer = await sendQuery('{ people { name office } }');
  expect(answer.data).toEqual({ people: [{ name: null, office: null }] });
  expect(answer.errors).toMatchObject([
    { path: ['people', 0, 'office'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'payroll' } },
    { path: ['people', 0, 'name'], extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});
