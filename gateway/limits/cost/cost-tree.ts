import type { DirectiveNode, FieldNode, ValueNode } from 'graphql';

// A cost tree is an operation as the estimator reads it: with weights and list sizes, and without types. In
//
//     query ($n: Int!) { towns(first: $n) { nodes { name } } }
//
// the tree has a field `towns` with weight 1, whose size depends on `$n`, and in it a field `nodes` with weight 1, sized by
// `towns`, and in it a field `name` with weight 0.

/** What the cost of a field depends on, except the values of variables. */
export interface CostField {
  readonly node: FieldNode;
  /** `Type.field` */
  readonly coordinate: string;
  /** The directives of the field and of the inline fragments around it. */
  readonly directives: readonly DirectiveNode[];
  /** The cost of one object of the field, without its selection. */
  readonly weight: number;
  /** The cost of the arguments without variables. */
  readonly argumentWeight: number;
  /** The arguments with variables, where their values can cost anything. */
  readonly variableArguments: readonly VariableArgument[];
  readonly isList: boolean;
  /** Whether the `@listSize` of the field around this one gives its length, as for the `nodes` of a connection. */
  readonly isSizedByParent: boolean;
  readonly size: ListSize;
  /** The arguments by which a client can shorten the list. */
  readonly slicingArguments: readonly string[];
  readonly selection: CostSelection | undefined;
}

/** The selection of one object. All spreads of a fragment share one selection, so its cost is computed once. */
export interface CostSelection {
  readonly fields: readonly CostField[];
  readonly spreads: ReadonlyArray<{
    readonly directives: readonly DirectiveNode[];
    readonly selection: CostSelection;
  }>;
}

export interface VariableArgument {
  readonly value: ValueNode;
  readonly weight: InputWeight;
}

/** The cost of a value of one input type. */
export interface InputWeight {
  /** The cost of the value itself; in a list, of each value. */
  readonly each: number;
  /** For an input object, by the name of the field. */
  readonly fields: ReadonlyMap<string, InputWeight>;
}

/** The length of a list, or what it depends on. */
export type ListSize = number | VariableListSize;

export interface VariableListSize {
  /** From slicing arguments without variables. */
  readonly known: readonly number[];
  /** Slicing arguments with variables; `path` leads into an input object. */
  readonly variable: ReadonlyArray<{ readonly value: ValueNode; readonly path: readonly string[] }>;
  /** From the default values of slicing arguments, for a request that gives none. */
  readonly defaults: readonly number[];
  /** For a request without any slicing argument. */
  readonly assumed: number;
  /** The slicing arguments of which exactly one is required; undefined where none is. */
  readonly exactlyOneOf: readonly string[] | undefined;
}
