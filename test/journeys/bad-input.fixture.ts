import { expect } from 'vitest';
import type { TestGraph } from '../support/start-test-graph.ts';
import { world } from './sample-facts.ts';

type Path = readonly (string | number)[];

/**
 * Returns a function that queries fields with one mistake, and returns the only error. The query also has valid fields of two
 * partners, which must have data.
 */
export function createErrorOf(graph: TestGraph) {
  return async function errorOf(fields: string, variables: Record<string, unknown> = {}, declared = '') {
    const { status, data, errors } = await graph.query(
      `query Mistake${declared} { ${fields} intake: miipIntake(year: 2026) { positions } all: exchanges { totalCount } }`,
      variables,
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({ intake: { positions: 20 }, all: { totalCount: world.counts.exchanges } });
    expect(errors).toHaveLength(1);
    const [error] = errors ?? [];
    return { data, error };
  };
}

export interface BadInput {
  readonly argument: string;
  readonly expected: string;
  readonly received: unknown;
  readonly path: Path;
  readonly partner: string;
}

export function inputError({ argument, expected, received, path, partner }: BadInput) {
  const receivedText = typeof received === 'string' ? `'${received}'` : String(received);
  return {
    message: `"${argument}" must be ${expected}, but got ${receivedText}.`,
    path,
    extensions: { code: 'BAD_USER_INPUT', argument, expected, received, partner },
  };
}
