import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, type OperationDefinitionNode, print } from 'graphql';
import { responseKeyOf } from '../../operation/walk-fields.ts';
import type { PlanFetches } from '../../planning/index.ts';
import type { Caller } from '../../request/caller.ts';
import { type AccessRules, isMet } from '../rules/index.ts';
import type { ChangedPlace } from './changed-places.ts';
import type { ClientOperation } from './client-operation.ts';
import type { DenialSteps } from './denial-steps.ts';
import { type FilteredOperation, filterOperation } from './filter-operation.ts';
import { inspectPlan } from './inspect-plan.ts';
import type { DeniedField } from './null-reasons.ts';
import type { OperationProtection } from './operation-protection.ts';
import { UnmetRequirements } from './unmet-requirements.ts';

/** How much of an operation is executed for a caller. */
export type Decision = { readonly kind: 'whole' } | FilteredDecision;

export interface FilteredDecision {
  readonly kind: 'filtered';
  readonly client: ClientOperation;
  /** The operation to execute instead of the client's. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly source: string;
  /** Query plans are cached by the hash of the source, so the filtered operation has its own. */
  readonly sourceHash: string;
  readonly changed: ChangedPlace;
  readonly typenameAlias: string;
  readonly unmet: UnmetRequirements;
  /** Each selection that was removed, once for each object type. */
  readonly denied: readonly DeniedSelection[];
}

/** A field that was removed from an operation, and its place in the answer without indices of lists. */
export interface DeniedSelection {
  readonly reason: DeniedField;
  readonly path: readonly string[];
}

export interface DecisionRequest {
  readonly client: ClientOperation;
  readonly protection: OperationProtection;
  readonly rules: AccessRules;
  readonly planFetches: PlanFetches;
  readonly caller: Caller;
  readonly satisfiedPolicies: ReadonlySet<string>;
}

/**
 * Decides how much of an operation a caller may read. The decision is the same for all callers that meet the same
 * requirements. Throws an `OperationTooLongError` when the operation is too large to be filtered.
 */
export function decideOperation(request: DecisionRequest): Decision {
  const { client, protection, rules, planFetches, caller, satisfiedPolicies } = request;
  const unmet = new UnmetRequirements(rules, caller, satisfiedPolicies);
  const needsInspection = rules.keyRequirements.some(
    (requirement) => !isMet(requirement, caller, satisfiedPolicies),
  );
  if (!needsInspection && !unmet.includesSome(protection.fields)) return { kind: 'whole' };
  const denial = new OperationDenial(client, unmet);
  return denial.decide(needsInspection ? planFetches : undefined);
}

/** Removes from one operation what one caller may not read. */
class OperationDenial {
  readonly #client: ClientOperation;
  readonly #unmet: UnmetRequirements;
  readonly #typenameAlias: string;
  readonly #denied = new Map<string, DeniedSelection>();

  constructor(client: ClientOperation, unmet: UnmetRequirements) {
    this.#client = client;
    this.#unmet = unmet;
    this.#typenameAlias = unusedName('typename_', print(client.document));
  }

  decide(planFetches: PlanFetches | undefined): Decision {
    const { document, operation, changed, removed } = planFetches
      ? this.#filterUntilPlanIsAllowed(planFetches)
      : this.#filter();
    if (removed === 0) return { kind: 'whole' };
    const source = print(document);
    return {
      kind: 'filtered',
      client: this.#client,
      document,
      operation,
      source,
      sourceHash: createHash('sha256').update(source).digest('hex'),
      changed,
      typenameAlias: this.#typenameAlias,
      unmet: this.#unmet,
      denied: [...this.#denied.values()],
    };
  }

  #filterUntilPlanIsAllowed(planFetches: PlanFetches): FilteredOperation {
    let filtered = this.#filter();
    // Ends, because each round removes at least one selection.
    for (;;) {
      const found = inspectPlan(planFetches(filtered.document), this.#unmet);
      if (found.length === 0) return filtered;
      filtered = this.#denyAndFilter(found, filtered);
    }
  }

  /** Denies more, one step at a time, until the operation changes. */
  #denyAndFilter(found: readonly DenialSteps[], before: FilteredOperation): FilteredOperation {
    const textBefore = print(before.document);
    const stepCount = Math.max(...found.map(({ length }) => length));
    for (let step = 0; step < stepCount; step++) {
      for (const field of found.flatMap((steps) => steps[step] ?? [])) this.#unmet.deny(field);
      const filtered = this.#filter();
      if (print(filtered.document) !== textBefore) return filtered;
    }
    throw new Error(
      'A forbidden fetch must be removable from the query plan, but no step of its denial changed the operation.',
    );
  }

  #filter(): FilteredOperation {
    return filterOperation({
      client: this.#client,
      types: this.#unmet.types,
      isDenied: (path, typeName, field) => this.#isDenied(path, typeName, field),
      typenameAlias: this.#typenameAlias,
    });
  }

  #isDenied(path: string, typeName: string, field: FieldNode): boolean {
    const requirement = this.#unmet.at(path, typeName, field);
    if (!requirement) return false;
    const coordinate = `${typeName}.${field.name.value}`;
    const isMutation = typeName === this.#client.schema.getMutationType()?.name;
    this.#denied.set(`${path} ${responseKeyOf(field)} ${coordinate}`, {
      reason: { kind: 'denied', field: coordinate, requirement, isMutation },
      path: [...(path === '' ? [] : path.split('.')), responseKeyOf(field)],
    });
    return true;
  }
}

function unusedName(name: string, text: string): string {
  return text.includes(name) ? unusedName(`${name}_`, text) : name;
}
