import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  ConfigError,
  checkSetting,
  createLog,
  type LogLevel,
  readLogLevel,
  readSetting,
  wholeNumber,
} from '../protocol/index.ts';
import { type AccessSettings, type KeyStore, readAccessSettings } from './access/index.ts';
import { type DocumentMode, readDocumentMode } from './documents/index.ts';
import type { LocalKey } from './explorer/local-keys.ts';
import {
  type HttpSettings,
  type OperationLimits,
  type RateSettings,
  readHttpSettings,
  readOperationLimits,
  readRateSettings,
} from './limits/index.ts';
import { type PartnersConfig, partnerOverrides } from './partners/index.ts';
import { type AdminSettings, readAdminSettings, type UsageSink } from './telemetry/index.ts';

/** Everything a gateway is told from outside. */
export interface GatewayConfig extends PartnersConfig {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  /** How often the supergraph file is looked at for a new supergraph, in milliseconds; 0 never. */
  readonly supergraphPollMs: number;
  /** How long `close()` waits for requests that are under way, in milliseconds. */
  readonly closeTimeoutMs: number;
  /** What `npm run build:page` made. */
  readonly pageDirectory: string;
  /** `.graphql` files offered in the page as ready questions. */
  readonly examplesDirectory?: string | undefined;
  /** `.graphql` files that may be asked for by their ids; the examples unless told otherwise. */
  readonly documentsDirectory?: string | undefined;
  readonly documentMode: DocumentMode;
  readonly access: AccessSettings;
  /** Where callers' keys are; without one, no key is known. */
  readonly keyStore?: KeyStore | undefined;
  /** Keys that the page offers to ask with, on this machine alone. */
  readonly localKeys?: readonly LocalKey[] | undefined;
  readonly limits: OperationLimits;
  readonly rate: RateSettings;
  readonly http: HttpSettings;
  /** Where administrators look without signing in; undefined where they have no door of their own. */
  readonly admin?: AdminSettings | undefined;
  /** Where it is kept which fields are used; without one, nobody counts. */
  readonly usageSink?: UsageSink | undefined;
}

/** What a caller sets directly, before any variable is looked at. */
export interface GatewayConfigOverrides extends Partial<Omit<GatewayConfig, 'port'>> {
  /** Text as typed after `--port`, or a number; 0 takes any free port. */
  readonly port?: string | number | undefined;
  /** Serves when neither `supergraphFile` nor SUPERGRAPH_FILE names one. */
  readonly defaultSupergraphFile?: string | undefined;
  /** The least that is logged when LOG_LEVEL says nothing; `info` unless told otherwise. */
  readonly defaultLogLevel?: LogLevel | undefined;
  /** Tried for administrators when ADMIN_PORT says nothing; none unless told otherwise. */
  readonly usualAdminPort?: number | undefined;
}

/**
 * Reads the settings once, the caller's own before the environment's. An empty variable counts as not set.
 * Throws a `ConfigError` that names the variable, what it must be and what came.
 */
export function readGatewayConfig(
  env: NodeJS.ProcessEnv,
  overrides: GatewayConfigOverrides = {},
): GatewayConfig {
  const {
    port,
    defaultSupergraphFile,
    defaultLogLevel = 'info',
    usualAdminPort,
    ...given
  } = definedOnly(overrides);
  const logLevel = readLogLevel(env, defaultLogLevel);
  return {
    port:
      port === undefined
        ? readSetting('PORT', env, portFromEnvironment)
        : checkSetting('--port', port, anyPort),
    host: readSetting('HOST', env, host),
    supergraphFile: readSupergraphFile(env, defaultSupergraphFile),
    partnerUrls: readSetting('SUBGRAPH_URLS', env, partnerUrls),
    partnerTimeoutMs: readSetting('PARTNER_TIMEOUT_MS', env, partnerTimeout),
    partnerSettings: readSetting('PARTNERS', env, partnerOverrides),
    keptAnswersBytes: readSetting('KEPT_ANSWERS_MIB', env, keptAnswersMib) * 1024 * 1024,
    supergraphPollMs: readSetting('SUPERGRAPH_POLL_MS', env, supergraphPoll),
    closeTimeoutMs: 10_000,
    pageDirectory: fileURLToPath(new URL('./explorer/dist', import.meta.url)),
    documentsDirectory: env['DOCUMENTS_DIRECTORY'] || given.examplesDirectory,
    documentMode: readDocumentMode(env),
    access: readAccessSettings(env),
    limits: readOperationLimits(env),
    rate: readRateSettings(env),
    http: readHttpSettings(env),
    admin: readAdminSettings(env, usualAdminPort),
    ...given,
    log: given.log ?? createLog({ service: 'gateway', level: logLevel }),
  };

  function readSupergraphFile(environment: NodeJS.ProcessEnv, fallback: string | undefined): string {
    const file = given.supergraphFile ?? (environment['SUPERGRAPH_FILE'] || fallback);
    if (file !== undefined) return file;
    throw new ConfigError(
      'SUPERGRAPH_FILE must name the supergraph to serve, but is not set. See .env.example.',
    );
  }
}

const portFromEnvironment = wholeNumber({ from: 1, to: 65_535, fallback: 4000 });
const anyPort = wholeNumber({ from: 0, to: 65_535, fallback: 4000 });
const partnerTimeout = wholeNumber({ from: 1, to: 600_000, fallback: 10_000 });
const keptAnswersMib = wholeNumber({ from: 0, to: 4_096, fallback: 32 });
const supergraphPoll = wholeNumber({ from: 0, to: 3_600_000, fallback: 1_000 });
// Only this machine unless told otherwise: a gateway on a laptop is nobody else's business.
const host = z.string().default('localhost');

const partnerUrls = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((entry) => entry.trim() !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^\s*[\w-]+\s*=\s*https?:\/\/\S+\s*$/,
          'a list such as mitacs=http://localhost:4001/graphql,atr=http://localhost:4002/graphql',
        )
        .transform((entry) => {
          const at = entry.indexOf('=');
          return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
        }),
    ),
  )
  .transform((entries) => Object.fromEntries(entries));

/** An override that is present but undefined (an option nobody typed) must not hide a default. */
function definedOnly<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
