import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { CostRules, ListRule } from './cost-rules.ts';
import { readIntrospectionSizes } from './introspection-sizes.ts';

/** What each field of a schema weighs: its cost directives, and where they are silent the specification's defaults. */
export class FieldWeights {
  /** The length of a list of which nothing is known. */
  readonly assumedListSize: number;
  readonly #schema: GraphQLSchema;
  readonly #rules: CostRules;
  readonly #introspectionSizes: ReadonlyMap<string, number>;
  readonly #implementedRules = new Map<string, ListRule | undefined>();

  constructor(schema: GraphQLSchema, rules: CostRules, assumedListSize: number) {
    this.assumedListSize = assumedListSize;
    this.#schema = schema;
    this.#rules = rules;
    this.#introspectionSizes = readIntrospectionSizes(schema);
  }

  rootType(operation: OperationTypeNode): GraphQLCompositeType | undefined {
    return this.#schema.getRootType(operation) ?? undefined;
  }

  compositeType(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  /** Undefined for `__typename`, which costs nothing. */
  fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /** What one object or value of a field weighs: an object 1, a value 0, unless a directive says otherwise. */
  weightOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
    const type = getNamedType(field.type);
    const { weights } = this.#rules;
    // Asked through an interface, a field is as dear as the dearest that answers.
    const own = this.#coordinatesOf(parent, field.name).flatMap(
      (coordinate) => weights.get(coordinate) ?? [],
    );
    if (own.length > 0) return Math.max(...own);
    return weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
  }

  listRuleOf(parent: GraphQLCompositeType, name: string): ListRule | undefined {
    const coordinate = `${parent.name}.${name}`;
    const own = this.#rules.lists.get(coordinate);
    if (own !== undefined || !isInterfaceType(parent)) return own;
    if (!this.#implementedRules.has(coordinate)) {
      const rules = this.#coordinatesOf(parent, name).flatMap((each) => this.#rules.lists.get(each) ?? []);
      this.#implementedRules.set(coordinate, joinRules(rules));
    }
    return this.#implementedRules.get(coordinate);
  }

  introspectionSizeOf(parent: GraphQLCompositeType, name: string): number | undefined {
    return parent.name.startsWith('__') ? this.#introspectionSizes.get(`${parent.name}.${name}`) : undefined;
  }

  /** Whether any argument of a field can weigh anything. */
  hasWeighedArguments(coordinate: string, field: GraphQLField<unknown, unknown>): boolean {
    const { weights } = this.#rules;
    return field.args.some((argument) => {
      const type = getNamedType(argument.type);
      return (
        isInputObjectType(type) ||
        weights.has(type.name) ||
        weights.has(argumentCoordinate(coordinate, argument))
      );
    });
  }

  /**
   * What a value given for an argument weighs: each input object 1 and each other value 0, unless a directive says
   * otherwise, and all that is in it.
   */
  weightOfInput(coordinate: string, input: GraphQLArgument | GraphQLInputField, value: unknown): number {
    if (value === null || value === undefined) return 0;
    const { weights } = this.#rules;
    const type = getNamedType(input.type);
    const own = weights.get(coordinate) ?? weights.get(type.name);
    if (Array.isArray(value)) {
      return value.reduce<number>((sum, each) => sum + this.weightOfInput(coordinate, input, each), 0);
    }
    if (!isInputObjectType(type)) return own ?? 0;
    let sum = own ?? 1;
    for (const [name, inner] of Object.entries(value)) {
      const field = type.getFields()[name];
      if (field !== undefined) sum += this.weightOfInput(`${type.name}.${name}`, field, inner);
    }
    return sum;
  }

  #coordinatesOf(parent: GraphQLCompositeType, name: string): string[] {
    const types = isInterfaceType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent];
    return types.map((type) => `${type.name}.${name}`);
  }
}

export function argumentCoordinate(field: string, { name }: { name: string }): string {
  return `${field}(${name}:)`;
}

/** Types that answer a field of an interface may size it differently: each argument counts, and none is demanded. */
function joinRules(rules: readonly ListRule[]): ListRule | undefined {
  if (rules.length === 0) return undefined;
  const assumed = rules.flatMap(({ assumedSize }) => assumedSize ?? []);
  return {
    assumedSize: assumed.length > 0 ? Math.max(...assumed) : undefined,
    slicingArguments: [...new Set(rules.flatMap(({ slicingArguments }) => slicingArguments))],
    sizedFields: [...new Set(rules.flatMap(({ sizedFields }) => sizedFields))],
    requireOneSlicingArgument: false,
  };
}
