import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** One subgraph of a supergraph: the part of one partner. */
export interface SubgraphOfSupergraph {
  /** The partner's name. */
  readonly name: string;
  readonly url: string;
  readonly schema: GraphQLSchema;
}

/** Reads the subgraphs, each with its own schema, from a supergraph without security directives. */
export function readSubgraphs(plainSdl: string): SubgraphOfSupergraph[] {
  const options = { supportedFeatures: null, validateSupergraph: false };
  const subgraphs = [...Supergraph.build(plainSdl, options).subgraphs()];
  return subgraphs.map(({ name, url, schema }) => ({ name, url, schema: schema.toGraphQLJSSchema() }));
}
