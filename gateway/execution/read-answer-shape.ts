import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionNode,
} from 'graphql';
import { type FragmentMap, readFragments } from '../operation/fragments.ts';
import { responseKeyOf, walkFields } from '../operation/walk-fields.ts';
import type { AnswerShape, FieldShape, LeafType, ObjectShape } from './sanitize-answer.ts';

/** Reads the shape of the answers to an operation of the query planner, by the schema of the partner. */
export function readAnswerShape(query: string, schema: GraphQLSchema): AnswerShape {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch must have an operation.');
  const { selections } = operation.selectionSet;
  const rootType = schema.getRootType(operation.operation) ?? undefined;
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    root: new SelectedObject({ schema, fragments: readFragments(document), type: rootType, selections }),
  };
}

interface SelectedObjectOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: FragmentMap;
  /** The declared type; undefined when the schema does not have it. */
  readonly type: GraphQLCompositeType | undefined;
  readonly selections: readonly SelectionNode[];
}

/** The objects that one selection set selects. */
class SelectedObject implements ObjectShape {
  readonly knownFields = new Map<string | undefined, readonly FieldShape[]>();
  readonly #options: SelectedObjectOptions;

  constructor(options: SelectedObjectOptions) {
    this.#options = options;
  }

  readFields(typename: string | undefined): readonly FieldShape[] | undefined {
    // A type that the partner invents is not stored.
    if (typename !== undefined && !this.#allows(typename)) return undefined;
    const { type, selections, fragments } = this.#options;
    const actual = this.#composite(typename) ?? (type !== undefined && isObjectType(type) ? type : undefined);
    const collected = new Map<string, CollectedField>();
    const walk = walkFields(selections, (actual ?? type)?.name ?? '', {
      fragments,
      everySpread: true,
      entersType: (condition) => this.#applies(condition, actual) !== 'never',
    });
    for (const { node, typeName, typeConditions, directives } of walk) {
      const key = responseKeyOf(node);
      const parent = actual ?? this.#composite(typeName) ?? type;
      const field = collected.get(key) ?? { parent, nodes: [], isCertain: false };
      field.nodes.push(node);
      field.isCertain ||=
        directives.length === 0 &&
        typeConditions.every((condition) => this.#applies(condition, actual) === 'always');
      collected.set(key, field);
    }
    const fields = [...collected].map(([key, field]) => this.#describe(key, field));
    this.knownFields.set(typename, fields);
    return fields;
  }

  areDistinct(one: string, other: string): boolean {
    return one !== other && this.#isObject(one) && this.#isObject(other);
  }

  #isObject(typename: string): boolean {
    const type = this.#composite(typename);
    return type !== undefined && isObjectType(type);
  }

  #composite(typename: string | undefined): GraphQLCompositeType | undefined {
    const type = typename === undefined ? undefined : this.#options.schema.getType(typename);
    return type !== undefined && isCompositeType(type) ? type : undefined;
  }

  #allows(typename: string): boolean {
    const type = this.#composite(typename);
    const declared = this.#options.type;
    if (type === undefined) return false;
    if (declared === undefined || type === declared) return true;
    // An entity may be represented by its interface.
    if (isAbstractType(type)) return declared.name === '_Entity';
    return isAbstractType(declared) && this.#options.schema.isSubType(declared, type);
  }

  /** Whether a fragment on a type applies to objects of the actual type. */
  #applies(typeCondition: string, actual: GraphQLCompositeType | undefined): 'always' | 'never' | 'perhaps' {
    const condition = this.#composite(typeCondition);
    if (condition === undefined || condition === actual) return 'always';
    if (actual === undefined || !isObjectType(actual)) return 'perhaps';
    const isPossible = isAbstractType(condition) && this.#options.schema.isSubType(condition, actual);
    return isPossible ? 'always' : 'never';
  }

  #describe(key: string, { parent, nodes, isCertain }: CollectedField): FieldShape {
    const name = nodes[0]?.name.value ?? '';
    const field = { key, isInherited: key in Object.prototype, isCertain };
    if (name === '__typename') {
      return { ...field, listDepth: 0, isNullable: [false], object: undefined, leaf: 'String' };
    }
    const type = parent === undefined || isUnionType(parent) ? undefined : parent.getFields()[name]?.type;
    const { base, ...nesting } = type === undefined ? UNKNOWN_TYPE : unwrap(type);
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    if (selections.length === 0) return { ...field, ...nesting, object: undefined, leaf: leafTypeOf(base) };
    const object = new SelectedObject({ ...this.#options, type: this.#composite(base?.name), selections });
    return { ...field, ...nesting, object, leaf: undefined };
  }
}

interface CollectedField {
  readonly parent: GraphQLCompositeType | undefined;
  readonly nodes: FieldNode[];
  isCertain: boolean;
}

const UNKNOWN_TYPE = { listDepth: undefined, isNullable: [], base: undefined };

interface UnwrappedType {
  readonly listDepth: number;
  readonly isNullable: readonly boolean[];
  readonly base: GraphQLNamedType;
}

function unwrap(type: GraphQLOutputType): UnwrappedType {
  // From the outside in: the innermost type, with no list left below it, comes last.
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

function leafTypeOf(type: GraphQLNamedType | undefined): LeafType | undefined {
  if (type === undefined) return undefined;
  if (isEnumType(type)) return new Set<unknown>(type.getValues().map(({ name }) => name));
  return BUILT_IN_SCALARS.find((name) => name === type.name);
}

const BUILT_IN_SCALARS = ['String', 'Boolean', 'ID', 'Int', 'Float'] as const;
