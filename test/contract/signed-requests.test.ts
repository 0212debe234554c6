import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';

import { createRequestSigner, type PartnerContext } from '../../gateway/partners/index.ts';
import { type RunningSubgraph, startSubgraph } from '../../subgraphs/kit/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const SECRET = 'a secret of more than thirty-two bytes';
const BODY = '{"query":"{ __typename }"}';

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
let running: RunningSubgraph;
beforeAll(async () => {
  engine = await openTemporaryDatabase();
  running = await startSubgraph(template, {
    host: '127.0.0.1',
    port: 0,
    mongodbUri: engine.uri,
    gatewaySecret: SECRET,
  });
});
afterAll(async () => {
  await running.close();
  await engine.close();
});

interface Changes {
  readonly secret?: string;
  readonly partner?: string;
  readonly at?: number;
  readonly caller?: PartnerContext['caller'];
}

function sign({ secret = SECRET, partner = 'template', at = Date.now(), caller }: Changes = {}) {
  const headers = { 'content-type': 'application/json' };
  const signRequest = createRequestSigner(secret, () => at);
  const url = new URL(running.url);
  const context = { caller: caller ?? { kind: 'anonymous' } } as PartnerContext;
  return { ...headers, ...signRequest({ partner, url, method: 'POST', headers, body: BODY }, context) };
}

interface Answer {
  readonly status: number | undefined;
  readonly body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

// `fetch` would not send some of these headers, nor GET with a body.
function send(
  headers: Record<string, string>,
  { url = running.url, method = 'POST', body = BODY }: { url?: string; method?: string; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, body: JSON.parse(text) as Answer['body'] }),
      );
    });
    request.on('error', reject).end(body);
  });
}

async function refusalOf(sent: Promise<Answer>): Promise<string> {
  const { status, body } = await sent;
  return status === 200
    ? 'none'
    : `${status} ${body.errors?.[0]?.extensions.code}: ${body.errors?.[0]?.message}`;
}

const altered = '401 SIGNATURE_INVALID: The signature does not fit the request.';
const unsigned =
  '401 SIGNATURE_REQUIRED: Only the gateway may ask here: this request carries no signature of it.';

describe('a subgraph that shares a secret with the gateway', () => {
  it('answers what the gateway signed', async () => {
    expect(await send(sign())).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  it.each(['POST', 'GET'])('refuses a %s request without a signature', async (method) => {
    const url = method === 'GET' ? `${running.url}?query={__typename}` : running.url;
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
    const body = method === 'GET' ? '' : BODY;
    expect(await refusalOf(send(headers, { url, method, body }))).toBe(unsigned);
  });

  it.each(['signature', 'signature-input', 'content-digest', 'passerelle-caller'])(
    'refuses a request without %s',
    async (name) => {
      const { [name]: _left, ...headers } = sign() as Record<string, string>;
      expect(await refusalOf(send(headers))).toMatch(/^401 SIGNATURE_REQUIRED/);
    },
  );

  it('refuses another form of body than the gateway sends', async () => {
    const headers = { ...sign(), 'content-type': 'text/plain' };
    expect(await refusalOf(send(headers))).toMatch(/^4\d\d /);
  });

  it('refuses a request that is more than a minute old or early', async () => {
    const at = (seconds: number) => refusalOf(send(sign({ at: Date.now() + seconds * 1_000 })));
    expect(await at(-62)).toMatch(/^401 SIGNATURE_INVALID: The signature is too old/);
    expect(await at(62)).toMatch(/^401 SIGNATURE_INVALID: The signature is too old/);
    expect(await at(-50)).toBe('none');
    expect(await at(50)).toBe('none');
  });

  it('answers a request only once', async () => {
    const headers = sign();
    expect(await refusalOf(send(headers))).toBe('none');
    expect(await refusalOf(send(headers))).toBe(
      '401 SIGNATURE_INVALID: This very request has been answered before.',
    );
  });

  it('refuses an altered body, with its old digest or a new one', async () => {
    const body = BODY.replace('__typename', '__schema{types{name}}');
    expect(await refusalOf(send(sign(), { body }))).toContain(altered);
    const other = createRequestSigner(SECRET)(
      {
        partner: 'template',
        url: new URL(running.url),
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      },
      { caller: { kind: 'anonymous' } },
    );
    const headers = { ...sign(), 'content-digest': other['content-digest'] ?? '' };
    expect(await refusalOf(send(headers, { body }))).toContain(altered);
  });

  it('refuses altered claims of who asks, another place, another time and another nonce', async () => {
    const headers = sign() as Record<string, string>;
    const claims = Buffer.from('{"kind":"known","id":"key:x","scopes":["admin"]}').toString('base64url');
    expect(await refusalOf(send({ ...headers, 'passerelle-caller': claims }))).toContain(altered);
    expect(await refusalOf(send({ ...headers, host: 'other.example' }))).toContain(altered);
    expect(await refusalOf(send(headers, { url: `${running.url}?a=b` }))).toContain(altered);
    const input = headers['signature-input'] ?? '';
    const retimed = input.replace(/created=(\d+)/, (_, at: string) => `created=${Number(at) + 1}`);
    expect(await refusalOf(send({ ...headers, 'signature-input': retimed }))).toContain(altered);
    const renonced = input.replace(/nonce="[^"]+"/, `nonce="${'a'.repeat(22)}"`);
    expect(await refusalOf(send({ ...headers, 'signature-input': renonced }))).toContain(altered);
    // Nothing of that has used the signature up.
    expect(await refusalOf(send(headers))).toBe('none');
  });

  it('refuses a signature that covers less, or of another algorithm', async () => {
    const headers = sign() as Record<string, string>;
    const input = headers['signature-input'] ?? '';
    for (const changed of [
      input.replace(' "content-digest"', ''),
      input.replace('hmac-sha256', 'none'),
      `${input}, other=("@method");created=1`,
      input.replace('passerelle=', 'sig1='),
      '',
    ]) {
      expect(await refusalOf(send({ ...headers, 'signature-input': changed }))).toMatch(
        /^401 SIGNATURE_INVALID: The signature is not of the form/,
      );
    }
  });

  it('refuses what was signed with another secret or for another partner', async () => {
    expect(await refusalOf(send(sign({ secret: 'another secret of thirty-two bytes!' })))).toContain(altered);
    const forAtr = sign({ partner: 'atr' }) as Record<string, string>;
    expect(await refusalOf(send(forAtr))).toContain('not of the form');
    const renamed = (forAtr['signature-input'] ?? '').replace('keyid="atr"', 'keyid="template"');
    expect(await refusalOf(send({ ...forAtr, 'signature-input': renamed }))).toContain(altered);
  });

  it('says to anyone how it does', async () => {
    for (const path of ['live', 'ready']) {
      expect((await fetch(running.url.replace('/graphql', `/health/${path}`))).status).toBe(200);
    }
  });
});
