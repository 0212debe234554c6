import { z } from 'zod';
import { readSetting } from '../../protocol/index.ts';

const modes = ['open', 'log-unknown', 'approved-only'] as const;

/**
 * Which documents are executed. `open`: all. `log-unknown`: all, and those that are not approved are logged.
 * `approved-only`: approved documents.
 */
export type DocumentMode = (typeof modes)[number];

/** Reads DOCUMENTS_MODE. Throws a `ConfigError` that names the variable. */
export function readDocumentMode(env: NodeJS.ProcessEnv): DocumentMode {
  const error = modes.join(', ');
  return readSetting('DOCUMENTS_MODE', env, z.enum(modes, { error }).prefault('open'));
}
