import { readFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import type { GeneratedFile } from './generated-file.ts';
import { projectRoot, type SubgraphEntry } from './read-subgraphs.ts';

/**
 * Generates a partner's `schema.types.ts`: the types that check its resolvers against its SDL. The parent value of a
 * GraphQL type is the type of the same name that the partner's `parents.ts` exports, if there is one; the type of the
 * context is `Context` in the same file.
 */
export async function subgraphTypesOf({ sdl }: Pick<SubgraphEntry, 'sdl'>): Promise<GeneratedFile> {
  const schemaFile = new URL(sdl, projectRoot);
  const file = new URL('schema.types.ts', schemaFile);
  const parents = await readFile(new URL('parents.ts', schemaFile), 'utf8').catch(() => '');
  const content = await codegen({
    filename: file.pathname,
    schema: parse(`${FEDERATION}\n${withoutLinks(await readFile(schemaFile, 'utf8'))}`),
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      federation: true,
      contextType: './parents.ts#Context',
      mappers: mappersFrom(parents),
      // Avoids a name conflict: a record type often has the name of its GraphQL type.
      mapperTypeSuffix: 'Parent',
      enumsAsTypes: true,
      useTypeImports: true,
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      strictScalars: true,
      scalars: { Date: 'string', DateTime: { input: 'string', output: 'Date | string' }, URL: 'string' },
      avoidOptionals: { field: true },
      inputMaybeValue: 'T | null | undefined',
      maybeValue: 'T | null',
      defaultMapper: 'Partial<{T}>',
    },
  });
  return { file, content: `${HEADER}${content}`, madeBy: 'types:generate' };
}

const HEADER = '/* Made by "npm run types:generate" from schema.graphql and parents.ts. */\n';

/** Definitions of the directives that `@link` imports in a partner's SDL; the code generator does not resolve `@link`. */
const FEDERATION = `
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable on FIELD_DEFINITION | OBJECT
  directive @external on FIELD_DEFINITION | OBJECT
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | SCALAR
  directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int
    slicingArguments: [String!]
    sizedFields: [String!]
    requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
`;

function withoutLinks(sdl: string): string {
  return sdl.replace(/extend schema\s+@link\([^)]*\)/u, '');
}

/** Returns `{ Placement: './parents.ts#Placement' }` for every type that parents.ts exports except `Context`. */
function mappersFrom(parents: string): Record<string, string> {
  const names = [...parents.matchAll(/^export (?:type|interface) (\w+)/gmu)].map((match) => match[1] ?? '');
  return Object.fromEntries(
    names.filter((name) => name !== 'Context').map((name) => [name, `./parents.ts#${name}`]),
  );
}
