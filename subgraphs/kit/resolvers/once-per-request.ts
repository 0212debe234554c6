import type { FieldNode, GraphQLResolveInfo } from 'graphql';

// Example: `{ organizations(first: 100) { nodes { a: hosted(filter: { host: [… 100 ids] }) { … } b: hosted(filter: …) { … } } } }` with
// the same filter twice resolves `hosted` 200 times. The filter is checked once, and its ids are looked up once.

/**
 * A check of an argument that runs once per request for each distinct value of the argument, however many aliases and parents have
 * it. All of them share the result, so it must not be changed. A thrown error is shared, too.
 *
 * @param check Gets the argument's value and an object that belongs to the request: its loaders or its context.
 * @returns The same check, which also gets the field's `info`.
 * @example const checkedFilter = await checkPlacementFilter(args.filter, loaders, info);
 */
export function oncePerRequest<Value, Request extends object, Checked>(
  check: (value: Value, request: Request) => Checked,
): (value: Value, request: Request, info: GraphQLResolveInfo) => Checked {
  const outcomesByRequest = new WeakMap<Request, Outcomes<Checked>>();
  return (value, request, info) => {
    let outcomes = outcomesByRequest.get(request);
    if (!outcomes) outcomesByRequest.set(request, (outcomes = new Outcomes()));
    return outcomes.get(value, info, () => check(value, request));
  };
}

/** What a check returned or threw. */
type Outcome<Checked> = { readonly checked: Checked } | { readonly error: unknown };

/** The outcomes of one check in one request. */
class Outcomes<Checked> {
  readonly #byField = new Map<FieldNode | undefined, Outcome<Checked>>();
  readonly #byValue = new Map<string, Outcome<Checked>>();

  get(value: unknown, { fieldNodes: [field] }: GraphQLResolveInfo, check: () => Checked): Checked {
    // A field of the operation has the same arguments for every parent. Its value is compared with others' once.
    let outcome = this.#byField.get(field);
    if (!outcome) this.#byField.set(field, (outcome = this.#outcomeOf(JSON.stringify(value) ?? '', check)));
    if ('error' in outcome) throw outcome.error;
    return outcome.checked;
  }

  #outcomeOf(key: string, check: () => Checked): Outcome<Checked> {
    let outcome = this.#byValue.get(key);
    if (!outcome) this.#byValue.set(key, (outcome = tryCheck(check)));
    return outcome;
  }
}

function tryCheck<Checked>(check: () => Checked): Outcome<Checked> {
  try {
    return { checked: check() };
  } catch (error) {
    return { error };
  }
}
