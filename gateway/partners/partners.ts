import { ConfigError, type RequestSigner } from '../../protocol/index.ts';
import type { PartnerObserver } from '../request/partner-observer.ts';
import { SupergraphError } from '../start-errors.ts';
import { Partner } from './partner.ts';
import { type PartnerHealth, type PartnerState, stateOf } from './partner-health.ts';
import { type PartnersConfig, settingsOf } from './partners-config.ts';
import { StaleAnswers } from './stale-answers.ts';

export interface PartnersOptions {
  readonly observer?: PartnerObserver;
  /** Undefined when requests are not signed. */
  readonly signRequest?: RequestSigner | undefined;
}

/**
 * The partners of all supergraphs that are in use. A partner whose URL does not change keeps its connections and its
 * circuit breaker when a new supergraph is served.
 */
export class Partners {
  readonly staleAnswers: StaleAnswers;
  readonly #config: PartnersConfig;
  readonly #observer: PartnerObserver;
  readonly #signRequest: RequestSigner | undefined;
  readonly #byAddress = new Map<string, Partner>();
  readonly #healthByName = new Map<string, PartnerHealth>();

  constructor(config: PartnersConfig, { observer = {}, signRequest }: PartnersOptions = {}) {
    this.#config = config;
    this.#signRequest = signRequest;
    this.#observer = observer;
    this.staleAnswers = new StaleAnswers(config.staleAnswersBytes);
  }

  /**
   * The partner at its configured URL, else at that of the supergraph. Opens no connection. Throws a `SupergraphError`
   * when that is not an HTTP URL.
   */
  get(name: string, supergraphUrl: string | undefined): Partner {
    const { partnerUrls, partnerSettings, partnerTimeoutMs, log } = this.#config;
    const url = readUrl(name, partnerUrls[name] ?? supergraphUrl ?? '');
    const address = `${name} ${url.href}`;
    const known = this.#byAddress.get(address);
    if (known !== undefined) return known;
    const partner = new Partner({
      name,
      url,
      settings: settingsOf(name, partnerSettings, { timeoutMs: partnerTimeoutMs }),
      health: this.#healthOf(name),
      observer: this.#observer,
      signRequest: this.#signRequest,
      log,
    });
    this.#byAddress.set(address, partner);
    return partner;
  }

  /** The state of each partner, for administrators. */
  states(): PartnerState[] {
    return [...this.#byAddress.values()].map((partner) => stateOf(partner, this.#healthOf(partner.name)));
  }

  /** Throws a `ConfigError` when a setting names a partner that the supergraph does not have. */
  checkConfiguredNames(): void {
    const { partnerUrls, partnerSettings } = this.#config;
    this.#checkNames('SUBGRAPH_URLS', Object.keys(partnerUrls));
    this.#checkNames(
      'PARTNERS',
      Object.keys(partnerSettings).filter((name) => name !== '*'),
    );
  }

  /** Closes every other partner once its requests in progress have ended. */
  async closeAllExcept(partners: ReadonlySet<Partner>): Promise<void> {
    const removed = [...this.#byAddress].filter(([, partner]) => !partners.has(partner));
    for (const [address] of removed) this.#byAddress.delete(address);
    await Promise.all(removed.map(([, partner]) => partner.close()));
  }

  /** Closes every connection immediately, and aborts the requests in progress. */
  async close(): Promise<void> {
    const partners = [...this.#byAddress.values()];
    this.#byAddress.clear();
    await Promise.all(partners.map((partner) => partner.destroy()));
  }

  #healthOf(name: string): PartnerHealth {
    let health = this.#healthByName.get(name);
    if (health === undefined) this.#healthByName.set(name, (health = {}));
    return health;
  }

  #checkNames(variable: string, names: readonly string[]): void {
    const known = new Set([...this.#byAddress.values()].map(({ name }) => name));
    for (const name of names) {
      if (known.has(name)) continue;
      const list = [...known].join(', ');
      throw new ConfigError(
        `${variable} must name partners of the supergraph (${list}), but got '${name}'. See .env.example.`,
      );
    }
  }
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new SupergraphError(
    `The URL of partner ${name} must begin with http:// or https://, but got '${text}'. Set it in SUBGRAPH_URLS, such as ${name}=http://localhost:4001/graphql.`,
  );
}
