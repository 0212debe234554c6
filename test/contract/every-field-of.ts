import { type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

/** A query for every field of the lists of a partner's SDL, to a depth. Fields with a required argument are left out. */
export function everyFieldOf(sdl: string, depth: number): string {
  return selectionOf('Query', fieldsByType(sdl), depth);
}

type FieldsByType = ReadonlyMap<string, readonly FieldDefinitionNode[]>;

/** The fields of each object type of an SDL. */
function fieldsByType(sdl: string): FieldsByType {
  return new Map(
    parse(sdl).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[definition.name.value, definition.fields ?? []] as const]
        : [],
    ),
  );
}

/** Every field without a required argument, to a depth: `{ workshops { nodes { id title host { id } } totalCount } }`. */
function selectionOf(type: string, fieldsOf: FieldsByType, depth: number): string {
  const selected = (fieldsOf.get(type) ?? []).filter(isSelectable).flatMap((field) => {
    const name = field.name.value;
    const fieldType = namedTypeOf(field.type);
    if (!fieldsOf.has(fieldType)) return [name];
    return depth > 1 ? [`${name} ${selectionOf(fieldType, fieldsOf, depth - 1)}`] : [];
  });
  return `{ __typename ${selected.join(' ')} }`;
}

function isSelectable({ arguments: args = [] }: FieldDefinitionNode): boolean {
  return args.every(
    ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined,
  );
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
