/** A filter after its checks: a checked field has the type that its check returns, every other field its own type. */
export type CheckedFilter<Input, Checks> = {
  readonly [Name in keyof Input]: Name extends keyof Checks
    ? Checks[Name] extends (argument: string, value: never) => infer Checked
      ? Checked
      : Input[Name]
    : Input[Name];
};

/**
 * Runs a check for each field of a filter that has one. The checks name the argument in their error: `filter.heldOn`.
 * Fields without a check are returned as they are; a `DateTime` needs one, since models compare dates.
 *
 * @throws InputError from a check.
 * @example checkFilter('filter', args.filter, { host: checkIds, heldOn: checkDateRange, updatedSince: checkDateTime })
 */
export function checkFilter<
  Input extends object,
  Checks extends { readonly [Name in keyof Input]?: (argument: string, value: Input[Name]) => unknown },
>(argument: string, filter: Input | null | undefined, checks: Checks): Partial<CheckedFilter<Input, Checks>> {
  const byName: Readonly<Record<string, ((argument: string, value: never) => unknown) | undefined>> = checks;
  return Object.fromEntries(
    Object.entries(filter ?? {}).map(([name, value]) => {
      const check = byName[name];
      return [name, check ? check(`${argument}.${name}`, value as never) : value];
    }),
  ) as Partial<CheckedFilter<Input, Checks>>;
}
