import { readFile } from 'node:fs/promises';
import { type AccessGuard, createAccessGuard, enforcedFeatures } from '../access/index.ts';
import { requireSupportedFeatures } from '../planning/index.ts';
import { isStartError, SupergraphError } from '../start-errors.ts';
import { systemErrorCode } from '../system-error-code.ts';

/** The text of a supergraph file, and its access rules. */
export interface LoadedSupergraph {
  readonly sdl: string;
  readonly access: AccessGuard;
}

/**
 * Reads a supergraph file and its security directives. Throws a `SupergraphError` that names the file, and the features of the
 * supergraph that the gateway does not implement.
 */
export async function loadSupergraph(file: string): Promise<LoadedSupergraph> {
  const sdl = await readSupergraphFile(file);
  try {
    requireSupportedFeatures(sdl, enforcedFeatures);
    return { sdl, access: createAccessGuard(sdl) };
  } catch (error) {
    throw toSupergraphError(file, error);
  }
}

/** The error for a file with a supergraph that this gateway cannot serve. */
export function toSupergraphError(file: string, cause: unknown): Error {
  if (isStartError(cause)) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  // After the reasons, a message of graphql-js shows the place in the supergraph.
  const [reasons = ''] = message.split(/\n+(?=\n|GraphQL request)/, 1);
  const reason = reasons.trim().replaceAll(/\s*\n\s*/g, ' ');
  return new SupergraphError(`The supergraph file ${file} cannot be served: ${reason}`, { cause });
}

async function readSupergraphFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = systemErrorCode(cause) === 'ENOENT' ? 'there is no such file' : systemErrorCode(cause);
    throw new SupergraphError(
      `The supergraph file ${file} cannot be read: ${reason}. Make it with \`npm run compose\`, or name another one.`,
      { cause },
    );
  }
}
