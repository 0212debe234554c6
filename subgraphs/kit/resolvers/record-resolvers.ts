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
 * The resolvers of a type that resolves from a record. Each is given `_id` and the paths that the model's `storedPaths` lists for
 * its field, or the path of the field's own name: a resolver that reads anything else does not compile. Nor do resolvers
 * without one for `id`, or for a field that the record does not store under its own name.
 *
 * @example export const Workshop: RecordResolvers<WorkshopResolvers> = { … };
 */
export type RecordResolvers<Resolvers> = NarrowResolvers<Resolvers> &
  Required<Pick<NarrowResolvers<Resolvers>, DerivedField<Resolvers>>>;

type NarrowResolvers<Resolvers> = {
  readonly [Field in keyof Resolvers]: Field extends '__resolveReference'
    ? Resolvers[Field]
    : WithNarrowParent<NonNullable<Resolvers[Field]>, Field>;
};

/** The fields that need a resolver: `id`, and those of `storedPaths` that are not properties of the record. */
type DerivedField<Resolvers> = {
  readonly [Field in keyof Resolvers]-?: Field extends 'id'
    ? Field
    : Extract<Field, Exclude<FieldsWithPaths<ParentOf<Resolvers[Field]>>, keyof ParentOf<Resolvers[Field]>>>;
}[keyof Resolvers];

type ParentOf<Resolver> =
  Extract<Resolver, AnyFunction> extends (parent: infer Parent, ...rest: never[]) => unknown ? Parent : never;

/** Never for a model without `storedPaths`, whose type allows any name. */
type FieldsWithPaths<Parent> = Parent extends { readonly [readBy]?: infer Paths }
  ? string extends keyof NonNullable<Paths>
    ? never
    : keyof NonNullable<Paths>
  : never;

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
