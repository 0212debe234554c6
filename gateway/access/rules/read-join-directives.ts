import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { SecuritySplit } from './strip-security-directives.ts';

/** What the join directives of a supergraph say about the fields that a query plan needs. */
export interface JoinDirectives {
  /** Field sets that a field requires from other partners (`@requires`), by its coordinate. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
  /** Key field sets (`@key`), by type name. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Coordinates of the fields with contextual arguments (`@fromContext`). */
  readonly contextual: ReadonlySet<string>;
}

/**
 * Reads `@join__field` and `@join__type`:
 *
 *     type Person @join__type(graph: LOANS, key: "badge") {
 *       reminder: String @join__field(graph: LOANS, requires: "email")
 *     }
 */
export function readJoinDirectives({ document, joinField, joinType }: SecuritySplit): JoinDirectives {
  const requires = new Map<string, string[]>();
  const keys = new Map<string, string[]>();
  const contextual = new Set<string>();
  for (const definition of document.definitions) {
    if (!('fields' in definition)) continue;
    const typeName = definition.name.value;
    for (const directive of applied(definition.directives, joinType)) {
      const key = argument(directive, 'key');
      if (typeof key === 'string') append(keys, typeName, key);
    }
    for (const field of definition.fields ?? []) {
      const coordinate = `${typeName}.${field.name.value}`;
      for (const directive of applied(field.directives, joinField)) {
        const fieldSet = argument(directive, 'requires');
        if (typeof fieldSet === 'string') append(requires, coordinate, fieldSet);
        if (argument(directive, 'contextArguments')) contextual.add(coordinate);
      }
    }
  }
  return { requires, keys, contextual };
}

function applied(directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const node = directive.arguments?.find((each) => each.name.value === name)?.value;
  return node && valueFromASTUntyped(node);
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
