import {
  type CallerStatus,
  checkCanonicalPersonIds,
  checkDate,
  checkDateRange,
  checkDateTime,
  checkFilter,
  checkIds,
} from '@passerelle/kit';
import type { ExchangeFilter } from '../schema.types.ts';

const ORGANIZATIONS = ['ror', 'neq', 'bn', 'jcn', 'sgc', 'mitacs'] as const;

/** Checks the `filter` argument of each list of exchanges. */
export function checkExchangeFilter(filter: ExchangeFilter | null | undefined, caller: CallerStatus) {
  return checkFilter('filter', filter, {
    laboratory: (argument, ids) => checkIds(argument, ids, ['atr:lab-irc']),
    homeOrganization: (argument, ids) => checkIds(argument, ids, ORGANIZATIONS),
    hostOrganization: (argument, ids) => checkIds(argument, ids, ORGANIZATIONS),
    researcher: (argument, ids) => checkCanonicalPersonIds(argument, ids, caller),
    arrivesOn: checkDateRange,
    presentOn: checkDate,
    updatedSince: checkDateTime,
  });
}
