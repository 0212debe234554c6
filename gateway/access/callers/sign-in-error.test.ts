import { describe, expect, it } from 'vitest';
import { signInMessages } from '../../messages/index.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';

const problems = Object.keys(signInMessages.en) as SignInProblem[];

describe.each(problems)('the sign-in error "%s"', (problem) => {
  it('has a message in English and in French', () => {
    const error = new SignInError(problem);
    const { en, fr } = signInMessages;
    expect(error.toGraphQL(undefined).message).toBe(en[problem]);
    expect(error.toGraphQL('fr-CA, en;q=0.5').message).toBe(fr[problem]);
    expect(fr[problem]).not.toBe(en[problem]);
  });

  it('keeps its cause for the log, and out of the extensions', () => {
    const cause = new Error('connect ECONNREFUSED 10.0.0.7');
    const { originalError, extensions } = new SignInError(problem, { cause }).toGraphQL(undefined);
    expect(originalError?.cause).toBe(cause);
    expect(JSON.stringify(extensions)).not.toContain('10.0.0.7');
  });
});
