/**
 * Batch size for reads by keys. The server's first batch holds 101 records unless told otherwise, and the 102nd would cost
 * a second round trip. A batch ends at 16 MB in any case.
 */
export const WHOLE_ANSWER = 100_000;
