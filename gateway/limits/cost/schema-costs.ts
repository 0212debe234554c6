import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { CostRules, ListRule } from './cost-rules.ts';
import type { InputWeight } from './cost-tree.ts';
import { InputWeights } from './input-weights.ts';
import { readIntrospectionSizes } from './read-introspection-sizes.ts';

/** The costs of one schema: its cost directives, and the defaults of the specification for everything else. */
export class SchemaCosts {
  /** The estimated length of a list without `@listSize`. */
  readonly assumedListSize: number;
  readonly #schema: GraphQLSchema;
  readonly #rules: CostRules;
  readonly #inputs: InputWeights;
  readonly #introspectionSizes: ReadonlyMap<string, number>;
  readonly #interfaceRules = new Map<string, ListRule | undefined>();

  constructor(schema: GraphQLSchema, rules: CostRules, assumedListSize: number) {
    this.assumedListSize = assumedListSize;
    this.#schema = schema;
    this.#rules = rules;
    this.#inputs = new InputWeights(rules.weights);
    this.#introspectionSizes = readIntrospectionSizes(schema);
  }

  rootTypeName(operation: OperationTypeNode): string {
    return this.#schema.getRootType(operation)?.name ?? '';
  }

  typeNamed(name: string): GraphQLCompositeType | undefined {
    const type = this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  /** Returns undefined for `__typename`, which has no cost. */
  fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /** The cost of one object or value of a field: 1 for an object and 0 for a value, unless `@cost` gives another weight. */
  weightOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
    const type = getNamedType(field.type);
    const { weights } = this.#rules;
    // A field of an interface costs the maximum over the implementing types.
    const own = this.#coordinatesOf(parent, field.name).flatMap(
      (coordinate) => weights.get(coordinate) ?? [],
    );
    if (own.length > 0) return Math.max(...own);
    return weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
  }

  /** Returns undefined where no value of the argument can cost anything. */
  weightOfArgument(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    name: string,
  ): InputWeight | undefined {
    const argument = field.args.find((each) => each.name === name);
    return argument && this.#inputs.weightOf(`${parent.name}.${field.name}(${name}:)`, argument);
  }

  /** The `@listSize` of a field; for a field of an interface without one, those of its implementing types together. */
  listRuleOf(parent: GraphQLCompositeType, name: string): ListRule | undefined {
    const coordinate = `${parent.name}.${name}`;
    const own = this.#rules.lists.get(coordinate);
    if (own !== undefined || !isInterfaceType(parent)) return own;
    if (!this.#interfaceRules.has(coordinate)) {
      const rules = this.#coordinatesOf(parent, name).flatMap((each) => this.#rules.lists.get(each) ?? []);
      this.#interfaceRules.set(coordinate, combineRules(rules));
    }
    return this.#interfaceRules.get(coordinate);
  }

  /** The estimated length of a list of the introspection; undefined for any other field. */
  introspectionSizeOf(parent: GraphQLCompositeType, name: string): number | undefined {
    return parent.name.startsWith('__') ? this.#introspectionSizes.get(`${parent.name}.${name}`) : undefined;
  }

  #coordinatesOf(parent: GraphQLCompositeType, name: string): string[] {
    const types = isInterfaceType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent];
    return types.map((type) => `${type.name}.${name}`);
  }
}

/** The rule for a field of an interface, from those of its implementing types: any of their arguments counts, none is required. */
function combineRules(rules: readonly ListRule[]): ListRule | undefined {
  if (rules.length === 0) return undefined;
  const assumed = rules.flatMap(({ assumedSize }) => assumedSize ?? []);
  return {
    assumedSize: assumed.length > 0 ? Math.max(...assumed) : undefined,
    slicingArguments: [...new Set(rules.flatMap(({ slicingArguments }) => slicingArguments))],
    sizedFields: [...new Set(rules.flatMap(({ sizedFields }) => sizedFields))],
    requireOneSlicingArgument: false,
  };
}
