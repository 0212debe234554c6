import { readFileSync } from 'node:fs';
import type { Answer } from '@passerelle/kit/testing';
import { createKey, knownScopesOf } from '../../gateway/index.ts';
import type { TestGraph } from '../support/start-test-graph.ts';

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

/** A placement as the graph answers it, with the fields that the questions across partners need. */
export interface HarvestedPlacement {
  readonly id: string;
  readonly status: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly units: number;
  readonly internStage: string;
  readonly program: { readonly code: string };
  readonly project: { readonly id: string };
  readonly intern: { readonly id: string } | null;
  readonly supervisor: { readonly id: string };
  readonly institution: { readonly id: string };
  readonly host: {
    readonly id: string;
    readonly sector: { readonly code: string } | null;
    readonly municipality: { readonly tier: string; readonly population: number } | null;
    readonly parkMembership: { readonly id: string; readonly sectors: readonly string[] } | null;
  };
  readonly exchange: { readonly id: string; readonly direction: string } | null;
  readonly challenge: { readonly id: string } | null;
  readonly miipProject: { readonly id: string } | null;
  readonly fundingModel: Shares | null;
  readonly funding: Funding | null;
  readonly stipend: Amount | null;
}

interface Amount {
  readonly amount: number;
}

interface Shares {
  readonly mitacsShare: Amount | null;
  readonly partnerShare: Amount | null;
  readonly minimumStipend: Amount | null;
}

interface Funding {
  readonly total: Amount;
  readonly contributions: readonly { readonly funder: { readonly id: string }; readonly amount: Amount }[];
}

const PLACEMENT_PAGE = `query ($after: String, $status: [PlacementStatus!]) {
  list: placements(filter: { status: $status }, first: 100, after: $after) {
    nodes {
      id status startsOn endsOn submittedOn decidedOn units internStage
      program { code } project { id } intern { id } supervisor { id } institution { id }
      host { id sector { code } municipality { tier population } parkMembership { id sectors } }
      exchange { id direction } challenge { id } miipProject { id }
      fundingModel { mitacsShare { amount } partnerShare { amount } minimumStipend { amount } }
      funding { total { amount } contributions { funder { id } amount { amount } } }
      stipend { amount }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The placements with one of these statuses, over all pages, each with the fields of every partner. */
export function harvestPlacements(
  graph: TestGraph,
  { status, headers }: { status: readonly string[]; headers: Record<string, string> },
): Promise<HarvestedPlacement[]> {
  return harvest<HarvestedPlacement>(graph, PLACEMENT_PAGE, { variables: { status }, headers });
}

/** The nodes of all pages of the field with the alias `list`, in a query with the variable `$after`. */
export async function harvest<Node>(
  graph: TestGraph,
  query: string,
  { variables = {}, headers = {} }: { variables?: Record<string, unknown>; headers?: Record<string, string> },
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await graph.query(query, { ...variables, after }, headers);
    if (answer.errors) throw new Error(`The page after ${after} has errors: ${answer.errors[0]?.message}`);
    const { list } = answer.data;
    nodes.push(...list.nodes);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** The items with the same key, for each key. */
export function groupsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** A caller who may read what people are paid. */
export async function analystHeaders(graph: TestGraph): Promise<Record<string, string>> {
  const request = { name: 'An analyst', scopes: ['finance:read'] };
  const { secret } = await createKey(graph.keys, request, knownScopesOf(supergraph));
  return { authorization: `Bearer ${secret}` };
}
