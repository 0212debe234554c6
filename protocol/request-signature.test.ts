import { expect, it } from 'vitest';
import { deriveSigningKey, signatureBase, signatureInput, signBase } from './request-signature.ts';

it('signs as in RFC 9421, appendix B.2.5', () => {
  const key = Buffer.from(
    'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
    'base64',
  );
  const covered = ['date', '@authority', 'content-type'];
  const components = new Map([
    ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['@authority', 'example.com'],
    ['content-type', 'application/json'],
  ]);
  const input = signatureInput(covered, 'created=1618884473;keyid="test-shared-secret"');
  const signature = signBase(key, signatureBase(covered, components, input));
  expect(signature.toString('base64')).toBe('pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=');
});

it('derives another key for each partner', () => {
  const secret = 'a secret of more than thirty-two bytes';
  expect(deriveSigningKey(secret, 'atr')).not.toEqual(deriveSigningKey(secret, 'amcto'));
  expect(deriveSigningKey(secret, 'atr')).toEqual(deriveSigningKey(secret, 'atr'));
});

it('rejects a request without a covered component', () => {
  expect(() => signatureBase(['date'], new Map(), '("date");created=1')).toThrow('"date"');
});
