import type { Projection } from '../connection/page.ts';

/**
 * The stored paths to read for the fields that are asked for. A model names the stored paths of a field only where they differ
 * from the field's own name.
 *
 * @example projectionOf(new Set(['name', 'host']), { name: ['names'], host: ['hostId'] }) // { _id: 1, names: 1, hostId: 1 }
 */
export function projectionOf(
  fields: ReadonlySet<string>,
  paths: Readonly<Record<string, readonly string[]>>,
): Projection {
  const stored = [...fields]
    .filter((field) => !field.startsWith('__'))
    .flatMap((field) => paths[field] ?? [field]);
  return Object.fromEntries([
    ['_id', 1 as const],
    ...stored.filter((path) => path !== 'id').map((path) => [path, 1 as const]),
  ]);
}
