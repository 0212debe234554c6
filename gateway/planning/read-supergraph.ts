import { buildSchema, Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** The schema of a supergraph as clients see it. The supergraph must have no security directives. */
export function readApiSchema(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
}

/**
 * Reads which names the directives of one specification have in a supergraph, whose links may rename them: a map from the
 * name in the supergraph to the name in the specification.
 *
 * @example readDirectiveNames(sdl, 'https://specs.apollo.dev/cost') // Map { 'price' => 'cost' }
 */
export function readDirectiveNames(supergraphSdl: string, specification: string): Map<string, string> {
  const schema = buildSchema(supergraphSdl, { validate: false });
  const names = new Map<string, string>();
  for (const directive of schema.directives()) {
    const source = schema.coreFeatures?.sourceFeature(directive);
    if (source?.feature.url.identity !== specification || source.nameInFeature === null) continue;
    names.set(directive.name, source.nameInFeature);
  }
  return names;
}
