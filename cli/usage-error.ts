/** What the person at the command line can mend: the message is written for them. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
