import { readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { projectRoot, type SubgraphEntry } from './read-subgraphs.ts';

export interface Composition {
  readonly supergraphSdl: string;
  /** Warnings of the composition, such as a description that differs between partners. */
  readonly hints: readonly string[];
}

/** The partners' schemas do not compose. The message lists every error, one per line, with the partner that causes it. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * Composes the SDL files of all partners into one supergraph. The result depends on these files only.
 *
 * @throws {CompositionError} if they do not compose or do not parse
 */
export async function composeSupergraph(subgraphs: readonly SubgraphEntry[]): Promise<Composition> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, url, sdl }) => ({ name, url, typeDefs: await readSdl(name, sdl) })),
  );
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (errors) throw new CompositionError(errors.map(({ message }) => `- ${message}`).join('\n'));
  return { supergraphSdl, hints: hints.map(({ definition, message }) => `${definition.code}: ${message}`) };
}

async function readSdl(name: string, file: string): Promise<DocumentNode> {
  const source = await readFile(new URL(file, projectRoot), 'utf8');
  try {
    return parse(source);
  } catch (cause) {
    const reason = cause instanceof GraphQLError ? cause.toString() : String(cause);
    throw new CompositionError(`- [${name}] ${file}: ${reason}`, { cause });
  }
}
