import { type GraphQLResolveInfo, Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { oncePerRequest } from './once-per-request.ts';

const [hosted, sent] = ['hosted', 'sent'].map((name) => ({
  fieldNodes: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }],
})) as unknown as readonly [GraphQLResolveInfo, GraphQLResolveInfo];

/** A check that counts how often it runs, and throws for no value. */
function countedCheck() {
  const values: unknown[] = [];
  const check = oncePerRequest((value: readonly string[] | null, _request: object) => {
    values.push(value);
    if (value === null) throw new Error('No value.');
    return { value };
  });
  return { check, values };
}

describe('oncePerRequest', () => {
  it('checks once for all parents of a field, and for other fields with an equal value', () => {
    const { check, values } = countedCheck();
    const request = {};
    const results = [hosted, hosted, sent, sent].map((info) => check(['a', 'b'], request, info));
    expect(new Set(results).size).toBe(1);
    expect(values).toEqual([['a', 'b']]);
  });

  it('checks again for another value, and for another request', () => {
    const { check, values } = countedCheck();
    const request = {};
    check(['a'], request, hosted);
    check(['b'], request, sent);
    check(['a'], {}, hosted);
    expect(values).toEqual([['a'], ['b'], ['a']]);
  });

  it('throws the same error for every parent after one check', () => {
    const { check, values } = countedCheck();
    const request = {};
    for (const info of [hosted, hosted, sent]) {
      expect(() => check(null, request, info)).toThrow('No value.');
    }
    expect(values).toHaveLength(1);
  });
});
