import type { Connection, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { Exchange as StoredExchange } from './models/exchanges.ts';
import type { Laboratory as StoredLaboratory } from './models/laboratories.ts';

/** What each type of the graph resolves from. A record holds the fields that were asked for and its `_id`. */
export type Context = SubgraphContext<Loaders>;
export type Laboratory = StoredLaboratory;
export type Exchange = StoredExchange;
export type ExchangeConnection = Connection<Exchange>;
/** Others' entities: their id is all that is known here. */
export type Researcher = { readonly id: string };
export type Organization = { readonly id: string };
export type Placement = { readonly id: string };
/** A CRDC code. */
export type Term = string;
