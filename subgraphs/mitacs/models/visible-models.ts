import { type CallerStatus, type Filter, isEqual, restrictModel } from '@passerelle/kit';
import { AWARDED_STATUSES } from '../values/index.ts';
import { organizations } from './organization.ts';
import { partnerships } from './partnership.ts';
import { placements } from './placement.ts';
import { programs } from './program.ts';
import { projects } from './project.ts';
import { researchers } from './researcher.ts';

// Which records exist for a caller. A signed-in caller reads all. An anonymous caller reads
//
// - awarded placements. That an application was made, refused or withdrawn is not public;
// - projects of awarded placements;
// - people with an awarded placement, as the intern or the supervisor, and people of whom another partner has a record;
// - every organization. `hasHosted` is true of the hosts of awarded placements.
//
// The loaders of a request get these models and no others, so that the rule holds for lists, counts, sums, links and references.

const isAwarded: Filter = { status: { $in: [...AWARDED_STATUSES] } };
const isPublic: Filter = { isPublic: true };

/** The models, as the caller of a request may see them. */
export function visibleModels(caller: CallerStatus): VisibleModels {
  function unlessSignedIn(restriction: Filter): () => Filter {
    return () => (caller.isSignedIn ? {} : restriction);
  }
  return {
    placements: restrictModel(placements, { restriction: unlessSignedIn(isAwarded) }),
    projects: restrictModel(projects, { restriction: unlessSignedIn(isPublic) }),
    researchers: restrictModel(researchers, { restriction: unlessSignedIn(isPublic) }),
    organizations: restrictModel(organizations, {
      restriction: () => ({}),
      conditions: {
        hasHosted: (value: boolean) => isEqual(caller.isSignedIn ? 'hasHosted' : 'hasHostedAwarded')(value),
      },
    }),
    programs,
    partnerships,
  };
}

export interface VisibleModels {
  readonly placements: typeof placements;
  readonly projects: typeof projects;
  readonly researchers: typeof researchers;
  readonly organizations: typeof organizations;
  readonly programs: typeof programs;
  readonly partnerships: typeof partnerships;
}
