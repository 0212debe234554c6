import type { ModelOf } from '../records/index.ts';

declare const readBy: unique symbol;

/**
 * A record of a model as resolvers get it, for `parents.ts`. The type contains the paths that each field reads.
 *
 * @example export type Workshop = RecordOf<typeof workshops>;
 */
export type RecordOf<Model> =
  Model extends ModelOf<infer Row, infer Paths, unknown> ? Row & { readonly [readBy]?: Paths } : never;

/**
 * The resolvers of a type that resolves from a record. Each receives `_id` and the paths that the model's `storedPaths` lists for
 * its field, or the path of the field's own name: a resolver that reads anything else does not compile.
 *
 * @example export const Workshop: RecordResolvers<WorkshopResolvers> = { … };
 */
export type RecordResolvers<Resolvers> = {
  readonly [Field in keyof Resolvers]: Field extends '__resolveReference'
    ? Resolvers[Field]
    : WithNarrowParent<NonNullable<Resolvers[Field]>, Field>;
};

type WithNarrowParent<Resolver, Field> =
  Extract<Resolver, AnyFunction> extends (parent: infer Parent, ...rest: infer Rest) => infer Result
    ? (parent: ReadBy<Parent, Field>, ...rest: Rest) => Result
    : never;

type AnyFunction = (...args: never[]) => unknown;

type ReadBy<Parent, Field> = Parent extends { readonly [readBy]?: infer Paths }
  ? Pick<Parent, Extract<keyof Parent, '_id' | PathsAt<NonNullable<Paths>, Field>>>
  : Parent;

type PathsAt<Paths, Field> = Field extends keyof Paths
  ? Paths[Field] extends readonly (infer Path)[]
    ? Path
    : never
  : Field;
