import { readFile } from 'node:fs/promises';
import { knownScopesOf } from '../gateway/index.ts';
import { committedSupergraphFile } from './project-paths.ts';
import { UsageError } from './usage-error.ts';

export interface Supergraph {
  readonly sdl: string;
  /** The scopes that keys can have. */
  readonly scopes: readonly string[];
  /** The partners that keys can belong to. */
  readonly partners: readonly string[];
}

/**
 * Reads the supergraph that the gateway serves.
 *
 * @throws {UsageError} if the file cannot be read
 */
export async function readSupergraph(env: NodeJS.ProcessEnv): Promise<Supergraph> {
  const file = env.SUPERGRAPH_FILE || committedSupergraphFile;
  const sdl = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(
      `The supergraph file ${file}, which defines the scopes, cannot be read. Check SUPERGRAPH_FILE.`,
      { cause },
    );
  });
  const partners = [...sdl.matchAll(/@join__graph\(name: "(?<name>[^"]+)"/g)].map(
    ({ groups }) => groups?.name ?? '',
  );
  return { sdl, scopes: knownScopesOf(sdl), partners };
}
