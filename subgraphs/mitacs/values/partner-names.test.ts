import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { PARTNER_NAMES } from './partner-names.ts';

it('are the partners of the graph', () => {
  const file = readFileSync(new URL('../../../schema/subgraphs.yaml', import.meta.url), 'utf8');
  const { subgraphs } = parse(file) as { subgraphs: { name: string }[] };
  expect(PARTNER_NAMES).toEqual(subgraphs.map(({ name }) => name));
});
