import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Reads one environment variable; an empty one counts as not set. Throws a `ConfigError` that names it. */
export function readSetting<T>(name: string, env: NodeJS.ProcessEnv, schema: z.ZodType<T>): T {
  return checkSetting(name, env[name] || undefined, schema);
}

/** Checks the value of a variable, or of an option of a command. Throws a `ConfigError` with the name. */
export function checkSetting<T>(name: string, value: string | number | undefined, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const received = value === undefined ? 'is not set' : `got '${value}'`;
  throw new ConfigError(
    `${name} must be ${result.error.issues[0]?.message}, but ${received}. See .env.example.`,
  );
}

/** A whole number within bounds, both included, given as digits or as a number. */
export function wholeNumber({ from, to, fallback }: { from: number; to: number; fallback: number }) {
  const expected = `a whole number from ${from} to ${to}`;
  return z
    .union([z.string().regex(/^\d+$/, expected).transform(Number), z.number()], { error: expected })
    .pipe(z.int({ error: expected }).min(from, expected).max(to, expected))
    .prefault(fallback);
}
