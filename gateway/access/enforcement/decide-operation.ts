import { createHash } from 'node:crypto';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import {
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
} from 'graphql';
import type { Caller } from '../../request/caller.ts';
import { type AccessRules, isMet, type Requirement } from '../rules/index.ts';
import type { Refusal } from './denied-fields.ts';
import type { ClientOperation, FilteredOperation, IsRefused, Place } from './filter-operation.ts';
import { filterOperation, responseKey } from './filter-operation.ts';
import type { HopInspector } from './plan-inspector.ts';

/** What the caller lacks for a field of an object of this type at a place of the answer, if anything. */
export type RequirementOf = (path: string, typeName: string, field: FieldNode) => Requirement | undefined;

/** What a caller gets of an operation. `isPersonal`: another caller might be answered differently. */
export type Decision =
  | { readonly kind: 'whole'; readonly isPersonal: boolean }
  | ({
      readonly kind: 'part';
      readonly isPersonal: true;
      /** What to carry out instead. Plans are kept by the hash of their source, so this one has its own. */
      readonly document: DocumentNode;
      readonly filtered: OperationDefinitionNode;
      readonly source: string;
      readonly sourceHash: string;
      readonly changed: Place;
      readonly typenameAlias: string;
      readonly requirementOf: RequirementOf;
      /** What was taken out, each once. */
      readonly refused: readonly RefusedField[];
    } & ClientOperation);

/** A field that was taken out of an operation, at its place in the answer without the indices of lists. */
export interface RefusedField {
  readonly refusal: Refusal;
  readonly path: readonly string[];
}

/** Policies on which it depends what a caller may have of an operation. */
export function policiesTouchedBy(
  document: DocumentNode,
  operationName: string | undefined,
  schema: GraphQLSchema,
  rules: AccessRules,
): readonly string[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const touched = protectedIn({ schema, operation, fragments: fragmentsOf(document) }, rules);
  const requirements = touched.flatMap((coordinate) => rules.requirements.get(coordinate) ?? []);
  return [
    ...new Set([...requirements, ...rules.keyRequirements].flatMap(({ policies }) => policies.flat(2))),
  ];
}

/** Decides what a caller may have of an operation. The same for every caller with the same grants, so it can be kept. */
export function decideOperation(
  document: DocumentNode,
  operationName: string | undefined,
  schema: GraphQLSchema,
  caller: Caller,
  rules: AccessRules,
  hops: HopInspector,
  holding?: ReadonlySet<string>,
): Decision {
  const operation = getOperationAST(document, operationName);
  // Nothing to carry out either: the gateway says what is wrong with it.
  if (!operation) return { kind: 'whole', isPersonal: false };
  const client: ClientOperation = { schema, operation, fragments: fragmentsOf(document) };

  const unmet = new Map<string, Requirement>();
  for (const [coordinate, requirement] of rules.requirements) {
    if (!isMet(requirement, caller, holding)) unmet.set(coordinate, requirement);
  }
  const selected = protectedIn(client, rules);
  const isPersonal = rules.keyRequirements.length > 0 || selected.length > 0;
  const mustLookAtHops = rules.keyRequirements.some((requirement) => !isMet(requirement, caller, holding));
  if (!mustLookAtHops && !selected.some((each) => unmet.has(each))) return { kind: 'whole', isPersonal };

  const planned = new Map<string, Requirement>();
  const requirementOf: RequirementOf = (path, typeName, field) =>
    unmet.get(`${typeName}.${field.name.value}`) ??
    planned.get(`${path} ${typeName} ${responseKey(field)}`) ??
    planned.get(`${path} * ${responseKey(field)}`);
  const typenameAlias = unusedName('typename_', print(document));
  const refused = new Map<string, RefusedField>();
  const mutationName = schema.getMutationType()?.name;
  const isRefused: IsRefused = (path, typeName, field) => {
    const requirement = requirementOf(path, typeName, field);
    if (!requirement) return false;
    const coordinate = `${typeName}.${field.name.value}`;
    const places = path === '' ? [] : path.split('.');
    refused.set(`${path} ${responseKey(field)} ${coordinate}`, {
      refusal: { field: coordinate, requirement, isAction: typeName === mutationName },
      path: [...places, responseKey(field)],
    });
    return true;
  };
  const filter = (): FilteredOperation => filterOperation(client, rules.types, isRefused, typenameAlias);

  let filtered = filter();
  if (mustLookAtHops) {
    const unmetFor = (typeName: string, fieldName: string) => unmet.get(`${typeName}.${fieldName}`);
    let found = hops.inspect(filtered.document, unmetFor);
    // Ends, since each turn refuses something that was not refused before.
    while (found.length > 0) {
      const before = print(filtered.document);
      const widest = Math.max(...found.map((widening) => widening.length));
      for (let round = 0; print(filtered.document) === before; round++) {
        if (round === widest) throw new Error('A forbidden hop of the query plan cannot be taken out.');
        for (const refusal of found.flatMap((widening) => widening[round] ?? [])) {
          const place = `${refusal.path} ${refusal.typeName ?? '*'} ${refusal.responseKey}`;
          planned.set(place, refusal.requirement);
        }
        filtered = filter();
      }
      found = hops.inspect(filtered.document, unmetFor);
    }
  }
  if (filtered.removed === 0) return { kind: 'whole', isPersonal };
  const source = print(filtered.document);
  return {
    kind: 'part',
    isPersonal: true,
    ...client,
    ...filtered,
    source,
    sourceHash: createHash('sha256').update(source).digest('hex'),
    typenameAlias,
    requirementOf,
    refused: [...refused.values()],
  };
}

/** Protected fields that an operation may come by. Reads each fragment once, whatever spreads it. */
function protectedIn({ schema, operation, fragments }: ClientOperation, rules: AccessRules): string[] {
  const coordinates = new Set<string>();
  const seen = new Set<string>();
  const walk = (selections: readonly SelectionNode[], parentName: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        walk(fragment.selectionSet.selections, fragment.typeCondition.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet.selections, selection.typeCondition?.name.value ?? parentName);
      } else {
        const name = selection.name.value;
        for (const type of rules.types.possibleTypes(parentName)) {
          const coordinate = `${type}.${name}`;
          if (rules.requirements.has(coordinate)) coordinates.add(coordinate);
        }
        const parent = schema.getType(parentName);
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        const type = field && getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(type)) {
          walk(selection.selectionSet.selections, type.name);
        }
      }
    }
  };
  const rootType = schema.getRootType(operation.operation);
  if (rootType) walk(operation.selectionSet.selections, rootType.name);
  return [...coordinates];
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function unusedName(name: string, text: string): string {
  return text.includes(name) ? unusedName(`${name}_`, text) : name;
}
