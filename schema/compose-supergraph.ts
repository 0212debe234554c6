import { readFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import { projectRoot, type SubgraphEntry } from './read-subgraphs.ts';

export interface Composition {
  readonly supergraphSdl: string;
  /** What composes but deserves a look, such as a description that differs between partners. */
  readonly hints: readonly string[];
}

/** The partners' schemas do not fit together; the message lists every reason, each with the partner it lies with. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * Joins the SDL of every partner into one supergraph. The answer depends on the files alone.
 *
 * @throws CompositionError with every reason, one a line.
 */
export async function composeSupergraph(subgraphs: readonly SubgraphEntry[]): Promise<Composition> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, url, sdl }) => ({ name, url, typeDefs: await readSdl(name, sdl) })),
  );
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (errors) throw new CompositionError(errors.map(({ message }) => `- ${message}`).join('\n'));
  return { supergraphSdl, hints: hints.map(({ definition, message }) => `${definition.code}: ${message}`) };
}

async function readSdl(name: string, file: string) {
  const source = await readFile(new URL(file, projectRoot), 'utf8');
  try {
    return parse(source);
  } catch (cause) {
    const reason = cause instanceof GraphQLError ? cause.toString() : String(cause);
    throw new CompositionError(`- [${name}] ${file}: ${reason}`, { cause });
  }
}
