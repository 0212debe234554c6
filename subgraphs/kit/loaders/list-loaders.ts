import type { Connection } from 'mongoose';
import type { Page, PageRequest } from '../connection/page.ts';
import {
  conditionOf,
  countByParent,
  countMatching,
  type Fields,
  type FilterBy,
  findPage,
  findPagesByParent,
  type ModelOf,
  type PathsByField,
  projectionOf,
} from '../records/index.ts';
import { createRequestLoader } from './create-loader.ts';

export interface ListRequest<Filter> {
  readonly filter: Filter;
  readonly page: PageRequest;
  /** The selected fields of the graph. Only their stored paths are read. */
  readonly fields: Fields;
}

/** A list that connections read: all records of a collection, or those of one parent. */
export interface RecordList<Row, Filter> {
  page(request: ListRequest<Filter>): Promise<Page<Row>>;
  count(filter: Filter): Promise<number>;
}

/**
 * Every record of a collection.
 *
 * @example workshops: createListLoader(database, workshops)
 */
export function createListLoader<Row, Conditions>(
  database: Connection,
  model: ModelOf<Row, PathsByField, Conditions>,
): RecordList<Row, FilterBy<Conditions>> {
  return {
    page: ({ filter, page, fields }) =>
      findPage(model(database), {
        filter: conditionOf(model, filter),
        page,
        projection: projectionOf(fields, model.storedPaths),
      }),
    count: (filter) => countMatching(model(database), conditionOf(model, filter)),
  };
}

/**
 * The records of each parent. The same request for many parents costs one command. `parentPath` is where a record stores its
 * parent's id.
 *
 * @example
 * workshopsByHost: createListLoaderByParent(database, workshops, 'hostId')
 * await loaders.workshopsByHost('ror:01pe1d703').count({})
 */
export function createListLoaderByParent<Row, Conditions>(
  database: Connection,
  model: ModelOf<Row, PathsByField, Conditions>,
  parentPath: keyof Row & string,
): (parent: string) => RecordList<Row, FilterBy<Conditions>> {
  const pages = createRequestLoader((parents, request: ListRequest<FilterBy<Conditions>>) =>
    findPagesByParent(model(database), parents, {
      parentPath,
      filter: conditionOf(model, request.filter),
      page: request.page,
      projection: projectionOf(request.fields, model.storedPaths),
    }),
  );
  const counts = createRequestLoader((parents, filter: FilterBy<Conditions>) =>
    countByParent(model(database), parents, { parentPath, filter: conditionOf(model, filter) }),
  );
  return (parent) => ({
    page: (request) => pages.load(parent, request),
    count: (filter) => counts.load(parent, filter),
  });
}
