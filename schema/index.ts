/** The list of partners, their SDL, and what is generated from it. */
export { type Composition, CompositionError, composeSupergraph } from './compose-supergraph.ts';
export { findStaleFiles, type GeneratedFile } from './generated-file.ts';
export { projectRoot, readSubgraphs, type SubgraphEntry } from './read-subgraphs.ts';
export { subgraphTypesOf } from './subgraph-types.ts';
