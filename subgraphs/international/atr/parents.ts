import type { Connection, RecordOf, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { exchanges } from './models/exchange.ts';
import type { laboratories } from './models/laboratory.ts';

// What each type of the graph resolves from, under the name of the type: "npm run types:generate" reads this file.
export type Context = SubgraphContext<Loaders>;
export type Laboratory = RecordOf<typeof laboratories>;
export type Exchange = RecordOf<typeof exchanges>;
export type ExchangeConnection = Connection<Exchange>;
/** Mitacs's entities: only their keys are known here. */
export type Researcher = { readonly id: string };
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
/** A code of CRDC 2020. */
export type Term = string;
