/** An example query. */
export type Example = {
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly french?: { readonly title: string; readonly description: string } | undefined;
};

/** Title and description in a language, or in English where there is no translation; `lang` says which it is. */
export function describeExample({ title, description, french }: Example, language: 'en' | 'fr') {
  return language === 'fr' && french !== undefined
    ? { ...french, lang: 'fr' }
    : { title, description, lang: 'en' };
}

/**
 * The example queries of the graph; none for a supergraph without them. Never throws: a failure is only reported in the
 * console, because the explorer works without them.
 */
export async function fetchExamples(url: string): Promise<readonly Example[]> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const body: unknown = await response.json();
    return Array.isArray(body) ? body.filter(isExample) : [];
  } catch (error) {
    console.warn(`The example queries could not be read from ${url}.`, error);
    return [];
  }
}

/** The variables for the editor: an empty text rather than an empty object. */
export function formatVariables(example: Example): string {
  return Object.keys(example.variables).length === 0 ? '' : JSON.stringify(example.variables, null, 2);
}

/** Whether a tab shows the example unchanged, apart from a comment above it. */
export function isOpenIn(
  tab: { readonly query: string | null; readonly variables?: string | null },
  example: Example,
): boolean {
  return (
    withoutLeadingComment(tab.query ?? '') === withoutLeadingComment(example.query) &&
    (tab.variables ?? '') === formatVariables(example)
  );
}

function withoutLeadingComment(query: string): string {
  return query.replace(/^(\s*#.*\n)+/, '').trim();
}

function isExample(value: unknown): value is Example {
  if (!isRecord(value)) return false;
  return (
    typeof value.title === 'string' &&
    typeof value.description === 'string' &&
    typeof value.query === 'string' &&
    isRecord(value.variables) &&
    (value.french === undefined || isDescription(value.french))
  );
}

function isDescription(value: unknown): boolean {
  return isRecord(value) && typeof value.title === 'string' && typeof value.description === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
