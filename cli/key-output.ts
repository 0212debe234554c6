import { type IssuedKey, keyStatusOf, type StoredKey } from '../gateway/index.ts';

/** The text for a new key. This is the only output that contains the secret. */
export function showIssuedKey({ secret, key }: IssuedKey): string {
  return [
    secret,
    '',
    'Save it now: it is not shown again. Send it as "Authorization: Bearer …" or as "x-api-key".',
    ...Object.entries(toKeyRow(key)).map(([title, value]) => `  ${`${title}:`.padEnd(10)} ${value}`),
  ].join('\n');
}

export function toKeyRow(key: StoredKey): Record<string, string> {
  return {
    Prefix: key.prefix,
    Name: key.name,
    Scopes: key.scopes.join(' ') || 'none',
    Partner: key.partner ?? '',
    Quota: key.quota === null ? '' : String(key.quota),
    Expires: key.expiresAt?.toISOString().slice(0, 16) ?? 'never',
    'Last use': key.lastUsedAt?.toISOString().slice(0, 16) ?? 'never',
    State: keyStatusOf(key),
  };
}
