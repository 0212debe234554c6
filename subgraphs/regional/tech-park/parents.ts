import type { Connection, RecordOf, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { challenges } from './models/challenge.ts';
import type { parkMemberships } from './models/park-membership.ts';

// What each type of the graph resolves from, under the name of the type: "npm run types:generate" reads this file.
export type Context = SubgraphContext<Loaders>;
export type ParkMembership = RecordOf<typeof parkMemberships>;
export type ParkMembershipConnection = Connection<ParkMembership>;
export type Challenge = RecordOf<typeof challenges>;
export type ChallengeConnection = Connection<Challenge>;
/** Mitacs's entities: only their keys are known here. */
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
