import { expect, test } from 'vitest';
import { chooseEngineBuild, thisMachine } from './engine-build.ts';

test.each([
  { platform: 'linux', processor: 'x64', glibc: '2.38', build: 'installed' },
  { platform: 'linux', processor: 'x64', glibc: '3.0', build: 'installed' },
  { platform: 'linux', processor: 'arm64', glibc: '2.41', build: 'installed' },
  { platform: 'darwin', processor: 'arm64', glibc: undefined, build: 'installed' },
  { platform: 'linux', processor: 'x64', glibc: '2.37', build: 'retargeted' },
  { platform: 'linux', processor: 'x64', glibc: '2.36', build: 'retargeted' },
])('loads the $build files on $platform $processor with glibc $glibc', ({ build, ...machine }) => {
  expect(chooseEngineBuild(machine)).toBe(build);
});

test.each([
  { platform: 'linux', processor: 'x64', glibc: '2.35', named: 'linux x64 with glibc 2.35' },
  { platform: 'linux', processor: 'arm64', glibc: '2.36', named: 'linux arm64 with glibc 2.36' },
  {
    platform: 'linux',
    processor: 'x64',
    glibc: undefined,
    named: 'linux x64 with a C library other than glibc',
  },
  { platform: 'linux', processor: 'ppc64', glibc: '2.40', named: 'linux ppc64 with glibc 2.40' },
  { platform: 'darwin', processor: 'x64', glibc: undefined, named: 'darwin x64' },
  { platform: 'win32', processor: 'x64', glibc: undefined, named: 'win32 x64' },
])('requires MONGODB_URI on $named', ({ named, ...machine }) => {
  expect(() => chooseEngineBuild(machine)).toThrow(
    `The embedded database does not run on ${named}: set MONGODB_URI to the address of a MongoDB server.`,
  );
});

test.runIf(process.platform === 'linux')('reads the glibc version of this machine', () => {
  expect(thisMachine()).toEqual({
    platform: 'linux',
    processor: process.arch,
    glibc: expect.stringMatching(/^2\.\d+$/),
  });
});
