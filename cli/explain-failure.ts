import { UsageError } from './usage-error.ts';

/** One sentence for an expected failure; everything there is to know for a surprise. */
export async function explainFailure(error: unknown): Promise<string> {
  if (await isExpected(error)) return `passerelle: ${(error as Error).message}`;
  return `passerelle: Unexpected error.\n${error instanceof Error ? error.stack : String(error)}`;
}

async function isExpected(error: unknown): Promise<boolean> {
  if (error instanceof UsageError) return true;
  // Loaded now rather than above: a slip of the pen should not wait for a database driver.
  const [{ EmbeddedDatabaseError }, { isStartError, KeyError }, kit] = await Promise.all([
    import('../database/index.ts'),
    import('../gateway/index.ts'),
    import('../subgraphs/kit/index.ts'),
  ]);
  const kinds = [
    EmbeddedDatabaseError,
    KeyError,
    kit.ConfigError,
    kit.DatabaseUnreachableError,
    kit.PortTakenError,
  ];
  return isStartError(error) || kinds.some((kind) => error instanceof kind);
}
