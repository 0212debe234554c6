import { responseKeyOf } from '../../operation/walk-fields.ts';
import { type CostEstimate, HIGHEST_COST } from './cost-estimator.ts';
import type { CostField, CostSelection } from './cost-tree.ts';

// Which field a client should change first. In
//
//     { town { id } towns(first: 5) { nodes { mayor { towns(first: 90) { nodes { id } } } } } }
//
// the outer `towns` causes nearly all of the cost, and so do, in it, `nodes`, `mayor` and the inner `towns`. The result is
// the innermost list that causes at least half of the cost: `towns.nodes.mayor.towns`, with 90 items, which `first` limits.

/** The field that causes most of an operation's cost. */
export interface HeaviestField {
  /** As in the answer, without list indices: `municipalities.nodes.organization.hosted`. */
  readonly path: string;
  /** `Organization.hosted` */
  readonly coordinate: string;
  /** Its share of the operation's cost, from 0 to 1, with its selection. */
  readonly share: number;
  /** The estimated number of items; 1 where it is not a list. */
  readonly size: number;
  /** The arguments by which a client can shorten the list. */
  readonly slicingArguments: readonly string[];
}

/** Finds the field that a client should change first. Undefined when no selected field has a cost. */
export function findHeaviestField(estimate: CostEstimate): HeaviestField | undefined {
  let heaviest: HeaviestField | undefined;
  let selection: CostSelection | undefined = estimate.root;
  let path: readonly string[] = [];
  /** How many objects of this selection the answer is estimated to have. */
  let objects = 1;
  let sizeOfParent = 1;
  while (selection !== undefined) {
    const costliest = findCostliest(selection, estimate, sizeOfParent);
    if (costliest === undefined) break;
    const { field, cost } = costliest;
    const share = Math.min(1, (objects * cost) / estimate.total);
    if (heaviest !== undefined && share < 0.5) break;
    path = [...path, responseKeyOf(field.node)];
    const size = estimate.sizeOf(field);
    const { coordinate, slicingArguments } = field;
    if (heaviest === undefined || size > 1) {
      heaviest = { path: path.join('.'), coordinate, share, size, slicingArguments };
    }
    objects = Math.min(HIGHEST_COST, objects * lengthOf(field, estimate, sizeOfParent));
    sizeOfParent = size;
    selection = field.selection;
  }
  return heaviest;
}

/** The field of one selection that costs most, for one object. */
function findCostliest(
  { fields, spreads }: CostSelection,
  estimate: CostEstimate,
  sizeOfParent: number,
): { readonly field: CostField; readonly cost: number } | undefined {
  let costliest: { readonly field: CostField; readonly cost: number } | undefined;
  for (const field of fields) {
    if (!estimate.includes(field.directives)) continue;
    const cost = lengthOf(field, estimate, sizeOfParent) * estimate.costOfOne(field);
    if (costliest === undefined || cost > costliest.cost) costliest = { field, cost };
  }
  for (const { directives, selection } of spreads) {
    const inSpread = estimate.includes(directives)
      ? findCostliest(selection, estimate, sizeOfParent)
      : undefined;
    if (inSpread !== undefined && (costliest === undefined || inSpread.cost > costliest.cost)) {
      costliest = inSpread;
    }
  }
  return costliest;
}

function lengthOf(field: CostField, estimate: CostEstimate, sizeOfParent: number): number {
  if (field.isSizedByParent) return sizeOfParent;
  return field.isList ? estimate.sizeOf(field) : 1;
}
