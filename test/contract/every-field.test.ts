import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { template } from '../../subgraphs/template/index.ts';
import { seed as seedTemplate } from '../../subgraphs/template/seed.ts';
import { type Partner, partners } from '../support/partners.ts';
import { startTestSubgraph } from '../support/start-test-subgraph.ts';
import { everyFieldOf } from './every-field-of.ts';

const world = createWorld({ seed: 1, scale: 1 });
const all: readonly Partner[] = [...partners, { subgraph: template, seed: seedTemplate }];

it.each(all)(
  'answers every field of the lists of $subgraph.name without an error',
  async ({ subgraph, seed }) => {
    const query = everyFieldOf(readFileSync(subgraph.schemaFile, 'utf8'), 4);
    const partner = await startTestSubgraph(subgraph, { sample: { seed, world } });
    try {
      const data = await partner.data(query);
      for (const [list, value] of Object.entries(data)) expect([list, value]).not.toEqual([list, null]);
    } finally {
      await partner.close();
    }
  },
);
