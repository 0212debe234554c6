import type { AnswerShape, FieldShape, ObjectShape } from './answer-shape.ts';
import type { Path, Representation } from './fetch-site.ts';
import { tidyFreeForm } from './leaf-checks.ts';

/** A place of a partner's answer where something stands that its own schema rules out, or nothing at all. */
export interface Misfit {
  /** As in an error of the partner's own: from the root of its answer. */
  readonly path: Path;
  readonly expected: string;
}

/** A partner whose whole answer is beside the point is told often enough in this many places. */
const MOST_MISFITS = 100;

/**
 * Brings an answer into the shape of its question, so that a misfit costs its own branch and nothing more: ApolloGateway
 * would drop the whole of it. What does not fit becomes null; what was not asked for goes, and with it whatever
 * could be nested or named to do harm. Changes the data in place where that is all it takes.
 */
export function fitAnswer(
  data: Record<string, unknown>,
  { root }: AnswerShape,
  representations: readonly Representation[] | undefined,
): { readonly data: Record<string, unknown> | null; readonly misfits: readonly Misfit[] } {
  const misfits: Misfit[] = [];
  const path: Array<string | number> = [];

  function misfit(expected: string): null {
    if (misfits.length < MOST_MISFITS) misfits.push({ path: [...path], expected });
    return null;
  }

  function fitObject(
    value: unknown,
    shape: ObjectShape,
    represented?: string,
  ): Record<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit('an object');
    const object = value as Record<string, unknown>;
    const { __typename: typename = represented } = object;
    if (typename !== undefined && typeof typename !== 'string')
      return misfit('an object whose type is named');
    if (represented !== undefined && typename !== undefined && shape.areApart(represented, typename)) {
      return misfit(`an object of type ${represented}`);
    }
    const fields = shape.fieldsOf(typename);
    if (fields === undefined) return misfit('an object of a type that may stand here');
    let present = 0;
    for (const field of fields) {
      const { key } = field;
      const came = field.isInherited && !Object.hasOwn(object, key) ? undefined : object[key];
      if (came === undefined) {
        if (field.isCertain) noteAt(key, 'the field that was asked for');
        continue;
      }
      present += 1;
      if (field.isLeaf !== undefined && field.listDepth === 0 && field.isLeaf(came)) continue;
      path.push(key);
      const fitted = fitValue(came, field, field.listDepth);
      path.pop();
      if (fitted !== came) setOwn(object, key, fitted);
    }
    return countKeys(object) === present ? object : onlyAsked(object, fields);
  }

  function fitValue(value: unknown, field: FieldShape, listDepth: number | undefined): unknown {
    if (value === null) {
      return listDepth === undefined || field.isNullable[listDepth] ? null : misfit('other than null');
    }
    if (listDepth === undefined ? Array.isArray(value) : listDepth > 0) {
      if (!Array.isArray(value)) return misfit('a list');
      for (let index = 0; index < value.length; index += 1) {
        path.push(index);
        value[index] = fitValue(value[index], field, listDepth && listDepth - 1);
        path.pop();
      }
      return value;
    }
    if (field.object !== undefined) return fitObject(value, field.object);
    if (field.isLeaf === undefined) return tidyFreeForm(value) ?? misfit('a value of reasonable depth');
    return field.isLeaf(value) ? value : misfit('a value of the right type');
  }

  function fitEntities(entities: unknown[], shape: ObjectShape, asked: readonly Representation[]): void {
    path.push('_entities');
    for (const [index, entity] of entities.entries()) {
      if (entity === null) continue;
      path.push(index);
      const typename = asked[index]?.['__typename'];
      entities[index] = fitObject(entity, shape, typeof typename === 'string' ? typename : undefined);
      path.pop();
    }
    path.pop();
  }

  function noteAt(key: string, expected: string): void {
    path.push(key);
    misfit(expected);
    path.pop();
  }

  if (representations === undefined) return { data: fitObject(data, root), misfits };
  const entityShape = root.fieldsOf(undefined)?.find(({ key }) => key === '_entities')?.object;
  const { _entities: entities } = data;
  if (entityShape === undefined || !Array.isArray(entities)) return { data, misfits };
  fitEntities(entities, entityShape, representations);
  return { data: { _entities: entities }, misfits };
}

function countKeys(object: Record<string, unknown>): number {
  let count = 0;
  // Parsed JSON inherits nothing that is listed.
  // oxlint-disable-next-line eslint/guard-for-in
  for (const _key in object) count += 1;
  return count;
}

function onlyAsked(object: Record<string, unknown>, fields: readonly FieldShape[]): Record<string, unknown> {
  const asked: Record<string, unknown> = {};
  for (const { key } of fields) if (Object.hasOwn(object, key)) setOwn(asked, key, object[key]);
  return asked;
}

/** A client may call a field `__proto__`: plain assignment would set the prototype instead. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
