import { readSetting, wholeNumber } from '../../protocol/index.ts';
import type { OperationMeasures } from './measure-operation.ts';

/** What one operation may be and cost. */
export interface OperationLimits {
  /** Of a document, counted while it is read. */
  readonly tokens: number;
  /** Of an operation, each fragment counted where it is spread. */
  readonly shape: OperationMeasures;
  readonly cost: number;
  /** How long a list is taken to be of which the schema says nothing. */
  readonly assumedListSize: number;
}

/**
 * Reads the limits of operations, each a variable with a default. The defaults let the questions of the page, a
 * generated client and GraphiQL's own look at a schema of a thousand types pass, and stop an operation that could keep
 * one processor busy for more than some tenths of a second. Throws a `ConfigError` that names the variable.
 */
export function readOperationLimits(env: NodeJS.ProcessEnv): OperationLimits {
  const read = (name: string, fallback: number, to = 1_000_000) =>
    readSetting(name, env, wholeNumber({ from: 1, to, fallback }));
  return {
    tokens: read('MAX_TOKENS', 5_000),
    shape: {
      depth: read('MAX_DEPTH', 20),
      fields: read('MAX_FIELDS', 5_000),
      rootFields: read('MAX_ROOT_FIELDS', 50),
      aliases: read('MAX_ALIASES', 200),
      directives: read('MAX_DIRECTIVES', 100),
      fragments: read('MAX_FRAGMENTS', 200),
      repeats: read('MAX_REPEATED_FIELDS', 200),
    },
    cost: read('MAX_COST', 50_000, 1_000_000_000),
    assumedListSize: read('ASSUMED_LIST_SIZE', 10),
  };
}
