import type { GatewayConfig } from '../config.ts';
import { ConfigError, SupergraphError } from '../start-errors.ts';
import { PartnerDataSource } from './partner-data-source.ts';
import { PartnerPools } from './partner-pools.ts';

/** The partners of one supergraph and the connections to them. */
export class Partners {
  readonly #config: GatewayConfig;
  readonly #pools = new PartnerPools();
  readonly #names = new Set<string>();

  constructor(config: GatewayConfig) {
    this.#config = config;
  }

  /** Makes the way out to one partner, at the configured address or else at the supergraph's. Asks it nothing yet. */
  connect(name: string, url: string | undefined): PartnerDataSource {
    const { partnerUrls, partnerTimeoutMs, log } = this.#config;
    this.#names.add(name);
    const address = readAddress(name, partnerUrls[name] ?? url ?? '');
    return new PartnerDataSource({
      partner: name,
      url: address,
      pool: this.#pools.poolFor(address.origin),
      timeoutMs: partnerTimeoutMs,
      log,
    });
  }

  /** An address for a partner that is not there is a typing error, which would otherwise go unnoticed until it matters. */
  checkConfiguredNames(): void {
    for (const name of Object.keys(this.#config.partnerUrls)) {
      if (this.#names.has(name)) continue;
      const known = [...this.#names].join(', ');
      throw new ConfigError(
        `SUBGRAPH_URLS must name partners of the supergraph (${known}), but got '${name}'. See .env.example.`,
      );
    }
  }

  /** Ends every connection, those in use as well. */
  close(): Promise<void> {
    return this.#pools.close();
  }
}

function readAddress(name: string, text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address;
  throw new SupergraphError(
    `The supergraph gives partner ${name} no HTTP address. Set one: SUBGRAPH_URLS=${name}=http://localhost:4001/graphql.`,
  );
}
