import { request as httpRequest } from 'node:http';
import { type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { type CallerClaims, createRequestSigner } from '../../protocol/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const SECRET = 'a secret of more than thirty-two bytes';
const BODY = '{"query":"{ __typename }"}';

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
let running: RunningSubgraph;
beforeAll(async () => {
  engine = await openTemporaryDatabase();
  running = await start(0);
});

function start(port: number): Promise<RunningSubgraph> {
  return startSubgraph(template, {
    host: '127.0.0.1',
    port,
    mongodbUri: engine.uri,
    gatewaySecret: SECRET,
  });
}

afterAll(async () => {
  await running.close();
  await engine.close();
});

interface Changes {
  readonly secret?: string;
  readonly partner?: string;
  readonly at?: number;
  readonly caller?: CallerClaims;
}

function sign({ secret = SECRET, partner = 'template', at = Date.now(), caller }: Changes = {}) {
  const headers = { 'content-type': 'application/json' };
  const signRequest = createRequestSigner(secret, () => at);
  const url = new URL(running.url);
  const context = { caller: caller ?? ({ kind: 'anonymous' } as const) };
  return { ...headers, ...signRequest({ partner, url, method: 'POST', headers, body: BODY }, context) };
}

interface Answer {
  readonly status: number | undefined;
  readonly body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

// `fetch` cannot send some of these headers.
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

async function rejectionOf(sent: Promise<Answer>): Promise<string> {
  const { status, body } = await sent;
  return status === 200
    ? 'none'
    : `${status} ${body.errors?.[0]?.extensions.code}: ${body.errors?.[0]?.message}`;
}

const altered = '401 SIGNATURE_INVALID: The signature does not match the request.';
const unsigned =
  '401 SIGNATURE_REQUIRED: This subgraph answers only requests that the gateway signed: a header of the signature is missing.';

describe('a subgraph that shares a secret with the gateway', () => {
  it('answers a request that the gateway signed', async () => {
    expect(await send(sign())).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  it.each(['POST', 'GET'])('rejects a %s request without a signature', async (method) => {
    const url = method === 'GET' ? `${running.url}?query={__typename}` : running.url;
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
    const body = method === 'GET' ? '' : BODY;
    expect(await rejectionOf(send(headers, { url, method, body }))).toBe(unsigned);
  });

  it.each(['signature', 'signature-input', 'content-digest', 'passerelle-caller'])(
    'rejects a request without %s',
    async (name) => {
      const { [name]: _removed, ...headers } = sign() as Record<string, string>;
      expect(await rejectionOf(send(headers))).toMatch(/^401 SIGNATURE_REQUIRED/);
    },
  );

  it('rejects a body whose media type is not the one that the gateway sends', async () => {
    const headers = { ...sign(), 'content-type': 'text/plain' };
    expect(await rejectionOf(send(headers))).toMatch(/^4\d\d /);
  });

  it('rejects a request that is more than a minute old or early', async () => {
    const at = (seconds: number) => rejectionOf(send(sign({ at: Date.now() + seconds * 1_000 })));
    expect(await at(-62)).toMatch(/^401 SIGNATURE_INVALID: The signature is too old/);
    expect(await at(62)).toMatch(/^401 SIGNATURE_INVALID: The signature is too old/);
    expect(await at(50)).toBe('none');
  });

  it('answers a request only once, also when the subgraph is closed and started again', async () => {
    const headers = sign();
    const { port } = new URL(running.url);
    expect(await rejectionOf(send(headers))).toBe('none');
    await running.close();
    running = await start(Number(port));
    expect(await rejectionOf(send(headers))).toBe('401 SIGNATURE_INVALID: This request was answered before.');
    expect(await rejectionOf(send(sign()))).toBe('none');
  });

  it('answers a request only once', async () => {
    const headers = sign();
    expect(await rejectionOf(send(headers))).toBe('none');
    expect(await rejectionOf(send(headers))).toBe('401 SIGNATURE_INVALID: This request was answered before.');
  });

  it('rejects an altered body, with the old digest or a new one', async () => {
    const body = BODY.replace('__typename', '__schema{types{name}}');
    expect(await rejectionOf(send(sign(), { body }))).toContain(altered);
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
    expect(await rejectionOf(send(headers, { body }))).toContain(altered);
  });

  it('rejects altered caller claims, and another host, path, time or nonce', async () => {
    const headers = sign() as Record<string, string>;
    const claims = Buffer.from('{"kind":"known","id":"key:x","scopes":["admin"]}').toString('base64url');
    expect(await rejectionOf(send({ ...headers, 'passerelle-caller': claims }))).toContain(altered);
    expect(await rejectionOf(send({ ...headers, host: 'other.example' }))).toContain(altered);
    expect(await rejectionOf(send(headers, { url: `${running.url}?a=b` }))).toContain(altered);
    const input = headers['signature-input'] ?? '';
    const withOtherTime = input.replace(/created=(\d+)/, (_, at: string) => `created=${Number(at) + 1}`);
    expect(await rejectionOf(send({ ...headers, 'signature-input': withOtherTime }))).toContain(altered);
    const withOtherNonce = input.replace(/nonce="[^"]+"/, `nonce="${'a'.repeat(22)}"`);
    expect(await rejectionOf(send({ ...headers, 'signature-input': withOtherNonce }))).toContain(altered);
    // A rejected request does not use up the nonce.
    expect(await rejectionOf(send(headers))).toBe('none');
  });

  it('rejects a signature that covers fewer parts, or has another algorithm', async () => {
    const headers = sign() as Record<string, string>;
    const input = headers['signature-input'] ?? '';
    for (const changed of [
      input.replace(' "content-digest"', ''),
      input.replace('hmac-sha256', 'none'),
      `${input}, other=("@method");created=1`,
      input.replace('passerelle=', 'sig1='),
      '',
    ]) {
      expect(await rejectionOf(send({ ...headers, 'signature-input': changed }))).toMatch(
        /^401 SIGNATURE_INVALID: The signature does not have the form/,
      );
    }
  });

  it('rejects a request that was signed with another secret or for another partner', async () => {
    expect(await rejectionOf(send(sign({ secret: 'another secret of thirty-two bytes!' })))).toContain(
      altered,
    );
    const forAtr = sign({ partner: 'atr' }) as Record<string, string>;
    expect(await rejectionOf(send(forAtr))).toContain('does not have the form');
    const withOtherKeyId = (forAtr['signature-input'] ?? '').replace('keyid="atr"', 'keyid="template"');
    expect(await rejectionOf(send({ ...forAtr, 'signature-input': withOtherKeyId }))).toContain(altered);
  });

  it('answers health checks without a signature', async () => {
    for (const path of ['live', 'ready']) {
      expect((await fetch(running.url.replace('/graphql', `/health/${path}`))).status).toBe(200);
    }
  });
});
