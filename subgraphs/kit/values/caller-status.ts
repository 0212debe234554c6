/** On what the records of an answer may depend. */
export interface CallerStatus {
  /**
   * Whether the caller is signed in; false when requests are not signed. Reading it sends `Vary: passerelle-caller`: a cache may
   * use the answer for callers of the same kind only.
   */
  readonly isSignedIn: boolean;
}
