import type { Connection, SubgraphContext } from '../kit/index.ts';
import type { Loaders } from './loaders.ts';
import type { Workshop as StoredWorkshop } from './models/workshops.ts';

// What the resolvers of each type of the graph are handed. "npm run types:generate" reads these names.
export type Context = SubgraphContext<Loaders>;
export type Workshop = StoredWorkshop;
export type WorkshopConnection = Connection<StoredWorkshop>;
/** Another partner's entity: its key is all that is known of it here. */
export type Organization = { readonly id: string };
