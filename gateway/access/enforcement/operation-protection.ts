import type { SelectionNode } from 'graphql';
import type { FragmentMap } from '../../operation/fragments.ts';
import { walkFields } from '../../operation/walk-fields.ts';
import type { AccessRules } from '../rules/index.ts';
import type { ClientOperation } from './client-operation.ts';

/** What the access rules say about an operation. The same for all callers. */
export interface OperationProtection {
  /** Whether two callers can get different answers. */
  readonly dependsOnCaller: boolean;
  /** Coordinates of the protected fields that the operation selects. */
  readonly fields: readonly string[];
  /** The policies that must be evaluated before the operation can be decided. */
  readonly policies: readonly string[];
}

/** An operation that all callers may read in full. */
export const unprotected: OperationProtection = { dependsOnCaller: false, fields: [], policies: [] };

/** Finds what the access rules say about an operation. */
export function readProtection(
  { operation, fragments }: ClientOperation,
  rules: AccessRules,
): OperationProtection {
  const rootType = rules.types.rootType(operation.operation);
  const fields = new Set<string>();
  if (rootType !== undefined) {
    const walk = { fragments, visited: new Set<string>(), rules, fields };
    addProtectedFields(operation.selectionSet.selections, rootType, walk);
  }
  // Which keys a plan fetches is known only once the operation is planned, so all of them count.
  const requirements = [
    ...[...fields].flatMap((field) => rules.requirements.get(field) ?? []),
    ...rules.keyRequirements,
  ];
  if (requirements.length === 0) return unprotected;
  const policies = new Set(requirements.flatMap((requirement) => requirement.policies.flat(2)));
  return { dependsOnCaller: true, fields: [...fields], policies: [...policies] };
}

interface ProtectedFieldWalk {
  readonly fragments: FragmentMap;
  /** Shared by the whole walk, so that each fragment is read once, no matter how often it is spread. */
  readonly visited: Set<string>;
  readonly rules: AccessRules;
  readonly fields: Set<string>;
}

function addProtectedFields(
  selections: readonly SelectionNode[],
  parent: string,
  walk: ProtectedFieldWalk,
): void {
  const { types, requirements } = walk.rules;
  for (const { node, typeName } of walkFields(selections, parent, walk)) {
    const name = node.name.value;
    for (const objectType of types.possibleTypes(typeName)) {
      const coordinate = `${objectType}.${name}`;
      if (requirements.has(coordinate)) walk.fields.add(coordinate);
    }
    const type = types.typeOfField(typeName, name);
    if (node.selectionSet && type !== undefined) {
      addProtectedFields(node.selectionSet.selections, type, walk);
    }
  }
}
