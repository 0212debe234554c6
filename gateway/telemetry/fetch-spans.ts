import { trace } from '@opentelemetry/api';
import type { PartnerObserver } from '../partners/index.ts';

/** Says in the span that ApolloGateway makes for each request to a partner how it went. */
export const fetchSpans: PartnerObserver = {
  onRequest({ partner, outcome, isStale, retries, breaker }) {
    trace.getActiveSpan()?.setAttributes({
      'passerelle.partner': partner,
      'passerelle.partner.outcome': outcome,
      'passerelle.partner.stale': isStale,
      'passerelle.partner.retries': retries,
      'passerelle.partner.breaker': breaker,
    });
  },
};
