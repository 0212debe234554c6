import { type RequiredVersion, readSymbolTables, UnexpectedImageError, WEAK_VERSION } from './elf-image.ts';

/**
 * Makes a library that was linked against one release of glibc loadable on an older one. Changes `image` in place.
 *
 * A library built on glibc 2.38 binds a few functions to that release that also exist in older ones: `fmod`, whose error
 * reporting changed, and `__isoc23_strtol` and similar, which also parse `0b` numbers. The engine does not depend on
 * these differences. Each such symbol is rebound to the older function of the same library, in the tables that the
 * dynamic loader reads, and the newer release becomes optional. No code changes, and no table changes its size:
 *
 *     before  __isoc23_strtol  libc.so.6  GLIBC_2.38
 *     after   strtol           libc.so.6  GLIBC_2.2.5
 *
 * @throws {UnexpectedImageError} if the library uses a symbol of the newer release without a known older equivalent
 */
export function retargetSymbols(image: Buffer, { from, to }: { from: string; to: string }): void {
  const { symbols, versions } = readSymbolTables(image);
  const newer = versions.filter(({ name }) => name === from);
  const olderIndexes = new Map(
    newer.map((version) => [version.index, findOlderVersion(version, { versions, to }).index]),
  );

  for (const symbol of symbols) {
    const olderIndex = olderIndexes.get(symbol.versionIndex);
    if (olderIndex === undefined) continue;
    if (symbol.name.startsWith(C23_PREFIX)) {
      // The older name is the end of the newer one, so the string table already contains it.
      image.writeUInt32LE(symbol.nameOffset + C23_PREFIX.length, symbol.nameOffsetAt);
    } else if (!SAME_NAME_IN_OLDER.has(symbol.name)) {
      throw new UnexpectedImageError(`${symbol.name} at ${from} has no known older equivalent`);
    }
    image.writeUInt16LE(olderIndex, symbol.versionIndexAt);
  }
  for (const { flagsAt } of newer) image.writeUInt16LE(image.readUInt16LE(flagsAt) | WEAK_VERSION, flagsAt);
}

/** The symbols that `image` imports from other libraries: `{ name: 'fmod', library: 'libm.so.6', version: 'GLIBC_2.38' }`. */
export function listImportedSymbols(image: Buffer): ImportedSymbol[] {
  const { symbols, versions } = readSymbolTables(image);
  return symbols.flatMap(({ name, versionIndex }) => {
    const version = versions.find(({ index }) => index === versionIndex);
    return version === undefined ? [] : [{ name, library: version.library, version: version.name }];
  });
}

/** The versions without which `image` does not load: `['libc.so.6 GLIBC_2.2.5', …]`. */
export function listRequiredVersions(image: Buffer): string[] {
  return readSymbolTables(image)
    .versions.filter(({ flagsAt }) => (image.readUInt16LE(flagsAt) & WEAK_VERSION) === 0)
    .map(({ library, name }) => `${library} ${name}`);
}

export interface ImportedSymbol {
  readonly name: string;
  readonly library: string;
  readonly version: string;
}

const C23_PREFIX = '__isoc23_';

/** Functions whose older version has the same name. */
const SAME_NAME_IN_OLDER: ReadonlySet<string> = new Set(['fmod']);

function findOlderVersion(
  { library }: RequiredVersion,
  { versions, to }: { versions: readonly RequiredVersion[]; to: string },
): RequiredVersion {
  const older = versions.find((version) => version.library === library && version.name === to);
  if (older === undefined) throw new UnexpectedImageError(`it does not require ${to} of ${library}`);
  return older;
}
