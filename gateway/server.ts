import type { FastifyInstance } from 'fastify';
import { createRequestSigner } from '../protocol/index.ts';
import { createSignIn } from './access/index.ts';
import { Admission } from './admission/index.ts';
import type { GatewayConfig } from './config.ts';
import { type Documents, openDocuments } from './documents/index.ts';
import { type AdminServer, createServer, startAdminServer } from './http/index.ts';
import { Partners } from './partners/index.ts';
import { type RunningApollo, startApollo } from './start-apollo.ts';
import { ListenError } from './start-errors.ts';
import { Telemetry } from './telemetry/index.ts';

export interface RunningGateway {
  /** `http://localhost:4000/graphql` */
  readonly url: string;
  readonly port: number;
  /** `http://127.0.0.1:4090`; undefined when there is no port for administrators. */
  readonly adminUrl: string | undefined;
  /** Accepts no more requests, waits a while for those in progress to end, and releases everything. May be called again. */
  close(): Promise<void>;
}

/** Starts a gateway. Resolves when it answers; throws an error for which `isStartError` holds when it cannot start. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const documents = await openDocuments(config);
  const { log, usageSink, access } = config;
  const { gatewaySecret } = access;
  const telemetry = new Telemetry({ log, documentNames: documents.approved.nameById, usageSink });
  const partners = new Partners(config, {
    observer: telemetry.observer,
    signRequest: gatewaySecret === undefined ? undefined : createRequestSigner(gatewaySecret),
  });
  telemetry.watch(partners);
  const apollo = await startApollo(config, { partners, documents, telemetry });
  const gateway = new Gateway(config, { documents, telemetry, partners, apollo });
  try {
    await gateway.listen();
  } catch (error) {
    await gateway.close();
    throw error;
  }
  return gateway;
}

interface GatewayParts {
  readonly documents: Documents;
  readonly telemetry: Telemetry;
  readonly partners: Partners;
  readonly apollo: RunningApollo;
}

class Gateway implements RunningGateway {
  readonly #config: GatewayConfig;
  readonly #parts: GatewayParts;
  #server: FastifyInstance | undefined;
  #admin: AdminServer | undefined;
  readonly #admission: Admission;
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(config: GatewayConfig, parts: GatewayParts) {
    this.#config = config;
    this.#parts = parts;
    this.#admission = new Admission(config.admission);
    parts.telemetry.metrics.watchAdmission(() => this.#admission.state);
  }

  get port(): number {
    const address = this.#server?.server.address();
    return typeof address === 'object' && address !== null ? address.port : this.#config.port;
  }

  get url(): string {
    return `http://${hostInUrl(this.#config.host)}:${this.port}/graphql`;
  }

  get adminUrl(): string | undefined {
    return this.#admin?.url;
  }

  async listen(): Promise<void> {
    const { host, port, admin: settings, log } = this.#config;
    const { telemetry, documents, partners, apollo } = this.#parts;
    const identify = createSignIn(this.#config);
    const closing = this.#closing.signal;
    const parts = {
      telemetry,
      documents,
      partners,
      identify,
      closing,
      admission: this.#admission,
      apollo: apollo.server,
    };
    this.#admission.open();
    this.#server = await createServer(this.#config, parts);
    this.#admin = settings && (await startAdminServer({ telemetry, partners, closing, settings, log }));
    try {
      await this.#server.listen({ host, port });
    } catch (cause) {
      throw ListenError.from(cause, host, port);
    }
  }

  close(): Promise<void> {
    this.#closing.abort();
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const { apollo, partners, telemetry } = this.#parts;
    await apollo.stopWatching();
    const server = this.#server;
    const timeout = setTimeout(() => server?.server.closeAllConnections(), this.#config.closeTimeoutMs);
    await server?.close();
    this.#admission.close();
    clearTimeout(timeout);
    await apollo.server.stop();
    await partners.close();
    await telemetry.close();
    await this.#admin?.close();
  }
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
