import {
  type CompositeType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type NamedType,
  possibleRuntimeTypes,
  type Schema,
  type Type,
} from '@apollo/federation-internals';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { freeForm, leafChecks } from './leaf-checks.ts';

/** What a partner's answer to one operation must look like, by the partner's own schema. */
export interface AnswerShape {
  /** Whether the operation changes something, and so must never be sent twice. */
  readonly isMutation: boolean;
  readonly root: ObjectShape;
}

/** What may stand in one field of an answer. */
export interface FieldShape {
  readonly key: string;
  /** Every object inherits something by this name: only its own may be looked at. */
  readonly isInherited: boolean;
  /** Whether the field must be there. False under `@include`, and where the object's type is not known. */
  readonly isCertain: boolean;
  /** Lists in lists; undefined when the schema does not know the field. */
  readonly listDepth: number | undefined;
  /** Whether null may stand in the field, and in the items of its lists: by the depth of lists that is left below. */
  readonly isNullable: readonly boolean[];
  /** Set for objects; everything else is a leaf. */
  readonly object: ObjectShape | undefined;
  /** Undefined for scalars of the partner's own, which may be anything. */
  readonly isLeaf: ((value: unknown) => boolean) | undefined;
}

/** Reads an operation of the query planner once; its answers are then compared with the result many times. */
export function readAnswerShape(query: string, schema: Schema): AnswerShape {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch without an operation.');
  const rootType = schema.schemaDefinition.root(operation.operation)?.type;
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    root: new ObjectShape(schema, fragmentsOf(document), rootType, [operation.selectionSet]),
  };
}

/** What the objects at one place of an answer may hold, which depends on their type. */
export class ObjectShape {
  readonly #schema: Schema;
  readonly #fragments: Fragments;
  readonly #type: CompositeType | undefined;
  readonly #selectionSets: readonly SelectionSetNode[];
  readonly #byTypename = new Map<string | undefined, readonly FieldShape[] | undefined>();

  constructor(
    schema: Schema,
    fragments: Fragments,
    type: CompositeType | undefined,
    selectionSets: readonly SelectionSetNode[],
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#type = type;
    this.#selectionSets = selectionSets;
  }

  /** The fields of an object that calls itself this, or nothing; undefined when no such object may stand here. */
  fieldsOf(typename: string | undefined): readonly FieldShape[] | undefined {
    const known = this.#byTypename.get(typename);
    if (known !== undefined) return known;
    const isAllowed = typename === undefined || this.#allows(typename);
    const fields = isAllowed ? this.#readFields(typename) : undefined;
    // What a partner invents is not kept.
    if (isAllowed) this.#byTypename.set(typename, fields);
    return fields;
  }

  /** Whether both names are object types, and so cannot be the same object's. */
  areApart(one: string, other: string): boolean {
    return one !== other && this.#isObject(one) && this.#isObject(other);
  }

  #isObject(typename: string): boolean {
    const type = this.#schema.type(typename);
    return type !== undefined && isObjectType(type);
  }

  #allows(typename: string): boolean {
    const type = this.#schema.type(typename);
    if (type === undefined || !isCompositeType(type)) return false;
    if (this.#type === undefined || type === this.#type) return true;
    // An entity may be represented by its interface.
    if (isAbstractType(type)) return this.#type.name === '_Entity';
    return possibleRuntimeTypes(this.#type).includes(type);
  }

  #readFields(typename: string | undefined): FieldShape[] {
    const named = typename === undefined ? undefined : this.#schema.type(typename);
    const actual = named !== undefined && isCompositeType(named) ? named : concrete(this.#type);
    const collected = new Map<string, Collected>();
    for (const selectionSet of this.#selectionSets) {
      this.#collect(collected, selectionSet, actual, { type: actual ?? this.#type, isCertain: true });
    }
    return [...collected].map(([key, field]) => this.#describe(key, field));
  }

  #collect(
    into: Map<string, Collected>,
    { selections }: SelectionSetNode,
    actual: CompositeType | undefined,
    within: { readonly type: CompositeType | undefined; readonly isCertain: boolean },
  ): void {
    for (const selection of selections) {
      const isCertain = within.isCertain && (selection.directives ?? []).length === 0;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = into.get(key) ?? { parent: within.type, nodes: [], isCertain: false };
        field.nodes.push(selection);
        field.isCertain ||= isCertain;
        into.set(key, field);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = this.#schema.type(fragment.typeCondition?.name.value ?? '');
      const isTyped = condition !== undefined && isCompositeType(condition);
      const applies = isTyped ? appliesTo(condition, actual) : 'always';
      if (applies === 'never') continue;
      this.#collect(into, fragment.selectionSet, actual, {
        type: actual ?? (isTyped ? condition : within.type),
        isCertain: isCertain && applies === 'always',
      });
    }
  }

  #describe(key: string, { parent, nodes, isCertain }: Collected): FieldShape {
    const name = nodes[0]?.name.value ?? '';
    const field = { key, isInherited: key in Object.prototype, isCertain };
    if (name === '__typename') {
      return { ...field, listDepth: 0, isNullable: [false], object: undefined, isLeaf: isString };
    }
    const type = parent !== undefined && 'field' in parent ? parent.field(name)?.type : undefined;
    const { base, ...nesting } = type === undefined ? unknownType : unwrap(type);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (selectionSets.length > 0) {
      const composite = base !== undefined && isCompositeType(base) ? base : undefined;
      const object = new ObjectShape(this.#schema, this.#fragments, composite, selectionSets);
      return { ...field, ...nesting, object, isLeaf: undefined };
    }
    return { ...field, ...nesting, object: undefined, isLeaf: leafCheckOf(base) };
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Collected {
  readonly parent: CompositeType | undefined;
  readonly nodes: FieldNode[];
  isCertain: boolean;
}

const unknownType = { listDepth: undefined, isNullable: [], base: undefined };
const isString = (value: unknown) => typeof value === 'string';

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function concrete(type: CompositeType | undefined): CompositeType | undefined {
  return type !== undefined && isObjectType(type) ? type : undefined;
}

function appliesTo(
  condition: CompositeType,
  actual: CompositeType | undefined,
): 'always' | 'never' | 'perhaps' {
  if (condition === actual) return 'always';
  if (actual === undefined || !isObjectType(actual)) return 'perhaps';
  return possibleRuntimeTypes(condition).includes(actual) ? 'always' : 'never';
}

function unwrap(type: Type): { listDepth: number; isNullable: readonly boolean[]; base: NamedType } {
  // From the outside in, so that the innermost type, with no list left below it, comes last.
  const isNullable: boolean[] = [];
  let inner = type;
  while (true) {
    const isRequired = isNonNullType(inner);
    const nullable = isNonNullType(inner) ? inner.ofType : inner;
    isNullable.unshift(!isRequired);
    if (!isListType(nullable)) return { listDepth: isNullable.length - 1, isNullable, base: nullable };
    inner = nullable.ofType;
  }
}

function leafCheckOf(type: NamedType | undefined): FieldShape['isLeaf'] {
  if (type === undefined) return freeForm;
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.values.map(({ name }) => name));
    return (value) => names.has(value);
  }
  return leafChecks[type.name] ?? freeForm;
}
