import type { Caller } from '../../request/caller.ts';
import { type AccessRules, readAccessRules, stripSecurityDirectives } from '../rules/index.ts';
import {
  compose,
  type GuardedAnswer,
  type GuardedGraph,
  protect,
  startGuardedGraph,
} from './guarded-graph.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

export interface LibraryGraphs {
  /** The mutations that were run, in order. */
  readonly ran: string[];
  /** The library with these directives. One graph for each set of directives. */
  guardedBy(directives: Record<string, string>): Promise<GuardedGraph>;
  rulesOf(directives: Record<string, string>): AccessRules;
  stop(): Promise<void>;
}

export function libraryGraphs(): LibraryGraphs {
  const ran: string[] = [];
  const partners = libraryPartners(ran);
  const supergraph = compose(partners);
  const graphs = new Map<string, Promise<GuardedGraph>>();
  return {
    ran,
    guardedBy(directives) {
      const key = JSON.stringify(directives);
      const graph =
        graphs.get(key) ?? startGuardedGraph({ supergraph: protect(supergraph, directives), partners });
      graphs.set(key, graph);
      return graph;
    },
    rulesOf: (directives) => readAccessRules(stripSecurityDirectives(protect(supergraph, directives))),
    async stop() {
      for (const graph of graphs.values()) await (await graph).stop();
    },
  };
}

export function known(...scopes: string[]): Caller {
  return { kind: 'known', id: 'key:analyst', name: 'analyst', scopes: new Set(scopes) };
}

/** Errors as a client sees them, with the extensions as properties of the error. */
export function errorsOf({ errors }: GuardedAnswer): Record<string, unknown>[] {
  return errors.map(({ message, path, extensions }) => {
    const { stacktrace: _stacktrace, ...rest } = extensions ?? {};
    return { message, path, ...rest };
  });
}
