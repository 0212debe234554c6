/** A condition in the database's query language; `{}` matches every record. Values of callers are used as values, never as keys. */
export type Filter = Record<string, unknown>;

/** The condition of each filter argument, by its name. */
export type Conditions = Readonly<Record<string, (value: never) => Filter>>;

/** The conditions of a filter input of the SDL: each of its fields needs one, or it does not compile. */
export type ConditionsOf<Input> = { readonly [Name in keyof Input]-?: (value: never) => Filter };

/** The values by which a model's lists can be filtered. Null and absent are no condition. */
export type FilterBy<FilterConditions> = {
  readonly [Name in keyof FilterConditions]?:
    | (FilterConditions[Name] extends (value: infer Value) => Filter ? Value : never)
    | null
    | undefined;
};

/** The condition for all arguments of a filter. Null and absent are no condition; an empty list matches no record. */
export function toCondition<FilterConditions>(
  conditions: FilterConditions,
  filter: FilterBy<FilterConditions>,
): Filter {
  return allOf(
    Object.entries(filter)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => (conditions as Record<string, (value: unknown) => Filter>)[name]?.(value)),
  );
}

/** Matches records that meet every condition. Empty and undefined conditions are ignored. */
export function allOf(conditions: readonly (Filter | undefined)[]): Filter {
  const given = conditions.filter((condition) => condition && Object.keys(condition).length > 0);
  return given.length > 0 ? { $and: given } : {};
}

/** The stored value, or one element of a stored array, is in the list. */
export function isOneOf(path: string): (values: readonly string[]) => Filter {
  return (values) => ({ [path]: { $in: [...values] } });
}

export function isEqual(path: string): (value: string | number | boolean) => Filter {
  return (value) => ({ [path]: value });
}

/** Both ends inclusive; a missing end leaves that side open. */
export function isWithin<Value extends string | number>(
  path: string,
): (range: { readonly from?: Value | null; readonly to?: Value | null }) => Filter {
  return ({ from, to }) =>
    allOf([
      from === null || from === undefined ? {} : { [path]: { $gte: from } },
      to === null || to === undefined ? {} : { [path]: { $lte: to } },
    ]);
}

/**
 * Whether a text is stored at the path. `$gt: ''` rather than "not null": it is one range of an index, and a count is answered from the
 * index alone.
 */
export function isKnown(path: string): (wanted: boolean) => Filter {
  return (wanted) => ({ [path]: wanted ? { $gt: '' } : null });
}

/** The partner changed the record at this moment or later. */
export function updatedSince(moment: Date): Filter {
  return { 'source.updatedAt': { $gte: moment } };
}

/**
 * The record's period contains a day, first and last day included. `openWhenNull` lists the ends that a record may lack: that
 * side is then open.
 *
 * @example periodContains({ from: 'joinedOn', to: 'leftOn', openWhenNull: ['leftOn'] })('2026-05-15')
 */
export function periodContains({
  from,
  to,
  openWhenNull = [],
}: {
  readonly from: string;
  readonly to: string;
  readonly openWhenNull?: readonly string[];
}): (day: string) => Filter {
  const bound = (path: string, condition: Filter) =>
    openWhenNull.includes(path) ? { $or: [{ [path]: null }, { [path]: condition }] } : { [path]: condition };
  return (day) => allOf([bound(from, { $lte: day }), bound(to, { $gte: day })]);
}
