import { createHash } from 'node:crypto';
import type { World } from './types/world.ts';

/** A fingerprint of every record of a world, byte for byte. Tests compare worlds by it. */
export function digestWorld(world: World): string {
  const hash = createHash('sha256').update(JSON.stringify([world.asOf, world.counts]));
  const lists = [
    world.researchers(),
    world.companies(),
    world.projects(),
    world.placements(),
    world.parkMembers(),
    world.challenges(),
    world.exchanges(),
    world.miipProjects(),
  ];
  for (const list of lists) {
    for (const record of list) hash.update(JSON.stringify(record));
  }
  return hash.digest('hex');
}
