import { type DateRange, type Filter, type IsoDate, matchWords } from '../../kit/index.ts';
import { allOf, anyOf, changedSince, isKnown, within } from './filter-conditions.ts';

/** Every given condition must hold; a list means any of its values. Ids are canonical. */
export interface PlacementFilter {
  readonly programCodes?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly hostIds?: readonly string[] | null;
  readonly institutionIds?: readonly string[] | null;
  readonly internIds?: readonly string[] | null;
  readonly supervisorIds?: readonly string[] | null;
  readonly hostKinds?: readonly string[] | null;
  readonly hostRegions?: readonly string[] | null;
  readonly hostCountries?: readonly string[] | null;
  /** With the groups of each division already among them. */
  readonly fieldCodes?: readonly string[] | null;
  readonly sectorCodes?: readonly string[] | null;
  readonly hasIntern?: boolean | null;
  readonly startsOn?: DateRange | null;
  readonly endsOn?: DateRange | null;
  readonly activeOn?: IsoDate | null;
  readonly updatedSince?: Date | null;
  readonly text?: string | null;
}

/** The database's condition for a filter; `{}` when nothing is asked. */
export function toPlacementCondition(filter: PlacementFilter): Filter {
  const text = matchWords('words', filter.text);
  return allOf([
    ...anyOf('programCode', filter.programCodes),
    ...anyOf('status', filter.statuses),
    ...anyOf('hostId', filter.hostIds),
    ...anyOf('institutionId', filter.institutionIds),
    ...anyOf('internId', filter.internIds),
    ...anyOf('supervisorId', filter.supervisorIds),
    ...anyOf('hostKind', filter.hostKinds),
    ...anyOf('hostRegion', filter.hostRegions),
    ...anyOf('hostCountry', filter.hostCountries),
    ...anyOf('fieldCodes', filter.fieldCodes),
    ...anyOf('sectorCode', filter.sectorCodes),
    ...isKnown('internId', filter.hasIntern),
    ...within('startsOn', filter.startsOn),
    ...within('endsOn', filter.endsOn),
    ...within('startsOn', { to: filter.activeOn }),
    ...within('endsOn', { from: filter.activeOn }),
    ...changedSince(filter.updatedSince),
    ...(text ? [text] : []),
  ]);
}
