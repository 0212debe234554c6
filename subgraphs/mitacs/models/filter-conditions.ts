import type { DateRange, Filter } from '../../kit/index.ts';

// Conditions of which the models make up a filter. Each gives a list, so that one that does not apply adds nothing.

/** Any of the values. No list is no condition; an empty one matches nothing. */
export function anyOf(path: string, values: readonly string[] | null | undefined): Filter[] {
  return values ? [{ [path]: { $in: [...values] } }] : [];
}

/** Both ends inclusive. */
export function within(path: string, range: DateRange | null | undefined): Filter[] {
  return [
    ...(range?.from ? [{ [path]: { $gte: range.from } }] : []),
    ...(range?.to ? [{ [path]: { $lte: range.to } }] : []),
  ];
}

export function changedSince(moment: Date | null | undefined): Filter[] {
  return moment ? [{ 'source.updatedAt': { $gte: moment } }] : [];
}

/**
 * Whether a text is there. `$gt: ''` rather than "not null": it takes one stretch of an index, and the database answers
 * a count from the index alone.
 */
export function isKnown(path: string, wanted: boolean | null | undefined): Filter[] {
  if (wanted === null || wanted === undefined) return [];
  return [{ [path]: wanted ? { $gt: '' } : null }];
}

export function allOf(conditions: readonly Filter[]): Filter {
  return conditions.length === 0 ? {} : { $and: [...conditions] };
}
