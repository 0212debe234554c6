import { describe, expect, it } from 'vitest';
import { createLoader, createRequestLoader } from './create-loader.ts';

describe('createLoader', () => {
  it('makes one call for ten keys, with the union of the fields', async () => {
    const calls: unknown[] = [];
    const loader = createLoader(async (keys, fields) => {
      calls.push([[...keys], [...fields].toSorted()]);
      return keys.map((key) => ({ key }));
    });
    const rows = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        loader.load(`k${index % 5}`, new Set(index < 5 ? ['a'] : ['b'])),
      ),
    );
    expect(rows.map((row) => row?.key)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k0', 'k1', 'k2', 'k3', 'k4']);
    expect(calls).toEqual([
      [
        ['k0', 'k1', 'k2', 'k3', 'k4'],
        ['a', 'b'],
      ],
    ]);
  });

  it('makes no second call for a key that it has loaded', async () => {
    let calls = 0;
    const loader = createLoader(async (keys) => {
      calls += 1;
      return keys.map(() => null);
    });
    expect(await loader.load('absent', new Set(['a']))).toBeNull();
    expect(await loader.load('absent', new Set(['a']))).toBeNull();
    expect(calls).toBe(1);
  });
});

describe('createRequestLoader', () => {
  it('makes one call for all parents with the same request', async () => {
    const calls: unknown[] = [];
    const loader = createRequestLoader(async (parents, request: { first: number; fields: Set<string> }) => {
      calls.push([[...parents], request.first, [...request.fields]]);
      return parents.map((parent) => `${parent}/${request.first}`);
    });
    const answers = await Promise.all([
      loader.load('a', { first: 2, fields: new Set(['x']) }),
      loader.load('b', { first: 2, fields: new Set(['x']) }),
      loader.load('a', { first: 3, fields: new Set(['x']) }),
      loader.load('a', { first: 2, fields: new Set(['y']) }),
    ]);
    expect(answers).toEqual(['a/2', 'b/2', 'a/3', 'a/2']);
    expect(calls).toEqual([
      [['a', 'b'], 2, ['x']],
      [['a'], 3, ['x']],
      [['a'], 2, ['y']],
    ]);
  });
});
