import { type Filter, type IsoDate, matchWords } from '@passerelle/kit';
import type { ChallengeStatus } from './challenges.ts';
import type { ParkSector } from './memberships.ts';

/** Every condition that is not null must hold; a list means any of its values. */
export interface ChallengeFilter {
  readonly status?: readonly ChallengeStatus[] | null;
  readonly sector?: readonly ParkSector[] | null;
  readonly member?: readonly string[] | null;
  readonly openOn?: IsoDate | null;
  readonly text?: string | null;
  readonly updatedSince?: Date | null;
}

/** The filter as the database takes it: what callers gave stands as values only. */
export function toCondition(filter: ChallengeFilter): Filter {
  const conditions: Filter[] = [];
  if (filter.status) conditions.push({ status: { $in: [...filter.status] } });
  if (filter.sector) conditions.push({ sectors: { $in: [...filter.sector] } });
  if (filter.member) conditions.push({ memberId: { $in: [...filter.member] } });
  if (filter.openOn) {
    conditions.push({ status: 'OPEN' }, { postedOn: { $lte: filter.openOn } });
    conditions.push({ $or: [{ closesOn: null }, { closesOn: { $gte: filter.openOn } }] });
  }
  const words = matchWords('words', filter.text);
  if (words) conditions.push(words);
  if (filter.updatedSince) conditions.push({ 'source.updatedAt': { $gte: filter.updatedSince } });
  return conditions.length > 0 ? { $and: conditions } : {};
}
