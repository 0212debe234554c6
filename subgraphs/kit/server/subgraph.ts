import type { Connection } from 'mongoose';
import type { AnyModel } from '../records/define-model.ts';
import type { Language } from '../values/language.ts';
import type { Caller } from './caller.ts';

/** A partner's subgraph: what `startSubgraph` needs to serve it. Each partner's `index.ts` exports one. */
export interface Subgraph<Loaders> {
  /** `tech-park`: its name in the graph, and the word in its database's and its port variable's names. */
  readonly name: string;
  readonly defaultPort: number;
  /** The partner's whole SDL. */
  readonly schemaFile: URL;
  /** By type and field. `Date`, `DateTime` and `URL` need none. */
  readonly resolvers: object;
  /** Every collection, so that its indexes are made. */
  readonly models: readonly AnyModel[];
  /** Called once per request: nothing loaded outlives it. */
  createLoaders(database: Connection): Loaders;
}

/** What a partner's resolvers are given with each request. */
export interface SubgraphContext<Loaders> {
  readonly loaders: Loaders;
  /** The request's language, where a field's own `lang` says nothing. */
  readonly language: Language;
  /** Who asks. An answer for which this was looked at is kept by nobody, for it may be another caller's too little or too much. */
  readonly caller: Caller;
}
