import { describe, expect, it } from 'vitest';
import { checkId, checkIds, parseIdentifier } from './identifiers.ts';

describe('parseIdentifier', () => {
  it.each([
    ['orcid:0000-0002-1825-0097', 'orcid:0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1694-233X', 'orcid:0000-0002-1694-233X'],
    ['https://ror.org/01PE1D703', 'ror:01pe1d703'],
    ['ror:00cjrc276', 'ror:00cjrc276'],
    ['sgc:3520005', 'sgc:3520005'],
    ['sgc:3501', 'sgc:3501'],
    ['bn:123456782', 'bn:123456782'],
    ['jcn:7000012050002', 'jcn:7000012050002'],
    ['isni:0000000121032683', 'isni:0000000121032683'],
    ['mitacs:IT18063-02', 'mitacs:IT18063-02'],
    ['template:W-001', 'template:W-001'],
    ['tech-park:V-00016', 'tech-park:V-00016'],
    ['  neq:1143920115 ', 'neq:1143920115'],
  ])('reads %s', (text, curie) => {
    expect(parseIdentifier(text)?.curie).toBe(curie);
  });

  it.each([
    ['a wrong ORCID check digit', 'orcid:0000-0002-1825-0098'],
    ['wrong ROR check digits', 'ror:01pe1d704'],
    ['a wrong Luhn digit', 'bn:123456783'],
    ['a wrong corporate number', 'jcn:8000012050002'],
    ['a municipality with too many digits', 'sgc:35200055'],
    ['no scheme', 'foo'],
    ['an empty text', ''],
    ['an operator', '{"$gt": ""}'],
    ['a scheme in capitals', 'ORCID:0000-0002-1825-0097'],
    ['a scheme that begins with a hyphen', '-park:V-00016'],
    ['a scheme that ends with a hyphen', 'park-:V-00016'],
    ['a scheme with two hyphens together', 'tech--park:V-00016'],
    ['a scheme of 33 characters', `${'a'.repeat(33)}:V-00016`],
    ['a property that every object has', 'constructor:'],
    ['a local part of 65 characters', `mitacs:${'A'.repeat(65)}`],
  ])('rejects %s', (_, text) => {
    expect(parseIdentifier(text)).toBeNull();
  });
});

describe('checkId', () => {
  it('names the argument, what was expected and what was received', () => {
    expect(() => checkId('id', 'orcid:0000-0002-1825-0098', ['orcid'])).toThrow(
      `"id" must be an identifier such as orcid:0000-0002-1825-0097, with its right check digit, but got 'orcid:0000-0002-1825-0098'.`,
    );
  });

  it('shows an example of the ids of a partner', () => {
    expect(checkId('id', 'template:W-002', ['template:W-001'])).toBe('template:W-002');
    expect(() => checkId('id', 'ror:01pe1d703', ['template:W-001'])).toThrow(
      `"id" must be an identifier such as template:W-001, but got 'ror:01pe1d703'.`,
    );
  });

  it('rejects a valid identifier of another scheme', () => {
    expect(() => checkId('id', 'ror:01pe1d703', ['mitacs'])).toThrow(
      `"id" must be an identifier such as mitacs:IT18063-02, but got 'ror:01pe1d703'.`,
    );
  });

  it('names the place in a list', () => {
    expect(() => checkIds('filter.host', ['sgc:3520005', 'nowhere'])).toThrow('"filter.host[1]" must be');
  });

  it('shows only the beginning of a long value', () => {
    expect(() => checkId('id', '🚀'.repeat(5_000))).toThrow(/but got '🚀{40}…'\.$/u);
  });
});
