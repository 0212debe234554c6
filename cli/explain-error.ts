import { UsageError } from './usage-error.ts';

/** Returns the text for standard error: one sentence for an expected error, the stack for an unexpected one. */
export async function explainError(error: unknown): Promise<string> {
  if (await isExpected(error)) return `passerelle: ${(error as Error).message}`;
  return `passerelle: Unexpected error.\n${error instanceof Error ? error.stack : String(error)}`;
}

async function isExpected(error: unknown): Promise<boolean> {
  if (error instanceof UsageError) return true;
  // Imported on demand: a usage error is printed without loading a database driver.
  const [{ EmbeddedDatabaseError }, { isStartError, KeyError }, kit] = await Promise.all([
    import('../database/index.ts'),
    import('../gateway/index.ts'),
    import('@passerelle/kit'),
  ]);
  const expected = [
    EmbeddedDatabaseError,
    KeyError,
    kit.ConfigError,
    kit.DatabaseUnreachableError,
    kit.PortTakenError,
  ];
  return isStartError(error) || expected.some((type) => error instanceof type);
}
