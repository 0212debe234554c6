export { PortTakenError, type RunningSubgraph, startSubgraph } from './start-subgraph.ts';
export type { Subgraph, SubgraphContext } from './subgraph.ts';
