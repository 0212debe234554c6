import { fileURLToPath } from 'node:url';

/** The supergraph in the repository, composed from all partners. */
export const committedSupergraphFile = fileURLToPath(
  new URL('../schema/supergraph.graphql', import.meta.url),
);

/** The example queries for the committed supergraph. */
export const exampleQueriesDirectory = fileURLToPath(new URL('../schema/operations', import.meta.url));
