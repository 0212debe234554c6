import type { Connection } from 'mongoose';
import type { CallerClaims } from '../../../protocol/index.ts';
import type { AnyModel } from '../records/index.ts';
import type { CallerStatus, Language } from '../values/index.ts';

/** A partner's subgraph: what `startSubgraph` needs to serve it. Each partner's `index.ts` exports one. */
export interface Subgraph<Loaders> {
  /** Its name in the graph, `tech-park`. Its database and its port variable are named after it. */
  readonly name: string;
  readonly defaultPort: number;
  /** The file of the partner's SDL. */
  readonly schemaFile: URL;
  /** By type and field. `Date`, `DateTime` and `URL` need none. */
  readonly resolvers: object;
  /** Every collection, so that its indexes are created. */
  readonly models: readonly AnyModel[];
  /** Called once per request, so that nothing loaded is used for another request. */
  createLoaders(database: Connection, caller: CallerStatus): Loaders;
}

/** The context of a partner's resolvers. */
export interface SubgraphContext<Loaders> extends CallerStatus {
  readonly loaders: Loaders;
  /** The language of the request, for fields without a `lang` argument. */
  readonly language: Language;
  /**
   * The caller, as the gateway has authenticated it; anonymous when requests are not signed. Reading it marks the answer as
   * private: no cache may store it.
   */
  readonly caller: CallerClaims;
}
