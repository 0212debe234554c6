import { readFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { template } from '../../subgraphs/template/index.ts';
import { seed as seedTemplate } from '../../subgraphs/template/seed.ts';
import { type Partner, partners } from '../support/partners.ts';
import { startTestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });
const all: readonly Partner[] = [...partners, { subgraph: template, seed: seedTemplate }];

it.each(all)(
  'answers every field of the lists of $subgraph.name without an error',
  async ({ subgraph, seed }) => {
    const query = selectionOf('Query', fieldsByType(readFileSync(subgraph.schemaFile, 'utf8')), 4);
    const partner = await startTestSubgraph(subgraph, { sample: { seed, world } });
    try {
      const data = await partner.data(query);
      for (const [list, value] of Object.entries(data)) expect([list, value]).not.toEqual([list, null]);
    } finally {
      await partner.close();
    }
  },
);

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
