/** The list of partners, their SDL, and what is generated from it. */
export { type Composition, CompositionError, composeSupergraph } from './compose-supergraph.ts';
export { generateResolverTypes } from './generate-resolver-types.ts';
export { findStaleFiles, type GeneratedFile } from './generated-file.ts';
export { projectRoot } from './project-root.ts';
export { readSubgraphs, type SubgraphEntry } from './read-subgraphs.ts';
