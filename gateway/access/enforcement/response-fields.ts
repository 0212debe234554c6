import { type GraphQLObjectType, type GraphQLOutputType, isAbstractType, type SelectionNode } from 'graphql';
import { isIncluded, readVariables, type VariableValues } from '../../operation/variables.ts';
import { collectFields, responseKeyOf, type SelectedField } from '../../operation/walk-fields.ts';
import type { ChangedPlace } from './changed-places.ts';
import type { ClientOperation } from './client-operation.ts';
import type { DeniedField, InvalidField } from './null-reasons.ts';
import type { UnmetRequirements } from './unmet-requirements.ts';

/** One response key of an object in the answer, and what becomes of its value. */
export type ResponseField =
  /** `__typename`, `__schema`, `__type`: as received. */
  | { readonly kind: 'introspection'; readonly key: string }
  /** Null, because it was not fetched. */
  | {
      readonly kind: 'denied';
      readonly key: string;
      readonly type: GraphQLOutputType;
      readonly reason: DeniedField;
    }
  /** As received, if the value is not missing. */
  | {
      readonly kind: 'unchanged';
      readonly key: string;
      readonly type: GraphQLOutputType;
      readonly invalid: InvalidField;
    }
  | ChangedField;

/** A field with objects from which the filter removed something. */
export interface ChangedField {
  readonly kind: 'changed';
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly invalid: InvalidField;
  readonly selections: readonly SelectionNode[];
  readonly place: ChangedPlace;
  readonly fieldsByType: Map<GraphQLObjectType, readonly ResponseField[]>;
}

export interface ResponseFieldsRequest {
  readonly client: ClientOperation;
  /** Where the executed operation differs from the client's. */
  readonly changed: ChangedPlace;
  readonly unmet: UnmetRequirements;
  readonly variables: VariableValues | undefined;
}

/** Reads from the client's operation which fields the objects of the answer have. */
export class ResponseFields {
  readonly #client: ClientOperation;
  readonly #changed: ChangedPlace;
  readonly #unmet: UnmetRequirements;
  readonly #variables: VariableValues;

  constructor({ client, changed, unmet, variables }: ResponseFieldsRequest) {
    this.#client = client;
    this.#changed = changed;
    this.#unmet = unmet;
    this.#variables = readVariables(client.operation, variables);
  }

  ofRoot(): readonly ResponseField[] {
    const { schema, operation } = this.#client;
    const rootType = schema.getRootType(operation.operation);
    if (!rootType) throw new Error(`The schema has no ${operation.operation}.`);
    return this.#read(operation.selectionSet.selections, rootType, this.#changed);
  }

  /** Of an object of this type that is a value of the field, or an item of its list. */
  ofObject(
    { selections, place, fieldsByType }: ChangedField,
    type: GraphQLObjectType,
  ): readonly ResponseField[] {
    let fields = fieldsByType.get(type);
    if (!fields) {
      fields = this.#read(selections, type, place);
      fieldsByType.set(type, fields);
    }
    return fields;
  }

  #read(
    selections: readonly SelectionNode[],
    type: GraphQLObjectType,
    place: ChangedPlace,
  ): readonly ResponseField[] {
    const collected = collectFields(selections, type.name, {
      fragments: this.#client.fragments,
      entersType: (condition) => this.#isOrImplements(type, condition),
      includes: (directives) => isIncluded(directives, this.#variables),
    });
    return [...collected.values()].map((fields) => this.#fieldOf(fields, type, place));
  }

  #fieldOf(
    selected: readonly SelectedField[],
    parent: GraphQLObjectType,
    place: ChangedPlace,
  ): ResponseField {
    const [first] = selected;
    if (!first) throw new Error('A response key has at least one field.');
    const key = responseKeyOf(first.node);
    const name = first.node.name.value;
    if (name.startsWith('__')) return { kind: 'introspection', key };
    const type = parent.getFields()[name]?.type;
    if (!type) throw new Error(`"${parent.name}" has no field "${name}".`);
    const field = `${parent.name}.${name}`;
    const requirement = this.#unmet.at(place.path, parent.name, first.node);
    if (requirement) {
      const isMutation = parent === this.#client.schema.getMutationType();
      return { kind: 'denied', key, type, reason: { kind: 'denied', field, requirement, isMutation } };
    }
    const invalid = { kind: 'invalid', field } as const;
    const inner = place.inner.get(key);
    if (!inner) return { kind: 'unchanged', key, type, invalid };
    const selections = selected.flatMap(({ node }) => node.selectionSet?.selections ?? []);
    return { kind: 'changed', key, type, invalid, selections, place: inner, fieldsByType: new Map() };
  }

  #isOrImplements(type: GraphQLObjectType, condition: string): boolean {
    if (condition === type.name) return true;
    const { schema } = this.#client;
    const conditionType = schema.getType(condition);
    return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  }
}
