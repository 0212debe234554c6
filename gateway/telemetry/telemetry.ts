import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '../../protocol/index.ts';
import type { BreakerState, PartnerObserver } from '../request/partner-observer.ts';
import { Metrics } from './metrics.ts';
import { type OperationContext, observeOperations, type RequestListener } from './observe-requests.ts';
import { logUnexpectedErrors } from './unexpected-errors.ts';
import { countFieldUsage, FieldUsage, type UsageSink } from './usage/index.ts';

type PartnerState = { readonly name: string; readonly breaker: BreakerState };

export interface TelemetryOptions {
  readonly log: Log;
  /** The names of approved documents by the SHA-256 of their texts. */
  readonly documentNames: ReadonlyMap<string, string>;
  /** Where field usage is stored; without one, it is not counted. */
  readonly usageSink?: UsageSink | undefined;
}

/** The metrics, traces and usage counts of one gateway. */
export class Telemetry {
  readonly metrics: Metrics;
  /** Called with every request for the graph. */
  readonly listeners: readonly RequestListener[];
  /** Called with every request to a partner. */
  readonly observer: PartnerObserver;
  /** Plugins that observe what only Apollo Server can. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<OperationContext>>;
  readonly #usage: FieldUsage | undefined;
  #partners: () => readonly PartnerState[] = () => [];

  constructor({ log, documentNames, usageSink }: TelemetryOptions) {
    this.metrics = new Metrics({
      documentNames,
      breakers: () => this.#partners(),
    });
    this.listeners = [this.metrics.noteRequest];
    this.#usage = usageSink && new FieldUsage({ sink: usageSink, log });
    this.plugins = [
      observeOperations(log),
      logUnexpectedErrors(log),
      ...(this.#usage ? [countFieldUsage(this.#usage)] : []),
    ];
    this.observer = this.metrics.observer;
  }

  /** Sets where the states of the partners are read. Called later, because partners are created with the observer. */
  watch(partners: { states(): readonly PartnerState[] }): void {
    this.#partners = () => partners.states();
  }

  /** Stores the field usage that was counted since the last time. Never throws. */
  async close(): Promise<void> {
    await this.#usage?.close();
  }
}
