import type { IsoDate } from '@passerelle/kit';
import type { SamplePlacement } from '../../../sample/index.ts';
import { AWARDED_STATUSES } from '../values/index.ts';

/** The ids that placements have, for properties of other records that depend on placements. */
export interface LinkedIds {
  /** Organizations that host a placement, of any status. */
  readonly hosts: Set<string>;
  /** The ids that awarded placements have. */
  readonly awarded: {
    readonly hosts: Set<string>;
    readonly projects: Set<string>;
    /** Interns and supervisors. */
    readonly people: Set<string>;
    /** The first day of the earliest awarded placement, by the code of its program and by that of its funding model. */
    readonly firstStarts: Map<string, IsoDate>;
  };
}

export function noLinks(): LinkedIds {
  return {
    hosts: new Set(),
    awarded: { hosts: new Set(), projects: new Set(), people: new Set(), firstStarts: new Map() },
  };
}

/** Adds the ids of one placement. */
export function addLinks(
  { host, projectId, internId, supervisorId, status, program, fundingModel, startsOn }: SamplePlacement,
  { hosts, awarded }: LinkedIds,
): void {
  hosts.add(host.id);
  if (!AWARDED_STATUSES.includes(status)) return;
  awarded.hosts.add(host.id);
  awarded.projects.add(projectId);
  for (const person of [internId, supervisorId]) if (person !== null) awarded.people.add(person);
  for (const code of [program, fundingModel]) {
    const first = awarded.firstStarts.get(code);
    if (first === undefined || startsOn < first) awarded.firstStarts.set(code, startsOn);
  }
}
