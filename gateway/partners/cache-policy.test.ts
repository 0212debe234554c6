import { expect, it } from 'vitest';
import { notCacheable, readCachePolicy } from './cache-policy.ts';

it.each([
  ['max-age=60, public', { maxAgeSeconds: 60, scope: 'PUBLIC', staleIfErrorSeconds: undefined }],
  ['Public , MAX-AGE="60"', { maxAgeSeconds: 60, scope: 'PUBLIC', staleIfErrorSeconds: undefined }],
  ['max-age=60', { maxAgeSeconds: 60, scope: 'PRIVATE', staleIfErrorSeconds: undefined }],
  ['max-age=60, public, private', { maxAgeSeconds: 60, scope: 'PRIVATE', staleIfErrorSeconds: undefined }],
  ['public, max-age=60, stale-if-error=0', { maxAgeSeconds: 60, scope: 'PUBLIC', staleIfErrorSeconds: 0 }],
])('reads %j', (header, policy) => {
  expect(readCachePolicy(header)).toEqual(policy);
});

it.each([
  undefined,
  '',
  'public',
  'max-age=0, public',
  'max-age=-1, public',
  'max-age=1e9, public',
  'max-age=60, public, no-store',
  'no-cache, max-age=60',
  'max-age = x',
])('stores nothing after %j', (header) => {
  expect(readCachePolicy(header)).toEqual(notCacheable);
});
