import type { Path, Representation } from './fetch-site.ts';
import { selectKeys, setOwn } from './own-keys.ts';
import { sanitizeCustomScalar } from './sanitize-custom-scalar.ts';

/** What a partner's answer to one operation must look like, by the partner's own schema: see `readAnswerShape`. */
export interface AnswerShape {
  /** Whether the operation changes data, and so must not be sent twice. */
  readonly isMutation: boolean;
  readonly root: ObjectShape;
}

/** What objects at one place of an answer may have, which depends on their type. */
export interface ObjectShape {
  /** The fields of each type that has occurred; those of an object without `__typename` under undefined. */
  readonly knownFields: ReadonlyMap<string | undefined, readonly FieldShape[]>;
  /** Reads the fields of a type that is not in `knownFields`. Undefined when no such object is allowed here. */
  readFields(typename: string | undefined): readonly FieldShape[] | undefined;
  /** Whether both names are object types, so that no object can be of both. */
  areDistinct(one: string, other: string): boolean;
}

/** What one field of an answer may have. */
export interface FieldShape {
  readonly key: string;
  /** Whether every JavaScript object inherits a property of this name: only own properties count then. */
  readonly isInherited: boolean;
  /** Whether the field must be present. False under `@include`, and where the object's type is not known. */
  readonly isCertain: boolean;
  /** How many lists are nested; undefined when the schema does not have the field. */
  readonly listDepth: number | undefined;
  /** Whether null is allowed for the field and for the items of its lists, by the number of lists that are left below. */
  readonly isNullable: readonly boolean[];
  /** Set for objects; every other field is a leaf. */
  readonly object: ObjectShape | undefined;
  /** Undefined for the partner's own scalars, which may be any JSON. */
  readonly leaf: LeafType | undefined;
}

/** A scalar of GraphQL, or the names of an enum. */
export type LeafType = 'String' | 'Boolean' | 'ID' | 'Int' | 'Float' | ReadonlySet<unknown>;

/** A place in a partner's answer with a value that its own schema does not allow, or without a value. */
export interface InvalidValue {
  /** As in an error of the partner: from the root of its answer. */
  readonly path: Path;
  readonly expected: string;
}

export interface SanitizedAnswer {
  readonly data: Record<string, unknown> | null;
  readonly invalid: readonly InvalidValue[];
}

/** Maximum number of invalid values that are reported for one answer. */
const MAX_INVALID = 100;
const LARGEST_INT = 2 ** 31;

/**
 * Replaces the values that the partner's schema does not allow by null, so that one of them affects its own branch only:
 * ApolloGateway would drop the whole answer. Removes fields that were not selected: one could be named `__proto__`, or be
 * nested very deeply. Changes the data in place where possible.
 *
 * `{ towns { name area } }` with `{ towns: [{ name: 'Brant', area: 'big', x: 1 }, null] }`, `name: String!`, `area: Float`
 * and `towns: [Town!]` gives `{ towns: [{ name: 'Brant', area: null }, null] }` and the invalid values `towns.0.area` and
 * `towns.1`.
 */
export function sanitizeAnswer(
  data: Record<string, unknown>,
  { root }: AnswerShape,
  representations: readonly Representation[] | undefined,
): SanitizedAnswer {
  const sanitizer = new Sanitizer();
  const { invalid } = sanitizer;
  if (representations === undefined) return { data: sanitizer.sanitizeObject(data, root), invalid };
  const entityFields = root.knownFields.get(undefined) ?? root.readFields(undefined);
  const entityShape = entityFields?.find(({ key }) => key === '_entities')?.object;
  const { _entities: entities } = data;
  if (entityShape === undefined || !Array.isArray(entities)) return { data, invalid };
  sanitizer.sanitizeEntities(entities, entityShape, representations);
  return { data: { _entities: entities }, invalid };
}

class Sanitizer {
  readonly invalid: InvalidValue[] = [];
  readonly #path: Array<string | number> = [];

  sanitizeEntities(
    entities: unknown[],
    shape: ObjectShape,
    representations: readonly Representation[],
  ): void {
    this.#path.push('_entities');
    for (const [index, entity] of entities.entries()) {
      if (entity === null) continue;
      this.#path.push(index);
      const typename = representations[index]?.['__typename'];
      entities[index] = this.sanitizeObject(
        entity,
        shape,
        typeof typename === 'string' ? typename : undefined,
      );
      this.#path.pop();
    }
    this.#path.pop();
  }

  /** @param represented the type of the entity's representation. */
  sanitizeObject(value: unknown, shape: ObjectShape, represented?: string): Record<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.#reject('an object');
    const object = value as Record<string, unknown>;
    const { __typename: typename = represented } = object;
    if (typename !== undefined && typeof typename !== 'string') {
      return this.#reject('an object with the name of its type');
    }
    if (
      represented !== undefined &&
      typename !== represented &&
      shape.areDistinct(represented, String(typename))
    ) {
      return this.#reject(`an object of type ${represented}`);
    }
    const fields = shape.knownFields.get(typename) ?? shape.readFields(typename);
    if (fields === undefined) return this.#reject('an object of a type that is allowed here');
    let present = 0;
    for (const field of fields) {
      const { key } = field;
      const received = field.isInherited && !Object.hasOwn(object, key) ? undefined : object[key];
      if (received === undefined) {
        if (field.isCertain) this.#noteMissing(key);
        continue;
      }
      present += 1;
      if (field.leaf !== undefined && field.listDepth === 0 && isLeaf(received, field.leaf)) continue;
      this.#path.push(key);
      const sanitized = this.#sanitizeValue(received, field, field.listDepth);
      this.#path.pop();
      if (sanitized !== received) setOwn(object, key, sanitized);
    }
    return countKeys(object) === present ? object : selectKeys(object, fields);
  }

  #sanitizeValue(value: unknown, field: FieldShape, listDepth: number | undefined): unknown {
    if (value === null) {
      return listDepth === undefined || field.isNullable[listDepth] ? null : this.#reject('other than null');
    }
    if (listDepth === undefined ? Array.isArray(value) : listDepth > 0) {
      if (!Array.isArray(value)) return this.#reject('a list');
      for (let index = 0; index < value.length; index += 1) {
        this.#path.push(index);
        value[index] = this.#sanitizeValue(value[index], field, listDepth && listDepth - 1);
        this.#path.pop();
      }
      return value;
    }
    if (field.object !== undefined) return this.sanitizeObject(value, field.object);
    if (field.leaf === undefined)
      return sanitizeCustomScalar(value) ?? this.#reject('a value of moderate depth');
    return isLeaf(value, field.leaf) ? value : this.#reject('a value of the right type');
  }

  #reject(expected: string): null {
    if (this.invalid.length < MAX_INVALID) this.invalid.push({ path: [...this.#path], expected });
    return null;
  }

  #noteMissing(key: string): void {
    this.#path.push(key);
    this.#reject('the field that was selected');
    this.#path.pop();
  }
}

/** Whether a value belongs to an enum or a scalar, by the same rules as in ApolloGateway. */
function isLeaf(value: unknown, leaf: LeafType): boolean {
  switch (leaf) {
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'ID':
      return typeof value === 'string' || Number.isSafeInteger(value);
    case 'Int':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_INT;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return leaf.has(value);
  }
}

function countKeys(object: Record<string, unknown>): number {
  let count = 0;
  // Parsed JSON inherits no enumerable properties.
  // oxlint-disable-next-line eslint/guard-for-in
  for (const _key in object) count += 1;
  return count;
}
