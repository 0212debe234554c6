/** The scope of callers whose filters may have longer lists, in the gateway and in subgraphs. No field of the graph requires it. */
export const exportScope = 'export';
