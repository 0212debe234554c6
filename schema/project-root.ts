/** The root folder of the repository. Paths in `subgraphs.yaml` are relative to it. */
export const projectRoot = new URL('../', import.meta.url);
