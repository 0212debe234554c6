import { checkDate, checkDateRange, checkDateTime, checkIds } from '@passerelle/kit';
import type { ExchangeFilter } from '../models/exchange-filter.ts';
import type { ExchangeFilter as ExchangeFilterInput } from '../schema.types.ts';

const ORGANIZATIONS = ['ror', 'neq', 'bn', 'jcn', 'sgc', 'mitacs'] as const;

/** The filter with its ids and days checked, or an `InputError` that names the one at fault. */
export function checkExchangeFilter(
  argument: string,
  filter: ExchangeFilterInput | null | undefined,
): ExchangeFilter {
  if (!filter) return {};
  return {
    direction: filter.direction,
    kind: filter.kind,
    laboratory: checkIds(`${argument}.laboratory`, filter.laboratory, ['atr']),
    homeOrganization: checkIds(`${argument}.homeOrganization`, filter.homeOrganization, ORGANIZATIONS),
    hostOrganization: checkIds(`${argument}.hostOrganization`, filter.hostOrganization, ORGANIZATIONS),
    researcher: checkIds(`${argument}.researcher`, filter.researcher, ['orcid', 'mitacs']),
    hasPlacement: filter.hasPlacement,
    arrivesOn: checkDateRange(`${argument}.arrivesOn`, filter.arrivesOn),
    presentOn: checkDate(`${argument}.presentOn`, filter.presentOn),
    updatedSince: checkDateTime(`${argument}.updatedSince`, filter.updatedSince),
  };
}
