import type { Connection, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { Challenge as StoredChallenge } from './models/challenges.ts';
import type { ParkMembership as StoredMembership } from './models/memberships.ts';

/** What each type of the graph resolves from. A record holds the fields that were asked for and its `_id`. */
export type Context = SubgraphContext<Loaders>;
export type ParkMembership = StoredMembership;
export type ParkMembershipConnection = Connection<ParkMembership>;
export type Challenge = StoredChallenge;
export type ChallengeConnection = Connection<Challenge>;
/** Others' entities: their id is all that is known here. */
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
