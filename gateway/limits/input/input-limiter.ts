import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { exportScope } from '../../../protocol/index.ts';
import type { VariableValues } from '../../operation/variables.ts';
import type { Caller } from '../../request/caller.ts';
import { DocumentInputs, type OperationInputs } from './document-inputs.ts';
import type { InputExcess } from './input-error.ts';
import { type InputLimits, type InputLimitsByCaller, inputMeasureNames } from './input-measures.ts';
import { LargestValues } from './largest-values.ts';
import { measureJson, measureLiteral, type ValueSize } from './measure-value.ts';

/** One request, before the values of its variables are coerced. */
export interface InputRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: VariableValues;
  readonly caller: Caller;
}

/** The result of measuring a request. */
export interface MeasuredInputs {
  /** The first measure above its limit. */
  readonly excess: InputExcess | undefined;
  /** The values of variables that were read. */
  readonly valuesRead: number;
  /** Whether the operation has no variables, and literals that every caller may send: it need not be measured again. */
  readonly isAlwaysAllowed: boolean;
}

/** Compares the values of requests with their limits. */
export class InputLimiter {
  readonly #limits: InputLimitsByCaller;
  // Apollo Server caches parsed documents, so a repeated document is the same object.
  readonly #documents = new WeakMap<DocumentNode, DocumentInputs>();
  readonly #operations = new WeakMap<OperationDefinitionNode, OperationInputs>();

  constructor(limits: InputLimitsByCaller) {
    this.#limits = limits;
  }

  /**
   * Finds out whether the literals of a document are too large for every caller. It needs no validation. Returns how to
   * describe that to one caller.
   */
  rejectLiterals(document: DocumentNode): ((caller: Caller) => InputExcess) | undefined {
    const { literals } = this.#inputsOf(document);
    const excess = findExcess(literals, 0, this.#limits.export);
    return excess && ((caller) => findExcess(literals, 0, this.#limitsFor(caller)) ?? excess);
  }

  /**
   * Measures the variables that the operation declares, with their defaults, and its literals. Others are dropped before any
   * code reads them. The operation must be valid.
   */
  measure({ document, operation, variables, caller }: InputRequest): MeasuredInputs {
    const limits = this.#limitsFor(caller);
    const { literals, literalValues, uses } = this.#inputsOfOperation(document, operation);
    const excessOfLiterals = findExcess(literals, literalValues, limits);
    const { variableDefinitions = [] } = operation;
    if (excessOfLiterals !== undefined || variableDefinitions.length === 0) {
      const isAlwaysAllowed = findExcess(literals, literalValues, this.#limits.everybody) === undefined;
      return { excess: excessOfLiterals, valuesRead: 0, isAlwaysAllowed };
    }
    const largest = new LargestValues();
    let values = literalValues;
    let valuesRead = 0;
    for (const { variable, defaultValue } of variableDefinitions) {
      const name = variable.name.value;
      const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
      let size: ValueSize | undefined;
      // Reading ends above the limit, with the first variable or a later one.
      if (given !== undefined) size = measureJson(given, limits.values + 1 - valuesRead);
      else if (defaultValue !== undefined) size = measureLiteral(defaultValue);
      if (size === undefined) continue;
      largest.add(size, `$${name}`);
      valuesRead += size.values;
      values += size.values * (uses.get(name) ?? 0);
      if (values > limits.values) break;
    }
    return { excess: findExcess(largest, values, limits), valuesRead, isAlwaysAllowed: false };
  }

  #limitsFor(caller: Caller): InputLimits {
    const mayExport = caller.kind === 'known' && caller.scopes.has(exportScope);
    return mayExport ? this.#limits.export : this.#limits.everybody;
  }

  #inputsOf(document: DocumentNode): DocumentInputs {
    let inputs = this.#documents.get(document);
    if (inputs === undefined) this.#documents.set(document, (inputs = new DocumentInputs(document)));
    return inputs;
  }

  #inputsOfOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationInputs {
    let inputs = this.#operations.get(operation);
    if (inputs === undefined) {
      inputs = this.#inputsOf(document).ofOperation(operation);
      this.#operations.set(operation, inputs);
    }
    return inputs;
  }
}

function findExcess(
  { size, places, placeOfInfinity }: LargestValues,
  values: number,
  limits: InputLimits,
): InputExcess | undefined {
  const found = { ...size, values };
  const measure = inputMeasureNames.find((name) => found[name] > limits[name]);
  if (measure === undefined)
    return placeOfInfinity === undefined ? undefined : { measure: 'magnitude', place: placeOfInfinity };
  return { measure, found: found[measure], allowed: limits[measure], place: places[measure] };
}
