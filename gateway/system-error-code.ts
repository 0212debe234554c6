/** The short code that the operating system or a library gives an error, such as `ENOENT`; `unknown` without one. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
