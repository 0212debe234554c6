import type { DateRange, Filter, IsoDate } from '@passerelle/kit';
import type { ExchangeDirection, ExchangeKind } from './exchanges.ts';

/** Every condition that is not null must hold; a list means any of its values. */
export interface ExchangeFilter {
  readonly direction?: readonly ExchangeDirection[] | null;
  readonly kind?: readonly ExchangeKind[] | null;
  readonly laboratory?: readonly string[] | null;
  readonly homeOrganization?: readonly string[] | null;
  readonly hostOrganization?: readonly string[] | null;
  readonly researcher?: readonly string[] | null;
  readonly hasPlacement?: boolean | null;
  readonly arrivesOn?: DateRange | null;
  readonly presentOn?: IsoDate | null;
  readonly updatedSince?: Date | null;
}

/** The filter as the database takes it: what callers gave stands as values only. */
export function toCondition(filter: ExchangeFilter): Filter {
  const conditions: Filter[] = [];
  if (filter.direction) conditions.push({ direction: { $in: [...filter.direction] } });
  if (filter.kind) conditions.push({ kind: { $in: [...filter.kind] } });
  if (filter.laboratory) conditions.push({ laboratoryId: { $in: [...filter.laboratory] } });
  if (filter.homeOrganization) conditions.push({ homeOrganizationId: { $in: [...filter.homeOrganization] } });
  if (filter.hostOrganization) conditions.push({ hostOrganizationId: { $in: [...filter.hostOrganization] } });
  if (filter.researcher) conditions.push({ researcherId: { $in: [...filter.researcher] } });
  // Every id sorts after the empty text; null sorts among no texts at all.
  if (filter.hasPlacement === true) conditions.push({ placementId: { $gt: '' } });
  if (filter.hasPlacement === false) conditions.push({ placementId: null });
  if (filter.arrivesOn?.from) conditions.push({ arrivesOn: { $gte: filter.arrivesOn.from } });
  if (filter.arrivesOn?.to) conditions.push({ arrivesOn: { $lte: filter.arrivesOn.to } });
  if (filter.presentOn) {
    conditions.push({ arrivesOn: { $lte: filter.presentOn } }, { departsOn: { $gte: filter.presentOn } });
  }
  if (filter.updatedSince) conditions.push({ 'source.updatedAt': { $gte: filter.updatedSince } });
  return conditions.length > 0 ? { $and: conditions } : {};
}
