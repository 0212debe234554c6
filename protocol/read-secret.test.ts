import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { readGatewaySecret } from './gateway-secret.ts';
import { readSecret } from './read-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = join(folder, `secret-${text.length}`);
  writeFileSync(file, text);
  return file;
}

describe('a secret', () => {
  it('is read from its variable, or from the file that the variable with _FILE names', () => {
    expect(readSecret('TOKEN', {})).toBeUndefined();
    expect(readSecret('TOKEN', { TOKEN: '' })).toBeUndefined();
    expect(readSecret('TOKEN', { TOKEN: 'abc' })).toBe('abc');
    expect(readSecret('TOKEN', { TOKEN_FILE: fileWith('from a file\n') })).toBe('from a file');
    expect(readSecret('TOKEN', { TOKEN: '', TOKEN_FILE: fileWith(' spaces are kept \r\n\n') })).toBe(
      ' spaces are kept ',
    );
  });

  it('has errors that name the variable and do not show the secret', () => {
    const file = fileWith('the secret itself');
    expect(() => readSecret('TOKEN', { TOKEN: 'abc', TOKEN_FILE: file })).toThrow(
      new ConfigError('TOKEN and TOKEN_FILE must not both be set. See .env.example.'),
    );
    const empty = fileWith('\n');
    expect(() => readSecret('TOKEN', { TOKEN_FILE: empty })).toThrow(
      `TOKEN_FILE must name a file with a secret, but '${empty}' is empty. See .env.example.`,
    );
    const missing = join(folder, 'missing');
    expect(() => readSecret('TOKEN', { TOKEN_FILE: missing })).toThrow(
      `TOKEN_FILE must name a file that can be read, but '${missing}' cannot (ENOENT). See .env.example.`,
    );
    expect(() => readGatewaySecret({ GATEWAY_SECRET_FILE: file })).toThrow(
      /^GATEWAY_SECRET must be at least 32 bytes/,
    );
    expect(readGatewaySecret({ GATEWAY_SECRET_FILE: fileWith('x'.repeat(40)) })).toBe('x'.repeat(40));
  });
});
