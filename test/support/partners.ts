import type { Subgraph } from '@passerelle/kit';
import type { SeedablePartner } from '../../sample/index.ts';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { seed as seedAtr } from '../../subgraphs/international/atr/seed.ts';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { seed as seedMitacs } from '../../subgraphs/mitacs/seed.ts';
import { amcto } from '../../subgraphs/regional/amcto/index.ts';
import { seed as seedAmcto } from '../../subgraphs/regional/amcto/seed.ts';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { seed as seedTechPark } from '../../subgraphs/regional/tech-park/seed.ts';

export interface Partner extends SeedablePartner {
  readonly subgraph: Subgraph<unknown>;
}

/** The partners whose subgraphs the supergraph is composed of. */
export const partners: readonly Partner[] = [
  { subgraph: mitacs, seed: seedMitacs },
  { subgraph: atr, seed: seedAtr },
  { subgraph: techPark, seed: seedTechPark },
  { subgraph: amcto, seed: seedAmcto },
];
