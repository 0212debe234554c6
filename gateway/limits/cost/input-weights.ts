import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { InputWeight } from './cost-tree.ts';

const NO_FIELDS: ReadonlyMap<string, InputWeight> = new Map();

/** The costs of argument values: 1 for an input object and for each item of a list, 0 for any other value, unless `@cost` gives another weight. */
export class InputWeights {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #fieldsByType = new Map<GraphQLInputObjectType, Map<string, InputWeight>>();

  /** `weights`: those of `@cost`, by coordinate. */
  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
  }

  /** Returns undefined where no value of the input can cost anything. */
  weightOf(coordinate: string, input: GraphQLArgument | GraphQLInputField): InputWeight | undefined {
    const type = getNamedType(input.type);
    const own = this.#weights.get(coordinate) ?? this.#weights.get(type.name);
    if (isInputObjectType(type)) return { each: own ?? 1, fields: this.#fieldsOf(type) };
    // A partner looks up each item of a list, in a filter of ids for instance.
    const each = own ?? (isListType(getNullableType(input.type)) ? 1 : 0);
    return each === 0 ? undefined : { each, fields: NO_FIELDS };
  }

  #fieldsOf(type: GraphQLInputObjectType): ReadonlyMap<string, InputWeight> {
    const known = this.#fieldsByType.get(type);
    if (known !== undefined) return known;
    const fields = new Map<string, InputWeight>();
    // Before its fields are read, because an input type may contain itself.
    this.#fieldsByType.set(type, fields);
    for (const field of Object.values(type.getFields())) {
      const weight = this.weightOf(`${type.name}.${field.name}`, field);
      if (weight !== undefined) fields.set(field.name, weight);
    }
    return fields;
  }
}
