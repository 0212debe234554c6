import type { Subgraph } from '@passerelle/kit';
import type { SampleSeeder } from '../sample/index.ts';
import { UsageError } from './usage-error.ts';

interface Partner {
  readonly loadSubgraph: () => Promise<Subgraph<unknown>>;
  /** Separate from the subgraph, so that a process that only serves it loads no sample data. */
  readonly loadSeeder: () => Promise<SampleSeeder>;
}

/** The partners of the graph, and the template for new ones. Their modules are loaded on demand. */
const PARTNERS: Readonly<Record<string, Partner>> = {
  mitacs: {
    loadSubgraph: async () => (await import('../subgraphs/mitacs/index.ts')).mitacs,
    loadSeeder: async () => (await import('../subgraphs/mitacs/seed.ts')).seed,
  },
  atr: {
    loadSubgraph: async () => (await import('../subgraphs/international/atr/index.ts')).atr,
    loadSeeder: async () => (await import('../subgraphs/international/atr/seed.ts')).seed,
  },
  'tech-park': {
    loadSubgraph: async () => (await import('../subgraphs/regional/tech-park/index.ts')).techPark,
    loadSeeder: async () => (await import('../subgraphs/regional/tech-park/seed.ts')).seed,
  },
  amcto: {
    loadSubgraph: async () => (await import('../subgraphs/regional/amcto/index.ts')).amcto,
    loadSeeder: async () => (await import('../subgraphs/regional/amcto/seed.ts')).seed,
  },
  template: {
    loadSubgraph: async () => (await import('../subgraphs/template/index.ts')).template,
    loadSeeder: async () => (await import('../subgraphs/template/seed.ts')).seed,
  },
};

/** The partners whose subgraphs the supergraph is composed of. */
const IN_THE_GRAPH = ['mitacs', 'atr', 'tech-park', 'amcto'];

/**
 * Loads the subgraphs of these partners, by default of all that are in the graph.
 *
 * @throws UsageError for an unknown name.
 */
export function loadSubgraphs(names: readonly string[] = IN_THE_GRAPH): Promise<Subgraph<unknown>[]> {
  return Promise.all(names.map(loadSubgraph));
}

/** @throws UsageError for an unknown name. */
export async function loadSubgraph(name: string): Promise<Subgraph<unknown>> {
  return partnerNamed(name).loadSubgraph();
}

/** @throws UsageError for an unknown name. */
export async function loadSeeder(name: string): Promise<SampleSeeder> {
  return partnerNamed(name).loadSeeder();
}

function partnerNamed(name: string): Partner {
  const partner = Object.hasOwn(PARTNERS, name) ? PARTNERS[name] : undefined;
  if (partner) return partner;
  throw new UsageError(`The partner must be one of ${Object.keys(PARTNERS).join(', ')}, but got '${name}'.`);
}
