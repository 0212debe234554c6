import { Kind, type SelectionNode } from 'graphql';
import { responseKeyOf, type SelectedField, walkFields } from '../../operation/walk-fields.ts';
import type { PlannedFetch } from '../../planning/index.ts';
import type { Requirement } from '../rules/index.ts';
import { type DenialSteps, objectThenRoot } from './denial-steps.ts';
import type { UnmetRequirements } from './unmet-requirements.ts';

/** What to deny because of each selection of a fetch that the caller may not read. See inspect-plan.ts. */
export function findForbiddenSelections(fetch: PlannedFetch, unmet: UnmetRequirements): DenialSteps[] {
  const rootType = unmet.types.rootType(fetch.operation) ?? '';
  // The fetch from a partner with an interface object selects fields of the interface, for the entities that it sends.
  const sentTypes = fetch.requires?.flatMap((each) =>
    each.kind === Kind.INLINE_FRAGMENT && each.typeCondition
      ? unmet.types.possibleTypes(each.typeCondition.name.value)
      : [],
  );
  return new SelectionInspector(fetch, unmet).inspect(fetch.selections, {
    parent: rootType,
    objectTypes: sentTypes ?? [rootType],
    place: fetch.place,
  });
}

/** The objects that a selection set is about. */
interface Scope {
  readonly parent: string;
  readonly objectTypes: readonly string[];
  readonly place: readonly string[];
}

class SelectionInspector {
  readonly #fetch: PlannedFetch;
  readonly #unmet: UnmetRequirements;

  constructor(fetch: PlannedFetch, unmet: UnmetRequirements) {
    this.#fetch = fetch;
    this.#unmet = unmet;
  }

  inspect(selections: readonly SelectionNode[], scope: Scope): DenialSteps[] {
    const { types } = this.#unmet;
    const options = { fragments: this.#fetch.fragments, everySpread: true };
    const found: DenialSteps[] = [];
    for (const field of walkFields(selections, scope.parent, options)) {
      const { node, typeName } = field;
      const place = [...scope.place, this.#fetch.responseKeyOf(responseKeyOf(node))];
      const requirement = this.#unmetFor(field, scope.objectTypes);
      if (requirement) found.push(objectThenRoot(scope.place.length > 0 ? scope.place : place, requirement));
      const type = types.typeOfField(typeName, node.name.value);
      if (type === undefined || !node.selectionSet) continue;
      const inner = { parent: type, objectTypes: types.possibleTypes(type), place };
      found.push(...this.inspect(node.selectionSet.selections, inner));
    }
    return found;
  }

  /** The first requirement that the caller does not meet, of the object types that the fragments around a field allow. */
  #unmetFor(
    { node, typeConditions }: SelectedField,
    objectTypes: readonly string[],
  ): Requirement | undefined {
    return objectTypes
      .filter((type) =>
        typeConditions.every((condition) => this.#unmet.types.possibleTypes(condition).includes(type)),
      )
      .map((type) => this.#unmet.ofField(type, node.name.value))
      .find((requirement) => requirement !== undefined);
  }
}
