import { Schema } from 'mongoose';
import { describe, expectTypeOf, it } from 'vitest';
import { type ConditionsOf, defineModel, isOneOf, type StoredPaths } from '../records/index.ts';
import type { RecordOf, RecordResolvers } from './record-resolvers.ts';

// What must not compile: `npm run types` checks this file.

interface Town {
  readonly _id: string;
  readonly name: string;
  readonly people2021: number;
  readonly landKm2: number;
}

/** As `schema.types.ts` has it. */
interface GraphTown {
  readonly __typename?: 'Town';
  readonly id: string;
  readonly name: string;
  readonly density: number;
  readonly hall: object;
}

type Paths = StoredPaths<Town, GraphTown>;

const towns = defineModel('Town', new Schema<Town>(), {
  storedPaths: { density: ['people2021', 'landKm2'], hall: [] } as const satisfies Paths,
  conditions: { name: isOneOf('name') } satisfies ConditionsOf<{ name?: readonly string[] }>,
});

/** As `resolvers.types.ts` has it. */
interface TownResolvers {
  name?: (parent: RecordOf<typeof towns>, args: object, context: object) => string;
  density?: (parent: RecordOf<typeof towns>, args: object, context: object) => number;
  hall?: (parent: RecordOf<typeof towns>, args: object, context: object) => object;
  __resolveReference?: (reference: { id: string }) => Town | null;
}

describe('storedPaths', () => {
  it('must have every field that the record does not store under its own name', () => {
    // @ts-expect-error `density` is derived, and its paths are missing.
    const incomplete: Paths = { hall: [] };
    const complete: Paths = { density: ['people2021', 'landKm2'], hall: [] };
    expectTypeOf(incomplete).toEqualTypeOf(complete);
  });

  it('name paths of the record only, and fields of the graph only', () => {
    // @ts-expect-error The record has no `people2016`.
    const unknownPath: Paths = { density: ['people2016'], hall: [] };
    // @ts-expect-error The graph has no `mayor`.
    const unknownField: Paths = { density: [], hall: [], mayor: [] };
    expectTypeOf(unknownPath).toEqualTypeOf(unknownField);
  });
});

describe('conditions', () => {
  it('must have every field of the filter', () => {
    // @ts-expect-error `kind` has no condition.
    const incomplete: ConditionsOf<{ name?: string[]; kind?: string[] }> = { name: isOneOf('name') };
    expectTypeOf(incomplete).toHaveProperty('kind');
  });
});

describe('resolvers of a record', () => {
  type Resolvers = RecordResolvers<TownResolvers>;

  it('receive the paths that their field lists, and `_id`', () => {
    expectTypeOf<Parameters<NonNullable<Resolvers['density']>>[0]>().toEqualTypeOf<
      Pick<RecordOf<typeof towns>, '_id' | 'people2021' | 'landKm2'>
    >();
    expectTypeOf<Parameters<NonNullable<Resolvers['name']>>[0]>().toEqualTypeOf<
      Pick<RecordOf<typeof towns>, '_id' | 'name'>
    >();
  });

  it('cannot read a path that their field does not list', () => {
    const resolvers: Resolvers = {
      density: ({ people2021, landKm2 }) => people2021 / landKm2,
      // @ts-expect-error `hall` lists no path.
      hall: ({ name }) => ({ name }),
    };
    expectTypeOf(resolvers).toEqualTypeOf<Resolvers>();
  });

  it('must have the fields that the record does not store under their own name', () => {
    // @ts-expect-error `hall` has no resolver.
    const incomplete: Resolvers = { density: ({ people2021, landKm2 }) => people2021 / landKm2 };
    expectTypeOf(incomplete).toEqualTypeOf<Resolvers>();
  });
});
