/** An error that the user of the command can correct. The message is printed without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
