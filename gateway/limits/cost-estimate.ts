import { type DirectiveNode, Kind, valueFromASTUntyped } from 'graphql';
import { argumentCoordinate, type FieldWeights } from './field-weights.ts';
import { listSizeOf, slicingArgumentsGiven, type VariableValues } from './list-size.ts';
import type { WeighedField, WeighedSelection } from './weighed-operation.ts';

/** The field to look at first when an operation costs too much. */
export interface HeaviestField {
  /** As in the answer, list indices left out: `municipalities.nodes.organization.hosted`. */
  readonly path: string;
  /** `Organization.hosted` */
  readonly coordinate: string;
  /** Of the whole operation's cost, from 0 to 1, with everything that is selected in it. */
  readonly share: number;
  /** How many items it is taken to have; 1 when it is no list. */
  readonly size: number;
  /** The arguments by which to ask for fewer. */
  readonly slicingArguments: readonly string[];
}

/** What one selection costs for one object: `fixed`, and `perItem` for each item of the lists that the field around it sizes. */
interface SelectionCost {
  readonly fixed: number;
  readonly perItem: number;
}

/** Costs beyond this are all the same to everyone; it keeps sums exact and away from infinity. */
const MOST = 1e15;
const FREE: SelectionCost = { fixed: 0, perItem: 0 };

/** What one operation with these variables is estimated to cost. */
export class CostEstimate {
  readonly total: number;
  readonly #root: WeighedSelection;
  readonly #weights: FieldWeights;
  readonly #variables: VariableValues;
  readonly #costs = new Map<WeighedSelection, SelectionCost>();

  constructor(root: WeighedSelection, weights: FieldWeights, variables: VariableValues, base: number) {
    this.#root = root;
    this.#weights = weights;
    this.#variables = variables;
    this.total = Math.ceil(base + this.#costOf(root).fixed);
  }

  /**
   * The list that is worth making shorter: going down from the root along the dearest field, the last list that still
   * makes up half of the whole. Undefined when nothing is selected that costs anything.
   */
  findHeaviest(): HeaviestField | undefined {
    let heaviest: HeaviestField | undefined;
    let selection: WeighedSelection | undefined = this.#root;
    let path: readonly string[] = [];
    let times = 1;
    let sizeAround = 1;
    while (selection !== undefined) {
      const [field, cost] = this.#dearestIn(selection, sizeAround);
      if (field === undefined) break;
      const share = Math.min(1, (times * cost) / this.total);
      if (heaviest !== undefined && share < 0.5) break;
      path = [...path, field.node.alias?.value ?? field.node.name.value];
      const size = this.#sizeOf(field);
      const { coordinate, listRule } = field;
      if (heaviest === undefined || size > 1) {
        const slicingArguments = listRule ? slicingArgumentsGiven(listRule, field.node) : [];
        heaviest = { path: path.join('.'), coordinate, share, size, slicingArguments };
      }
      times = Math.min(MOST, times * (field.isSized ? sizeAround : field.isList ? size : 1));
      sizeAround = size;
      selection = field.selection;
    }
    return heaviest;
  }

  #costOf(selection: WeighedSelection): SelectionCost {
    const known = this.#costs.get(selection);
    if (known !== undefined) return known;
    let fixed = 0;
    let perItem = 0;
    for (const field of selection.fields) {
      if (this.#isLeftOut(field.node.directives)) continue;
      const each = this.#costOfOne(field);
      if (field.isSized) perItem += each;
      else fixed += field.isList ? this.#sizeOf(field) * each : each;
      fixed += this.#costOfArguments(field);
    }
    for (const { directives, selection: spread } of selection.spreads) {
      if (this.#isLeftOut(directives)) continue;
      const cost = this.#costOf(spread);
      fixed += cost.fixed;
      perItem += cost.perItem;
    }
    const cost = { fixed: Math.min(MOST, fixed), perItem: Math.min(MOST, perItem) };
    this.#costs.set(selection, cost);
    return cost;
  }

  /** One object of a field with everything that is selected in it. */
  #costOfOne(field: WeighedField): number {
    const { fixed, perItem } = field.selection === undefined ? FREE : this.#costOf(field.selection);
    return field.weight + fixed + (perItem === 0 ? 0 : this.#sizeOf(field) * perItem);
  }

  /** The length of a list, or of the lists below it that a field's rule is about. */
  #sizeOf(field: WeighedField): number {
    const { listRule, isList, isSized } = field;
    if (isSized || (!isList && !listRule?.sizedFields.length)) return 1;
    return Math.min(
      MOST,
      listSizeOf(listRule, field.field, field.node, this.#variables, field.sizeOfAnyList),
    );
  }

  #costOfArguments({ hasWeighedArguments, node, field, coordinate }: WeighedField): number {
    if (!hasWeighedArguments) return 0;
    let sum = 0;
    for (const { name, value } of node.arguments ?? []) {
      const argument = field.args.find((each) => each.name === name.value);
      if (argument === undefined) continue;
      const given = valueFromASTUntyped(value, this.#variables);
      sum += this.#weights.weightOfInput(argumentCoordinate(coordinate, argument), argument, given);
    }
    return sum;
  }

  #isLeftOut(directives: readonly DirectiveNode[] | undefined): boolean {
    return (directives ?? []).some(({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return false;
      const condition = given?.find((argument) => argument.name.value === 'if')?.value;
      if (condition === undefined || (condition.kind !== Kind.VARIABLE && condition.kind !== Kind.BOOLEAN))
        return false;
      const isTrue = valueFromASTUntyped(condition, this.#variables);
      return name.value === 'skip' ? isTrue === true : isTrue === false;
    });
  }

  #dearestIn(selection: WeighedSelection, sizeAround: number): [WeighedField | undefined, number] {
    let dearest: WeighedField | undefined;
    let most = -1;
    for (const field of selection.fields) {
      if (this.#isLeftOut(field.node.directives)) continue;
      const each = this.#costOfOne(field);
      const length = field.isSized ? sizeAround : field.isList ? this.#sizeOf(field) : 1;
      const cost = length * each;
      if (cost > most) [dearest, most] = [field, cost];
    }
    for (const { directives, selection: spread } of selection.spreads) {
      if (this.#isLeftOut(directives)) continue;
      const [field, cost] = this.#dearestIn(spread, sizeAround);
      if (field !== undefined && cost > most) [dearest, most] = [field, cost];
    }
    return [dearest, most];
  }
}
