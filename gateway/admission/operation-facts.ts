/** What is in progress in a gateway, for metrics. */
export interface AdmissionState {
  readonly inProgress: number;
  readonly waiting: number;
  /** From 0 to 1: see `Pressure`. */
  readonly pressure: number;
}

/** An operation that requests admission. */
export interface Entrant {
  /** Identifies a known caller, or the network of an anonymous one. */
  readonly callerKey: string;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
  readonly acceptLanguage: string | undefined;
}

/** What is known of an operation once it has ended. */
export interface EndedOperation {
  /** For how long it occupied the event loop. */
  readonly busyMs: number;
  /** SHA-256 of its document, if it has one. */
  readonly document: string | undefined;
}
