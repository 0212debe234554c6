/**
 * For reads that may find more than a page: a database sends the first 101 records only and has to be asked again for
 * the rest, unless it is told that more would be welcome.
 */
export const ONE_BATCH = 10_000;
