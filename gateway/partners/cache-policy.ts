/** How long a partner's answer may be stored, and whether caches shared by callers may store it. */
export interface CachePolicy {
  readonly maxAgeSeconds: number;
  readonly scope: 'PUBLIC' | 'PRIVATE';
  /** How long after `maxAgeSeconds` the answer may be used while the partner fails. Undefined: `staleSeconds` of the settings. */
  readonly staleIfErrorSeconds: number | undefined;
}

/** The policy of an answer that must not be stored. */
export const notCacheable: CachePolicy = {
  maxAgeSeconds: 0,
  scope: 'PUBLIC',
  staleIfErrorSeconds: undefined,
};

/** Reads `Cache-Control`. An answer is cacheable only with a `max-age` above 0, and without `no-store` and `no-cache`. */
export function readCachePolicy(cacheControl: string | string[] | undefined): CachePolicy {
  const directives = new Map<string, string>();
  for (const directive of String(cacheControl ?? '').split(',')) {
    const [name = '', value = ''] = directive.split('=');
    directives.set(name.trim().toLowerCase(), value.trim().replace(/^"|"$/g, ''));
  }
  if (directives.has('no-store') || directives.has('no-cache')) return notCacheable;
  const maxAgeSeconds = readSeconds(directives.get('max-age'));
  if (maxAgeSeconds === undefined || maxAgeSeconds === 0) return notCacheable;
  return {
    maxAgeSeconds,
    scope: directives.has('public') && !directives.has('private') ? 'PUBLIC' : 'PRIVATE',
    staleIfErrorSeconds: readSeconds(directives.get('stale-if-error')),
  };
}

function readSeconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
