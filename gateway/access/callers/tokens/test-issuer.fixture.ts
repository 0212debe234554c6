import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import type { OidcSettings } from './oidc-settings.ts';

export interface TestIssuer {
  readonly url: string;
  /** The paths of all requests, in order. */
  readonly requests: readonly string[];
  readonly settings: OidcSettings;
  /** A valid token, with these claims and header parameters replaced. */
  token(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** The public key as text. */
  publicKey(): Promise<string>;
  /** Replaces the key: the next tokens are signed with the new one. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

/** An issuer of tokens over HTTP, with its own key pair. */
export async function startTestIssuer({ hasDiscovery = true } = {}): Promise<TestIssuer> {
  const requests: string[] = [];
  let generation = 1;
  let pair = await generateKeyPair('RS256', { extractable: true });
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const send = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration' && hasDiscovery) {
      send({ issuer: url, jwks_uri: `${url}/keys` });
      return;
    }
    if (request.url === (hasDiscovery ? '/keys' : '/.well-known/jwks.json')) {
      const kid = `key-${generation}`;
      void exportJWK(pair.publicKey).then((jwk) =>
        send({ keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] }),
      );
      return;
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    settings: {
      issuer: url,
      audience: 'passerelle',
      jwksUrl: undefined,
      algorithms: ['RS256', 'ES256', 'EdDSA', 'PS256'],
      tokenTypes: ['at+jwt', 'jwt'],
      clockSkewSeconds: 30,
      scopeClaim: 'scope',
      scopeMap: undefined,
      jwksCooldownMs: 0,
    },
    token: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const valid = { iss: url, aud: 'passerelle', sub: 'user-1', iat: now, exp: now + 300 };
      return new SignJWT({ ...valid, scope: 'finance:read', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: `key-${generation}`, ...header })
        .sign(pair.privateKey);
    },
    publicKey: () => exportSPKI(pair.publicKey),
    async rotate() {
      generation += 1;
      pair = await generateKeyPair('RS256', { extractable: true });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
