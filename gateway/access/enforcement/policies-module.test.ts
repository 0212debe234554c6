import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway, temporaryDirectory } from '../../gateway.fixture.ts';
import { startPartner } from '../../partners.fixture.ts';
import { createMemoryKeyStore, storedKey } from '../callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../callers/keys/secret.ts';
import { readAccessSettings } from '../index.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])
  type Query { open: Int reserved: Int @policy(policies: [["own-partner"]]) }
`;

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startGuarded(env: NodeJS.ProcessEnv) {
  const partner = await startPartner(sdl, { Query: { open: () => 1, reserved: () => 2 } });
  cleanup.add(() => partner.stop());
  const policies = join(await temporaryDirectory(cleanup), 'policies.mjs');
  await writeFile(policies, `export default { 'own-partner': async ({ partner }) => partner === 'atr' };`);
  const secret = createSecret();
  const { sendQuery } = await startTestGateway(
    cleanup,
    composeSupergraph({ figures: { sdl, url: partner.url } }),
    {
      access: readAccessSettings({ POLICIES_MODULE: policies, ...env }),
      keyStore: createMemoryKeyStore(storedKey(secret, { partner: 'atr' })),
    },
  );
  return { sendQuery, partner, headers: { 'x-api-key': secret.secret } };
}

it('decides by the policies of the configured module', async () => {
  const { sendQuery, headers } = await startGuarded({});
  expect((await sendQuery('{ open reserved }', { headers })).data).toEqual({ open: 1, reserved: 2 });
  expect((await sendQuery('{ open reserved }')).data).toEqual({ open: 1, reserved: null });
});

it('rejects the whole operation when the gateway is configured to', async () => {
  const { sendQuery, headers, partner } = await startGuarded({ ACCESS_UNAUTHORIZED: 'reject' });
  const { status, data, errors } = await sendQuery('{ open reserved }');
  expect({ status, data }).toEqual({ status: 401, data: undefined });
  expect(errors).toMatchObject([
    { path: ['reserved'], extensions: { code: 'UNAUTHENTICATED', field: 'Query.reserved' } },
  ]);
  expect(partner.requests).toEqual([]);
  expect((await sendQuery('{ open reserved }', { headers })).data).toEqual({ open: 1, reserved: 2 });
});
