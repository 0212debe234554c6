import { readSetting, wholeNumber } from '../../protocol/index.ts';
import { type InputLimitsByCaller, readInputLimits } from './input/index.ts';
import { type Shape, shapeMeasures, shapeOf } from './shape/measures.ts';

/** The limits of one operation. */
export interface OperationLimits {
  /** Maximum number of tokens of a document, counted while it is parsed. */
  readonly tokens: number;
  /** Maximum of each measure of an operation, with every fragment counted where it is spread. */
  readonly shape: Shape;
  /** Maximum of each measure of the values in variables and literals. */
  readonly input: InputLimitsByCaller;
  /** Maximum estimated cost, in cost units. */
  readonly cost: number;
  /** The estimated length of a list for which the schema has no `@listSize`. */
  readonly assumedListSize: number;
}

/**
 * Reads the limits of operations, each a variable with a default. The defaults allow the example queries, the queries of
 * a generated client, and GraphiQL's introspection of a schema with a thousand types. They reject operations that could
 * keep one processor busy for more than some tenths of a second. Throws a `ConfigError` that names the variable.
 */
export function readOperationLimits(env: NodeJS.ProcessEnv): OperationLimits {
  return {
    tokens: readSetting('MAX_TOKENS', env, limit(5_000)),
    shape: shapeOf((measure) => {
      const { setting, defaultLimit } = shapeMeasures[measure];
      return readSetting(setting, env, limit(defaultLimit));
    }),
    input: readInputLimits((setting, defaultLimit) => readSetting(setting, env, limit(defaultLimit))),
    cost: readSetting('MAX_COST', env, limit(50_000, 1_000_000_000)),
    assumedListSize: readSetting('ASSUMED_LIST_SIZE', env, limit(10)),
  };
}

function limit(fallback: number, to = 1_000_000) {
  return wholeNumber({ from: 1, to, fallback });
}
