import { ConfigError } from '../../protocol/index.ts';
import type { GatewayConfig } from '../config.ts';
import type { BreakerState, PartnerObserver } from '../request/partner-observer.ts';
import { SupergraphError } from '../start-errors.ts';
import { type HeaderSource, Partner } from './partner.ts';
import { settingsFor } from './partner-settings.ts';
import { KeptAnswers } from './stale-answers.ts';

export interface PartnersOptions {
  readonly observer?: PartnerObserver;
  readonly addHeaders?: HeaderSource;
}

/**
 * The partners that the gateway knows. One that stays at its address keeps its connections, and what is known of how it
 * does, from one supergraph to the next.
 */
export class Partners {
  readonly observer: PartnerObserver;
  readonly kept: KeptAnswers;
  readonly #config: GatewayConfig;
  readonly #addHeaders: HeaderSource;
  readonly #byAddress = new Map<string, Partner>();

  constructor(config: GatewayConfig, { observer = {}, addHeaders = () => ({}) }: PartnersOptions = {}) {
    this.#config = config;
    this.#addHeaders = addHeaders;
    this.observer = observer;
    this.kept = new KeptAnswers(config.keptAnswersBytes);
  }

  /** A partner at the configured address or else at the supergraph's. Asks it nothing yet. */
  at(name: string, url: string | undefined): Partner {
    const { partnerUrls, partnerSettings, partnerTimeoutMs, log } = this.#config;
    const address = readAddress(name, partnerUrls[name] ?? url ?? '');
    const key = `${name} ${address.href}`;
    const known = this.#byAddress.get(key);
    if (known !== undefined) return known;
    const partner = new Partner({
      name,
      url: address,
      settings: settingsFor(name, partnerSettings, { timeoutMs: partnerTimeoutMs }),
      observer: this.observer,
      addHeaders: this.#addHeaders,
      log,
    });
    this.#byAddress.set(key, partner);
    return partner;
  }

  /** How each partner does: `open` means that it is left alone for now. */
  states(): Array<{ readonly name: string; readonly breaker: BreakerState }> {
    return [...this.#byAddress.values()].map(({ name, breaker }) => ({ name, breaker }));
  }

  /** Settings for a partner that is not there are a typing error, which would otherwise go unnoticed until it matters. */
  checkConfiguredNames(): void {
    const { partnerUrls, partnerSettings } = this.#config;
    this.#checkNames('SUBGRAPH_URLS', Object.keys(partnerUrls));
    this.#checkNames(
      'PARTNERS',
      Object.keys(partnerSettings).filter((name) => name !== '*'),
    );
  }

  /** Lets go of all partners but these. Requests under way finish. */
  async keepOnly(partners: ReadonlySet<Partner>): Promise<void> {
    const gone = [...this.#byAddress].filter(([, partner]) => !partners.has(partner));
    for (const [key] of gone) this.#byAddress.delete(key);
    await Promise.all(gone.map(([, partner]) => partner.close()));
  }

  /** Ends every connection, those in use as well. */
  async close(): Promise<void> {
    const partners = [...this.#byAddress.values()];
    this.#byAddress.clear();
    await Promise.all(partners.map((partner) => partner.destroy()));
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

function readAddress(name: string, text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address;
  throw new SupergraphError(
    `The supergraph gives partner ${name} no HTTP address. Set one: SUBGRAPH_URLS=${name}=http://localhost:4001/graphql.`,
  );
}
