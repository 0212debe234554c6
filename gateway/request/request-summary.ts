/** What one request for the graph was and what became of it. Holds no variables and no personal data. */
export interface RequestSummary {
  readonly requestId: string;
  readonly traceId: string;
  /** Of the operation that was carried out, if the document names it. */
  readonly operationName: string | undefined;
  /** SHA-256 of the document's text. */
  readonly document: string | undefined;
  /** `anonymous`, a key's name, or a token's mark: see `callerLabel`. */
  readonly caller: string;
  /** In cost units, once it has been estimated. */
  readonly cost: number | undefined;
  readonly status: number;
  /** The client did not wait for its answer. */
  readonly isAbandoned: boolean;
  /** How many errors of each code are in the answer. */
  readonly errors: Readonly<Record<string, number>>;
  readonly durationMs: number;
  /** How the partners did that were asked. All requests to one together. */
  readonly partners: Readonly<Record<string, { readonly status: string; readonly durationMs: number }>>;
}
