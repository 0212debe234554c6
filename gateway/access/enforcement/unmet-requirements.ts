import type { FieldNode } from 'graphql';
import { responseKeyOf } from '../../operation/walk-fields.ts';
import type { Caller } from '../../request/caller.ts';
import { type AccessRules, isMet, type Requirement, type TypeLookup } from '../rules/index.ts';
import type { FieldToDeny } from './denial-steps.ts';

const ANY_TYPE = '*';

/** The requirements that one caller does not meet, for the fields of one operation. */
export class UnmetRequirements {
  /** Of the supergraph. */
  readonly types: TypeLookup;
  readonly #byCoordinate = new Map<string, Requirement>();
  readonly #byPlace = new Map<string, Requirement>();

  constructor(rules: AccessRules, caller: Caller, satisfiedPolicies: ReadonlySet<string>) {
    this.types = rules.types;
    for (const [coordinate, requirement] of rules.requirements) {
      if (!isMet(requirement, caller, satisfiedPolicies)) this.#byCoordinate.set(coordinate, requirement);
    }
  }

  /** Denies a field at one place of the answer only. */
  deny({ path, typeName = ANY_TYPE, responseKey, requirement }: FieldToDeny): void {
    this.#byPlace.set(`${path} ${typeName} ${responseKey}`, requirement);
  }

  /** Of a field of an object type, at any place. Undefined when the caller may read it. */
  ofField(typeName: string, fieldName: string): Requirement | undefined {
    return this.#byCoordinate.get(`${typeName}.${fieldName}`);
  }

  /** Of a field of an object of this type, at one place. Undefined when the caller may read it there. */
  at(path: string, typeName: string, field: FieldNode): Requirement | undefined {
    const key = responseKeyOf(field);
    return (
      this.ofField(typeName, field.name.value) ??
      this.#byPlace.get(`${path} ${typeName} ${key}`) ??
      this.#byPlace.get(`${path} ${ANY_TYPE} ${key}`)
    );
  }

  /** Whether one of these fields, by their coordinates, is denied at any place. */
  includesSome(coordinates: readonly string[]): boolean {
    return coordinates.some((coordinate) => this.#byCoordinate.has(coordinate));
  }
}
