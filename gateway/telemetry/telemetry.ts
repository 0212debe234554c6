import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '../../protocol/index.ts';
import type { GatewayContext } from '../context.ts';
import type { ApprovedDocuments } from '../documents/index.ts';
import type { BreakerState, PartnerObserver } from '../partners/index.ts';
import { fetchSpans } from './fetch-spans.ts';
import { logRequests } from './log-requests.ts';
import { Metrics } from './metrics.ts';
import { type RequestListener, recordOperations } from './observe-requests.ts';
import { PartnerHealth, type PartnerStanding } from './partner-health.ts';
import { countFieldUsage } from './usage/count-field-usage.ts';
import { FieldUsage } from './usage/field-usage.ts';
import type { UsageSink } from './usage/usage-sink.ts';

type PartnerState = { readonly name: string; readonly breaker: BreakerState };

export interface SightOptions {
  readonly log: Log;
  readonly approved: Pick<ApprovedDocuments, 'list' | 'textOf'>;
  /** Without one, nobody counts which fields are used. */
  readonly usageSink?: UsageSink | undefined;
}

/** All that one gateway lets its operators see. */
export class Sight {
  readonly metrics: Metrics;
  /** Told of every request for the graph. */
  readonly listeners: readonly RequestListener[];
  /** Told of every request to a partner. */
  readonly observer: PartnerObserver;
  /** What only Apollo Server can tell. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<GatewayContext>>;
  readonly #health = new PartnerHealth();
  readonly #usage: FieldUsage | undefined;
  #partners: () => readonly PartnerState[] = () => [];

  constructor({ log, approved, usageSink }: SightOptions) {
    const byText = new Map(approved.list.map((document) => [document.text, document]));
    this.metrics = new Metrics({
      approvedDocument: (hash) => byText.get(approved.textOf(hash) ?? ''),
      breakers: () => this.#partners(),
    });
    this.listeners = [logRequests(log), this.metrics.noteRequest];
    this.#usage = usageSink && new FieldUsage({ sink: usageSink, log });
    this.plugins = [recordOperations(), ...(this.#usage ? [countFieldUsage(this.#usage)] : [])];
    const observers = [this.metrics.observer, this.#health.observer, fetchSpans];
    this.observer = {
      onRequest: (event) => observers.forEach((observer) => observer.onRequest?.(event)),
      onBreaker: (event) => observers.forEach((observer) => observer.onBreaker?.(event)),
    };
  }

  /** Says where the partners can be asked for, once they are known. */
  watch(partners: { states(): readonly PartnerState[] }): void {
    this.#partners = () => partners.states();
  }

  /** Hands on what has been counted and not kept yet. Never throws. */
  async close(): Promise<void> {
    await this.#usage?.close();
  }

  standings(): PartnerStanding[] {
    return this.#health.standings(this.#partners());
  }
}
