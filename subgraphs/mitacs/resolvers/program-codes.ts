import { InputError } from '../../kit/index.ts';
import type { Loaders } from '../loaders/index.ts';

const CODE: ReadonlySet<string> = new Set(['code']);

/** @throws InputError that lists the programs there are, when one of the codes is none of theirs. */
export async function checkProgramCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  if (!codes) return null;
  const found = await Promise.all(codes.map((code) => loaders.programByCode.load(code, CODE)));
  const unknown = found.indexOf(null);
  if (unknown === -1) return codes;
  throw await unknownProgram(`${argument}[${unknown}]`, codes[unknown], loaders);
}

export async function unknownProgram(
  argument: string,
  code: string | undefined,
  loaders: Loaders,
): Promise<InputError> {
  const known = (await loaders.programs(null, CODE)).map((program) => program.code).join(', ');
  return new InputError(
    argument,
    { en: `the code of a program (${known})`, fr: `le code d’un programme (${known})` },
    code,
  );
}
