import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLOutputType,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import type { Caller } from '../../request/caller.ts';
import type { RequirementOf } from './decide-operation.ts';
import type { Refusal } from './denied-fields.ts';
import { Refusals } from './denied-fields.ts';
import type { ClientOperation, Place } from './filter-operation.ts';
import { responseKey } from './filter-operation.ts';

type Answer = Record<string, unknown>;

/** One key of an object in the answer. */
type Slot = { readonly key: string } & (
  | { readonly kind: 'as it came' }
  | { readonly kind: 'refused'; readonly type: GraphQLOutputType; readonly refusal: Refusal }
  | { readonly kind: 'whole'; readonly type: GraphQLOutputType; readonly unexpected: Refusal }
  | {
      readonly kind: 'changed';
      readonly type: GraphQLOutputType;
      readonly unexpected: Refusal;
      readonly selectionSets: SelectionSetNode[];
      readonly place: Place;
      readonly slotsByType: Map<GraphQLObjectType, readonly Slot[]>;
    }
);
type ChangedSlot = Extract<Slot, { kind: 'changed' }>;

/** A non-null value that had to be null: it takes its parent along, and its error stands for all of it. */
class NullBelow {
  readonly refusal: Refusal;
  readonly path: readonly (string | number)[];

  constructor(refusal: Refusal, path: readonly (string | number)[]) {
    this.refusal = refusal;
    this.path = [...path];
  }
}

export interface CompletionRequest extends ClientOperation {
  /** Where the operation that was carried out differs from the client's. */
  readonly changed: Place;
  readonly typenameAlias: string;
  readonly caller: Caller;
  readonly variables: Record<string, unknown> | undefined;
  readonly requirementOf: RequirementOf;
}

/**
 * Gives the answer to a filtered operation the shape that the client's own operation asks for: refused fields are null,
 * each with an error. Only places that the filter changed are looked at; the rest is handed on as it came. What does
 * not fit there (a missing value, an object of no known type) is null with an error too, for then it is unknown what it
 * would give away.
 */
export function completeResponse(
  data: Answer,
  request: CompletionRequest,
): { data: Answer | null; refusals: Refusals } {
  const { schema, operation, fragments, typenameAlias } = request;
  const refusals = new Refusals();
  const path: (string | number)[] = [];
  const { coerced: variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  );
  const mutationType = schema.getMutationType();

  const slotsOf = (
    selectionSets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    place: Place,
  ): readonly Slot[] => {
    const nodesByKey = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    const collect = (selections: readonly SelectionNode[]): void => {
      for (const node of selections) {
        if (!isIncluded(node, variables)) continue;
        if (node.kind === Kind.FIELD) {
          const nodes = nodesByKey.get(responseKey(node));
          if (nodes) nodes.push(node);
          else nodesByKey.set(responseKey(node), [node]);
          continue;
        }
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          if (seen.has(node.name.value)) continue;
          seen.add(node.name.value);
        }
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        if (fragment && applies(fragment.typeCondition?.name.value, type)) {
          collect(fragment.selectionSet.selections);
        }
      }
    };
    for (const { selections } of selectionSets) collect(selections);
    return [...nodesByKey].map(([key, nodes]) => slotOf(key, nodes, type, place));
  };

  const slotOf = (
    key: string,
    nodes: readonly FieldNode[],
    parent: GraphQLObjectType,
    place: Place,
  ): Slot => {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    if (name.startsWith('__')) return { kind: 'as it came', key };
    const type = parent.getFields()[name]?.type;
    if (!type) throw new Error(`"${parent.name}" has no field "${name}".`);
    const unexpected = { field: `${parent.name}.${name}`, isAction: parent === mutationType };
    const requirement = request.requirementOf(place.path, parent.name, node);
    if (requirement) return { kind: 'refused', key, type, refusal: { ...unexpected, requirement } };
    const inner = place.inner.get(key);
    if (!inner) return { kind: 'whole', key, type, unexpected };
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { kind: 'changed', key, type, unexpected, selectionSets, place: inner, slotsByType: new Map() };
  };

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  };

  const completeObject = (source: Answer, slots: readonly Slot[]): Answer | NullBelow => {
    const completed: Answer = Object.create(null);
    for (const slot of slots) {
      path.push(slot.key);
      const value = completeSlot(slot, source);
      path.pop();
      if (value instanceof NullBelow) return value;
      completed[slot.key] = value;
    }
    return completed;
  };

  const completeSlot = (slot: Slot, source: Answer): unknown => {
    if (slot.kind === 'refused') return refuse(slot.refusal, slot.type);
    const value = Object.hasOwn(source, slot.key) ? source[slot.key] : undefined;
    if (slot.kind === 'changed') return completeValue(value, slot.type, slot);
    if (slot.kind === 'as it came') return value ?? null;
    const isMissing = value === undefined || (value === null && isNonNullType(slot.type));
    return isMissing ? refuse(slot.unexpected, slot.type) : value;
  };

  const refuse = (refusal: Refusal, type: GraphQLOutputType): null | NullBelow => {
    if (isNonNullType(type)) return new NullBelow(refusal, path);
    refusals.add(refusal, path);
    return null;
  };

  const completeValue = (value: unknown, type: GraphQLOutputType, slot: ChangedSlot): unknown => {
    if (isNonNullType(type)) {
      const completed = completePresent(value, type.ofType, slot);
      return completed === null ? new NullBelow(slot.unexpected, path) : completed;
    }
    const before = refusals.total;
    const completed = completePresent(value, type, slot);
    if (!(completed instanceof NullBelow)) return completed;
    refusals.forgetAfter(before);
    refusals.add(completed.refusal, completed.path);
    return null;
  };

  const completePresent = (value: unknown, type: GraphQLOutputType, slot: ChangedSlot): unknown => {
    if (value === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return new NullBelow(slot.unexpected, path);
      const completed: unknown[] = [];
      for (const [index, item] of value.entries()) {
        path.push(index);
        const element = completeValue(item, type.ofType, slot);
        path.pop();
        if (element instanceof NullBelow) return element;
        completed.push(element);
      }
      return completed;
    }
    const objectType = isRecord(value) ? objectTypeOf(value, type) : undefined;
    if (!isRecord(value) || !objectType) return new NullBelow(slot.unexpected, path);
    let slots = slot.slotsByType.get(objectType);
    if (!slots) {
      slots = slotsOf(slot.selectionSets, objectType, slot.place);
      slot.slotsByType.set(objectType, slots);
    }
    return completeObject(value, slots);
  };

  const objectTypeOf = (value: Answer, declared: GraphQLOutputType): GraphQLObjectType | undefined => {
    const type = getNamedType(declared);
    if (isObjectType(type)) return type;
    const name = value[typenameAlias];
    const actual = typeof name === 'string' ? schema.getType(name) : undefined;
    return isAbstractType(type) && isObjectType(actual) && schema.isSubType(type, actual)
      ? actual
      : undefined;
  };

  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The schema has no ${operation.operation}.`);
  const completed = completeObject(data, slotsOf([operation.selectionSet], rootType, request.changed));
  if (!(completed instanceof NullBelow)) return { data: completed, refusals };
  refusals.forgetAfter(0);
  refusals.add(completed.refusal, completed.path);
  return { data: null, refusals };
}

function isIncluded(node: SelectionNode, variables: Record<string, unknown> | undefined): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
