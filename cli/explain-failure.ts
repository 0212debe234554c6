import { EmbeddedDatabaseError } from '../database/index.ts';
import { GatewayStartError, KeyError } from '../gateway/index.ts';
import {
  ConfigError,
  DatabaseUnreachableError,
  ForeignRecordsError,
  PortTakenError,
} from '../subgraphs/kit/index.ts';

/** What the person at the command line can mend: the message is written for them. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const EXPECTED = [
  UsageError,
  ConfigError,
  DatabaseUnreachableError,
  EmbeddedDatabaseError,
  ForeignRecordsError,
  GatewayStartError,
  KeyError,
  PortTakenError,
];

/** One sentence for an expected failure; everything there is to know for a surprise. */
export function explainFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return `passerelle: ${(error as Error).message}`;
  return `passerelle: Unexpected error.\n${error instanceof Error ? error.stack : String(error)}`;
}
