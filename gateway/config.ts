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
import { type AdmissionSettings, readAdmissionSettings } from './admission/index.ts';
import { type DocumentMode, readDocumentMode } from './documents/index.ts';
import type { ExplorerConfig } from './explorer/index.ts';
import { type AdminSettings, type HttpSettings, readAdminSettings, readHttpSettings } from './http/index.ts';
import {
  type OperationLimits,
  type RateSettings,
  readOperationLimits,
  readRateSettings,
} from './limits/index.ts';
import { type PartnersConfig, readPartnersConfig } from './partners/index.ts';
import type { UsageSink } from './telemetry/index.ts';

/** All settings of a gateway. */
export interface GatewayConfig extends ExplorerConfig, PartnersConfig {
  /** 0 takes any free port. */
  readonly port: number;
  /** Path of the supergraph to serve. */
  readonly supergraphFile: string;
  /** Interval of the checks for a new supergraph, in milliseconds; 0 disables them. */
  readonly supergraphPollMs: number;
  /** How long `close()` waits for requests in progress, in milliseconds. */
  readonly closeTimeoutMs: number;
  /** `.graphql` files that clients can request by their ids. By default, the example queries. */
  readonly documentsDirectory?: string | undefined;
  readonly documentMode: DocumentMode;
  readonly access: AccessSettings;
  /** Where API keys are stored; without one, every key is unknown. */
  readonly keyStore?: KeyStore | undefined;
  readonly limits: OperationLimits;
  readonly rate: RateSettings;
  readonly admission: AdmissionSettings;
  readonly http: HttpSettings;
  /** A port for administrators that needs no sign-in; undefined for none. */
  readonly admin?: AdminSettings | undefined;
  /** Where field usage is stored; without one, it is not counted. */
  readonly usageSink?: UsageSink | undefined;
}

/** Settings that a program passes directly. They have precedence over the environment. */
export interface GatewayConfigOverrides extends Partial<Omit<GatewayConfig, 'port'>> {
  /** The text of the option `--port`, or a number; 0 takes any free port. */
  readonly port?: string | number | undefined;
  /** Used when neither `supergraphFile` nor SUPERGRAPH_FILE is set. */
  readonly defaultSupergraphFile?: string | undefined;
  /** Used when LOG_LEVEL is not set. Default: `info`. */
  readonly defaultLogLevel?: LogLevel | undefined;
  /** Used when ADMIN_PORT is not set; 0 takes any free port. Default: none. */
  readonly defaultAdminPort?: number | undefined;
}

/**
 * Reads the settings: the program's overrides, then the environment, then the defaults. An empty variable counts as not
 * set. Throws a `ConfigError` that names the variable, what it must be and what it is.
 */
export function readGatewayConfig(
  env: NodeJS.ProcessEnv,
  overrides: GatewayConfigOverrides = {},
): GatewayConfig {
  const {
    port,
    defaultSupergraphFile: _,
    defaultLogLevel,
    defaultAdminPort,
    ...given
  } = definedOnly(overrides);
  const logLevel = readLogLevel(env, defaultLogLevel ?? 'info');
  return {
    port: readPort(env, port),
    host: readSetting('HOST', env, host),
    supergraphFile: readSupergraphFile(env, overrides),
    ...readPartnersConfig(env),
    supergraphPollMs: readSetting('SUPERGRAPH_POLL_MS', env, supergraphPoll),
    closeTimeoutMs: 10_000,
    pageDirectory: fileURLToPath(new URL('./explorer/dist', import.meta.url)),
    documentsDirectory: env['DOCUMENTS_DIRECTORY'] || given.examplesDirectory,
    documentMode: readDocumentMode(env),
    access: readAccessSettings(env),
    limits: readOperationLimits(env),
    rate: readRateSettings(env),
    admission: readAdmissionSettings(env),
    http: readHttpSettings(env),
    admin: readAdminSettings(env, defaultAdminPort),
    ...given,
    log: given.log ?? createLog({ service: 'gateway', level: logLevel }),
  };
}

function readPort(env: NodeJS.ProcessEnv, option: string | number | undefined): number {
  if (option !== undefined) return checkSetting('--port', option, anyPort);
  return readSetting('PORT', env, portFromEnvironment);
}

function readSupergraphFile(
  env: NodeJS.ProcessEnv,
  { supergraphFile, defaultSupergraphFile }: GatewayConfigOverrides,
): string {
  const file = supergraphFile ?? (env['SUPERGRAPH_FILE'] || defaultSupergraphFile);
  if (file !== undefined) return file;
  throw new ConfigError(
    'SUPERGRAPH_FILE must name the supergraph to serve, but is not set. See .env.example.',
  );
}

const portFromEnvironment = wholeNumber({ from: 1, to: 65_535, fallback: 4000 });
const anyPort = wholeNumber({ from: 0, to: 65_535, fallback: 4000 });
const supergraphPoll = wholeNumber({ from: 0, to: 3_600_000, fallback: 1_000 });
// By default, only this machine can reach the gateway.
const host = z.string().default('localhost');

/** Without undefined properties, such as options that were not given: they would replace the defaults. */
function definedOnly<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
