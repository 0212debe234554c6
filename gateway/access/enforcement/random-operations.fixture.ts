import * as fc from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';

/** Random queries on the library, with aliases, inline and named fragments, conditions, interfaces and the union. */
export function randomOperations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const query = new SelectionGenerator(schema, { hasSpreads: true });
  const fragment = new SelectionGenerator(schema, { hasSpreads: false });
  return fc
    .tuple(query.selectionSet('Query', 4), ...FRAGMENT_TYPES.map((name) => fragment.selectionSet(name, 2)))
    .map(([selections, ...fragments]) => documentOf(selections, fragments));
}

const FRAGMENT_TYPES = ['Person', 'Being', 'Robot', 'Vault'];

/** Declares the variables and defines the fragments that are used. */
function documentOf(selections: string, fragments: readonly string[]): string {
  const definitions = FRAGMENT_TYPES.map((name, index) => `fragment F${name} on ${name} ${fragments[index]}`);
  const used = definitions.filter((_, index) => selections.includes(`...F${FRAGMENT_TYPES[index]} `));
  const text = [selections, ...used].join(' ');
  const variables = ['yes', 'no'].filter((name) => text.includes(`$${name}`));
  const declared = variables.length > 0 ? `(${variables.map((name) => `$${name}: Boolean!`).join()})` : '';
  return `query ${declared} ${text}`;
}

/** A directive, or in most cases none. */
const condition = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  fc.constantFrom('@include(if: $yes)', '@skip(if: $no)'),
);

class SelectionGenerator {
  readonly #schema: GraphQLSchema;
  readonly #hasSpreads: boolean;

  constructor(schema: GraphQLSchema, { hasSpreads }: { hasSpreads: boolean }) {
    this.#schema = schema;
    this.#hasSpreads = hasSpreads;
  }

  selectionSet(typeName: string, depth: number): fc.Arbitrary<string> {
    const selection = this.#selection(this.#schema.getType(typeName) as GraphQLCompositeType, depth);
    return (
      fc
        .array(selection, { minLength: 1, maxLength: 4 })
        // Without `__typename`, ApolloGateway loses fields in a fragment on an interface.
        .map((selections) => `{ ${typeName === 'Being' ? '__typename ' : ''}${selections.join(' ')} }`)
    );
  }

  #selection(type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const selectable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const hasFragments = type.name !== 'Query' && type.name !== 'Loan';
    return fc.oneof(
      fc.constant('__typename'),
      ...(selectable.length > 0 ? this.#fields(type.name, selectable, depth) : []),
      ...(hasFragments ? this.#fragments(type, depth) : []),
    );
  }

  /** Three times the same choice, so that fields are more frequent than fragments. */
  #fields(
    typeName: string,
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
  ): fc.Arbitrary<string>[] {
    const field = fc.constantFrom(...fields).chain((each) => this.#field(typeName, each, depth));
    return [field, field, field];
  }

  #field(
    typeName: string,
    { name, type, args }: GraphQLField<unknown, unknown>,
    depth: number,
  ): fc.Arbitrary<string> {
    const named = getNamedType(type);
    const inner = isCompositeType(named) ? this.selectionSet(named.name, depth - 1) : fc.constant('');
    // Each alias is used for one field only, so that selections can be merged.
    const alias = fc.constantFrom('', `${typeName}_${name}: `, `x_${name}: `);
    const given = args.length > 0 ? '(id: "p1")' : '';
    return fc.tuple(alias, condition, inner).map(([as, when, sub]) => `${as}${name}${given} ${when} ${sub}`);
  }

  #fragments(type: GraphQLCompositeType, depth: number): fc.Arbitrary<string>[] {
    const on = fc.constantFrom(...FRAGMENT_TYPES.filter((name) => this.#overlaps(type, name)));
    const spread = fc.tuple(on, condition).map(([name, when]) => `...F${name} ${when}`);
    const inline = on.chain((name) =>
      fc
        .tuple(condition, this.selectionSet(name, depth - 1))
        .map(([when, inner]) => `... on ${name} ${when} ${inner}`),
    );
    return [...(depth > 0 ? [inline] : []), ...(this.#hasSpreads ? [spread] : [])];
  }

  /** Whether a fragment on the named type is allowed within the other type. */
  #overlaps(type: GraphQLCompositeType, name: string): boolean {
    const possible = this.#possibleTypes(type);
    const named = this.#schema.getType(name) as GraphQLCompositeType;
    return this.#possibleTypes(named).some((each) => possible.includes(each));
  }

  #possibleTypes(type: GraphQLCompositeType): string[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }
}
