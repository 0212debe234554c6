import type { Subgraph } from '../subgraphs/kit/index.ts';
import { UsageError } from './usage-error.ts';

/** The partners of the graph, and the template to copy. Each is loaded when it is needed. */
const LOADERS: Readonly<Record<string, () => Promise<Subgraph<unknown>>>> = {
  mitacs: async () => (await import('../subgraphs/mitacs/index.ts')).mitacs,
  atr: async () => (await import('../subgraphs/international/atr/index.ts')).atr,
  'tech-park': async () => (await import('../subgraphs/regional/tech-park/index.ts')).techPark,
  amcto: async () => (await import('../subgraphs/regional/amcto/index.ts')).amcto,
  template: async () => (await import('../subgraphs/template/index.ts')).template,
};

/** Those that the graph is composed of. */
const IN_THE_GRAPH = ['mitacs', 'atr', 'tech-park', 'amcto'];

/** The partners of the graph, or those named. Throws a `UsageError` for a name that there is not. */
export function loadPartners(names: readonly string[] = IN_THE_GRAPH): Promise<Subgraph<unknown>[]> {
  return Promise.all(names.map(loadPartner));
}

export async function loadPartner(name: string): Promise<Subgraph<unknown>> {
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  if (load) return load();
  throw new UsageError(`"${name}" is no partner. There are ${Object.keys(LOADERS).join(', ')}.`);
}
