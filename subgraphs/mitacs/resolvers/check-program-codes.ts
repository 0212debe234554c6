import { InputError } from '@passerelle/kit';
import type { Loaders } from '../loaders.ts';
import { expectations } from '../values/index.ts';

const codeOnly: ReadonlySet<string> = new Set(['code']);

/** Checks codes of programs. Null passes as null. @throws InputError that lists all codes, for an unknown one. */
export async function checkProgramCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  if (!codes) return null;
  const found = await Promise.all(codes.map((code) => loaders.programByCode.load(code, codeOnly)));
  const unknown = found.indexOf(null);
  if (unknown === -1) return codes;
  throw await unknownProgramError(`${argument}[${unknown}]`, codes[unknown], loaders);
}

export async function unknownProgramError(
  argument: string,
  code: string | undefined,
  loaders: Loaders,
): Promise<InputError> {
  const known = (await loaders.programs(null, codeOnly)).map((program) => program.code);
  return new InputError(argument, expectations.program(known), code);
}
