import DataLoader from 'dataloader';
import type { Fields } from '../records/index.ts';

/** Loads records by key. Keys that are loaded in one turn of the event loop are read in one call. */
export interface RecordLoader<Row> {
  /** The record with these fields; null where there is none, and for the key null. */
  load(key: string | null, fields: Fields): Promise<Row | null>;
}

/**
 * A loader that reads the records of a batch of keys by one call of `find`. `find` returns them in key order, null where absent.
 * Each `load` lists the fields that it needs; a batch reads the union of them.
 *
 * @example
 * const workshopByTitle = createLoader((titles, fields) => findWorkshopsByTitle(database, titles, fields));
 * await workshopByTitle.load('Robots', new Set(['heldOn']));
 */
export function createLoader<Row>(
  find: (keys: readonly string[], fields: Fields) => Promise<readonly (Row | null)[]>,
): RecordLoader<Row> {
  const loader = new DataLoader<KeyAndFields, Row | null, string>(
    async (requests) => {
      const keys = [...new Set(requests.map(({ key }) => key))];
      const fields = new Set(requests.flatMap((request) => [...request.fields]));
      const rows = await find(keys, fields);
      const rowOf = new Map(keys.map((key, index) => [key, rows[index] ?? null]));
      return requests.map(({ key }) => rowOf.get(key) ?? null);
    },
    { cacheKeyFn: ({ key, fields }) => JSON.stringify([key, ...[...fields].toSorted()]) },
  );
  return { load: async (key, fields) => (key === null ? null : loader.load({ key, fields })) };
}

interface KeyAndFields {
  readonly key: string;
  readonly fields: Fields;
}

/** Loads something for a parent, such as a page of its children. Parents with the same request are read in one call. */
export interface RequestLoader<Request, Result> {
  load(parent: string, request: Request): Promise<Result>;
}

/**
 * A loader that calls `find` with all parents of the same request. `find` returns a result for each parent, in their order.
 * `request` can be left out where the parents are enough.
 *
 * @example
 * const totalsByIntake = createRequestLoader((intakes) => sumProjectsByIntake(database, intakes));
 * await totalsByIntake.load('2026');
 */
export function createRequestLoader<Result, Request = void>(
  find: (parents: readonly string[], request: Request) => Promise<readonly Result[]>,
): RequestLoader<Request, Result> {
  const loaders = new Map<string, DataLoader<string, Result>>();
  return {
    load(parent, request) {
      const key = keyOf(request);
      let loader = loaders.get(key);
      if (!loader) {
        loader = new DataLoader((parents) => find(parents, request));
        loaders.set(key, loader);
      }
      return loader.load(parent);
    },
  };
}

/**
 * Equal for equal requests. Parents share the parts of a request, such as a filter of many ids, so each part is written as JSON
 * once.
 */
function keyOf(request: unknown): string {
  if (typeof request !== 'object' || request === null || request instanceof Set) return jsonOf(request);
  return Object.entries(request)
    .map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`)
    .join('\n');
}

function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let json = jsonOfObject.get(value);
  if (json === undefined) {
    json = JSON.stringify(value, (_, item) => (item instanceof Set ? [...item] : item));
    jsonOfObject.set(value, json);
  }
  return json;
}

const jsonOfObject = new WeakMap<object, string>();
