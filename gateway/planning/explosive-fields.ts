import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { type FragmentMap, readFragments } from '../operation/fragments.ts';
import { walkFields } from '../operation/walk-fields.ts';
import type { SubgraphOfSupergraph } from './read-subgraphs.ts';

// For a field of an interface, the planner considers every combination of partners, one for each type of the interface. With
// twenty types, each of which two partners can resolve,
//
//     { node { next { next { id } } } }
//
// has 2^20 combinations, for which it takes gigabytes. Its own limit is checked only once all of them are in memory. So the
// number is computed from the supergraph, and operations that would cause it are found before they are planned.

/** Combinations for one field that are still planned in a fraction of a second. */
const MAX_COMBINATIONS = 5_000;

/** By the coordinate of a field of an interface, `Node.next`: whether each partner that has the interface has the field. */
export type ExplosiveFields = ReadonlyMap<string, { readonly isOnEveryInterface: boolean }>;

/** The fields with too many combinations. Most supergraphs have none. */
export function readExplosiveFields(subgraphs: readonly SubgraphOfSupergraph[]): ExplosiveFields {
  const schemas = subgraphs.map(({ schema }) => schema);
  const interfaceNames = new Set(
    schemas.flatMap((schema) =>
      Object.values(schema.getTypeMap())
        .filter(isInterfaceType)
        .map(({ name }) => name),
    ),
  );
  const explosive = new Map<string, { isOnEveryInterface: boolean }>();
  for (const interfaceName of interfaceNames) {
    const having = schemas.filter((schema) => schema.getType(interfaceName) !== undefined);
    const types = new Set(having.flatMap((schema) => possibleTypes(schema, interfaceName)));
    const fields = new Set(having.flatMap((schema) => fieldNames(schema, interfaceName)));
    for (const field of fields) {
      const combinations = [...types].reduce(
        (product, type) => product * countPartners(schemas, type, field),
        1,
      );
      if (combinations <= MAX_COMBINATIONS) continue;
      const isOnEveryInterface = having.every((schema) => fieldNames(schema, interfaceName).includes(field));
      explosive.set(`${interfaceName}.${field}`, { isOnEveryInterface });
    }
  }
  return explosive;
}

/**
 * Whether the planner would combine partners for an explosive field of a document: for one that only some partners have on
 * the interface, and for one below another explosive field.
 */
export function causesExplosion(
  document: DocumentNode,
  schema: GraphQLSchema,
  explosive: ExplosiveFields,
): boolean {
  if (explosive.size === 0) return false;
  const search = new ExplosionSearch(readFragments(document), schema, explosive);
  return document.definitions.some((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
    const root = schema.getRootType(definition.operation)?.name;
    return root !== undefined && search.finds(definition.selectionSet.selections, root, 'outside');
  });
}

type Surroundings = 'outside' | 'below explosive field';

class ExplosionSearch {
  readonly #fragments: FragmentMap;
  readonly #schema: GraphQLSchema;
  readonly #explosive: ExplosiveFields;
  /** Named fragments that have been read, in each surroundings once. */
  readonly #visited: Record<Surroundings, Set<string>> = {
    outside: new Set(),
    'below explosive field': new Set(),
  };

  constructor(fragments: FragmentMap, schema: GraphQLSchema, explosive: ExplosiveFields) {
    this.#fragments = fragments;
    this.#schema = schema;
    this.#explosive = explosive;
  }

  finds(selections: readonly SelectionNode[], parent: string, surroundings: Surroundings): boolean {
    const visited = this.#visited[surroundings];
    for (const { node, typeName } of walkFields(selections, parent, {
      fragments: this.#fragments,
      visited,
    })) {
      const field = this.#explosive.get(`${typeName}.${node.name.value}`);
      if (field !== undefined && (!field.isOnEveryInterface || surroundings === 'below explosive field'))
        return true;
      const type = this.#typeOf(typeName, node.name.value);
      if (node.selectionSet === undefined || type === undefined) continue;
      const inner = field === undefined ? surroundings : 'below explosive field';
      if (this.finds(node.selectionSet.selections, type, inner)) return true;
    }
    return false;
  }

  #typeOf(typeName: string, field: string): string | undefined {
    const type = this.#schema.getType(typeName);
    const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
    return found?.type.toString().replaceAll(/[[\]!]/g, '');
  }
}

function possibleTypes(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [];
}

function fieldNames(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
}

function countPartners(schemas: readonly GraphQLSchema[], type: string, field: string): number {
  return Math.max(1, schemas.filter((schema) => fieldNames(schema, type).includes(field)).length);
}
