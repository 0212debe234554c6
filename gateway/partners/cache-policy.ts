/** What a partner allows to be done with an answer once it has been given. */
export interface KeepingRule {
  readonly maxAgeSeconds: number;
  readonly scope: 'PUBLIC' | 'PRIVATE';
  /** Past `maxAgeSeconds`, for when the partner fails; undefined where it leaves that to whoever keeps the answer. */
  readonly staleIfErrorSeconds: number | undefined;
}

export const nothingKept: KeepingRule = { maxAgeSeconds: 0, scope: 'PUBLIC', staleIfErrorSeconds: undefined };

/** Reads `Cache-Control`. Without it, or in doubt, nothing may be kept. */
export function readKeepingRule(cacheControl: string | string[] | undefined): KeepingRule {
  const directives = new Map<string, string>();
  for (const directive of String(cacheControl ?? '').split(',')) {
    const [name = '', value = ''] = directive.split('=');
    directives.set(name.trim().toLowerCase(), value.trim().replace(/^"|"$/g, ''));
  }
  if (directives.has('no-store') || directives.has('no-cache')) return nothingKept;
  const maxAgeSeconds = readSeconds(directives.get('max-age'));
  if (maxAgeSeconds === undefined || maxAgeSeconds === 0) return nothingKept;
  return {
    maxAgeSeconds,
    scope: directives.has('public') && !directives.has('private') ? 'PUBLIC' : 'PRIVATE',
    staleIfErrorSeconds: readSeconds(directives.get('stale-if-error')),
  };
}

function readSeconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
