import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '../../protocol/index.ts';
import type { ApprovedDocuments } from '../documents/index.ts';
import type { BreakerState, PartnerObserver } from '../request/partner-observer.ts';
import { Metrics } from './metrics.ts';
import { type OperationContext, observeOperations, type RequestListener } from './observe-requests.ts';
import { logUnexpectedErrors } from './unexpected-errors.ts';
import { countFieldUsage } from './usage/count-field-usage.ts';
import { FieldUsage } from './usage/field-usage.ts';
import type { UsageSink } from './usage/usage-sink.ts';

type PartnerState = { readonly name: string; readonly breaker: BreakerState };

export interface TelemetryOptions {
  readonly log: Log;
  readonly approved: Pick<ApprovedDocuments, 'list' | 'textOf'>;
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
  /** What only Apollo Server can observe. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<OperationContext>>;
  readonly #usage: FieldUsage | undefined;
  #partners: () => readonly PartnerState[] = () => [];

  constructor({ log, approved, usageSink }: TelemetryOptions) {
    const byText = new Map(approved.list.map((document) => [document.text, document]));
    this.metrics = new Metrics({
      approvedDocument: (hash) => byText.get(approved.textOf(hash) ?? ''),
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

  /** Sets the source of the partners' states, which exists only after telemetry. */
  watch(partners: { states(): readonly PartnerState[] }): void {
    this.#partners = () => partners.states();
  }

  /** Stores the usage that was counted and not stored yet. Never throws. */
  async close(): Promise<void> {
    await this.#usage?.close();
  }
}
