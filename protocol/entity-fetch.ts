/** The largest number of entities in one request to a subgraph. The gateway sends more of them in several requests. */
export const LARGEST_ENTITY_FETCH = 5_000;
