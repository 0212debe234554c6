import { isIP } from 'node:net';
import { z } from 'zod';
import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** Limits on the size and the duration of a request, and the sites whose pages may send one. */
export interface HttpSettings {
  /** Maximum size of a request's body. */
  readonly bodyBytes: number;
  /** Maximum length of a URL with its query. */
  readonly urlBytes: number;
  /** Maximum size of all headers together. */
  readonly headerBytes: number;
  /** Maximum size of an answer before it is compressed. */
  readonly responseBytes: number;
  /** How long a client may take to send a request, headers and body, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** How long a client may take to read any part of an answer, in milliseconds. Then its connection is closed. */
  readonly writeTimeoutMs: number;
  /** Open connections of all clients; 0: no limit. */
  readonly connections: number;
  /** Open connections of one address; 0: no limit. Not limited with trusted reverse proxies. */
  readonly connectionsPerAddress: number;
  /** Reverse proxies whose X-Forwarded-For is trusted: their number, or their addresses. False: none. */
  readonly trustedProxies: number | string[] | false;
  /** Origins of other sites whose pages may send requests, such as https://dashboard.example; `*` is any. */
  readonly corsOrigins: readonly string[];
}

/** Reads the limits for HTTP, TRUST_PROXY and CORS_ORIGINS. Throws a `ConfigError` that names the variable. */
export function readHttpSettings(env: NodeJS.ProcessEnv): HttpSettings {
  return {
    bodyBytes: readSetting('MAX_BODY_BYTES', env, bodyBytes),
    urlBytes: readSetting('MAX_URL_BYTES', env, urlBytes),
    headerBytes: readSetting('MAX_HEADER_BYTES', env, headerBytes),
    responseBytes: readSetting('MAX_RESPONSE_BYTES', env, responseBytes),
    requestTimeoutMs: readSetting('REQUEST_TIMEOUT_MS', env, requestTimeoutMs),
    writeTimeoutMs: readSetting('WRITE_TIMEOUT_MS', env, writeTimeoutMs),
    connections: readSetting('MAX_CONNECTIONS', env, connections),
    connectionsPerAddress: readSetting('MAX_CONNECTIONS_PER_ADDRESS', env, connectionsPerAddress),
    trustedProxies: readSetting('TRUST_PROXY', env, trustedProxies),
    corsOrigins: readSetting('CORS_ORIGINS', env, corsOrigins),
  };
}

const bodyBytes = wholeNumber({ from: 1_024, to: 1_073_741_824, fallback: 1_048_576 });
const urlBytes = wholeNumber({ from: 256, to: 65_536, fallback: 8_192 });
const headerBytes = wholeNumber({ from: 1_024, to: 65_536, fallback: 16_384 });
const responseBytes = wholeNumber({ from: 1_024, to: 1_073_741_824, fallback: 33_554_432 });
const requestTimeoutMs = wholeNumber({ from: 100, to: 600_000, fallback: 15_000 });
const writeTimeoutMs = wholeNumber({ from: 100, to: 600_000, fallback: 30_000 });
const connections = wholeNumber({ from: 0, to: 1_000_000, fallback: 4_000 });
const connectionsPerAddress = wholeNumber({ from: 0, to: 1_000_000, fallback: 256 });

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''));

const NAMED_NETWORKS: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

const trustedProxies = z
  .string()
  .default('')
  .refine(isTrust, 'the number of reverse proxies, or a list of their addresses such as loopback,10.0.0.0/8')
  .transform((text) => {
    if (text === '' || text === '0') return false;
    return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim());
  });

function isTrust(text: string): boolean {
  if (text === '' || /^\d{1,2}$/.test(text)) return true;
  return text.split(',').every((part) => {
    const [address = '', bits] = part.trim().split('/');
    if (bits === undefined) return isIP(address) > 0 || NAMED_NETWORKS.includes(address);
    return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
  });
}

const corsOrigins = list.refine(
  (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
  '* or a list of origins such as https://dashboard.example,http://localhost:5173',
);

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
