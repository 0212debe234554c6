import type { Connection, RecordOf, SubgraphContext } from '@passerelle/kit';
import type { Loaders } from './loaders.ts';
import type { workshops } from './models/workshop.ts';

// What each type of the graph resolves from, under the name of the type: "npm run types:generate" reads this file.
export type Context = SubgraphContext<Loaders>;
export type Workshop = RecordOf<typeof workshops>;
export type WorkshopConnection = Connection<Workshop>;
/** Another partner's entity: only its key is known here. */
export type Organization = { readonly id: string };
