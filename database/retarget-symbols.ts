/**
 * Lets a library that was linked against glibc 2.38 load on an older one. Changes `image` in place.
 *
 * A library that is built on glibc 2.38 binds a few functions to that release although they are as old as C: `fmod`,
 * which no longer reports errors the old way, and `__isoc23_strtol` with its kin, which also read `0b` numbers. The
 * older twin of each, at the oldest version of the same library, does all that the engine asks of it. So every
 * symbol of the newer release is pointed at its twin, in the tables from which the dynamic loader resolves names, and
 * the newer release is marked as one that may be absent. No code changes, and no table changes its size.
 *
 * Layouts: System V ABI, chapters 4 and 5; symbol versions: Linux Standard Base, "Symbol Versioning".
 *
 * @throws {UnexpectedImageError} when the library wants something of the newer release that has no known twin
 */
export function retargetSymbols(image: Buffer, { from, to }: { from: string; to: string }): void {
  const { symbols, versions } = readTables(image);
  const newer = versions.filter(({ name }) => name === from);
  const twinIndexes = new Map(
    newer.map((version) => [version.index, twinOf(version, { versions, to }).index]),
  );

  for (const symbol of symbols) {
    const twinIndex = twinIndexes.get(symbol.versionIndex);
    if (twinIndex === undefined) continue;
    if (symbol.name.startsWith(C23_PREFIX)) {
      // The older name is the tail of the newer one, so the string table already has it.
      image.writeUInt32LE(symbol.nameOffset + C23_PREFIX.length, symbol.nameOffsetAt);
    } else if (!SAME_NAME_TWINS.has(symbol.name)) {
      throw new UnexpectedImageError(`${symbol.name} at ${from} has no known older twin`);
    }
    image.writeUInt16LE(twinIndex, symbol.versionIndexAt);
  }
  for (const { flagsAt } of newer) image.writeUInt16LE(image.readUInt16LE(flagsAt) | WEAK, flagsAt);
}

/** The symbols that `image` wants from other libraries: `{ name: 'fmod', library: 'libm.so.6', version: 'GLIBC_2.38' }`. */
export function readWantedSymbols(image: Buffer): WantedSymbol[] {
  const { symbols, versions } = readTables(image);
  return symbols.flatMap(({ name, versionIndex }) => {
    const version = versions.find(({ index }) => index === versionIndex);
    return version === undefined ? [] : [{ name, library: version.library, version: version.name }];
  });
}

/** The versions that must be present for `image` to load: `['libc.so.6 GLIBC_2.2.5', …]`. */
export function readRequiredVersions(image: Buffer): string[] {
  return readTables(image)
    .versions.filter(({ flagsAt }) => (image.readUInt16LE(flagsAt) & WEAK) === 0)
    .map(({ library, name }) => `${library} ${name}`);
}

export interface WantedSymbol {
  readonly name: string;
  readonly library: string;
  readonly version: string;
}

/** The file is no library of the kind this can work on. */
export class UnexpectedImageError extends Error {
  override readonly name = 'UnexpectedImageError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The library cannot be fitted to this system's C library: ${reason}.`, options);
  }
}

const C23_PREFIX = '__isoc23_';
const SAME_NAME_TWINS: ReadonlySet<string> = new Set(['fmod']);

/** `VER_FLG_WEAK`: the loader goes on when the version is absent. */
const WEAK = 0x2;

const SECTION_TYPE = { dynamicSymbols: 11, symbolVersions: 0x6fffffff, neededVersions: 0x6ffffffe };

function twinOf(
  { library }: NeededVersion,
  { versions, to }: { versions: readonly NeededVersion[]; to: string },
): NeededVersion {
  const twin = versions.find((version) => version.library === library && version.name === to);
  if (twin === undefined) throw new UnexpectedImageError(`it does not ask ${library} for ${to}`);
  return twin;
}

interface Tables {
  readonly symbols: readonly ImageSymbol[];
  readonly versions: readonly NeededVersion[];
}

/** One row of `.dynsym` with its fellow in `.gnu.version`; the `…At` fields say where in the file a value stands. */
interface ImageSymbol {
  readonly name: string;
  readonly nameOffset: number;
  readonly nameOffsetAt: number;
  readonly versionIndex: number;
  readonly versionIndexAt: number;
}

/** One row of `.gnu.version_r`: a version of another library that this one asks for. */
interface NeededVersion {
  readonly library: string;
  readonly name: string;
  readonly index: number;
  readonly flagsAt: number;
}

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  /** The section that belongs to this one: of a table of symbols or versions, its strings. */
  readonly link: number;
  /** How many entries there are, where the section says so. */
  readonly info: number;
}

function readTables(image: Buffer): Tables {
  try {
    const sections = readSections(image);
    const symbols = sectionOfType(sections, SECTION_TYPE.dynamicSymbols);
    const needed = sectionOfType(sections, SECTION_TYPE.neededVersions);
    return {
      symbols: readSymbols(image, symbols, {
        strings: linkedSection(sections, symbols),
        versions: sectionOfType(sections, SECTION_TYPE.symbolVersions),
      }),
      versions: readNeededVersions(image, needed, { strings: linkedSection(sections, needed) }),
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw new UnexpectedImageError('the file is cut short', { cause });
    throw cause;
  }
}

function readSections(image: Buffer): Section[] {
  const isElf64LittleEndian = image.subarray(0, 6).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
  if (!isElf64LittleEndian) throw new UnexpectedImageError('it is no 64-bit little-endian ELF file');
  const tableAt = Number(image.readBigUInt64LE(0x28));
  const entrySize = image.readUInt16LE(0x3a);
  const count = image.readUInt16LE(0x3c);
  return Array.from({ length: count }, (_, index) => {
    const at = tableAt + index * entrySize;
    return {
      type: image.readUInt32LE(at + 4),
      offset: Number(image.readBigUInt64LE(at + 24)),
      size: Number(image.readBigUInt64LE(at + 32)),
      link: image.readUInt32LE(at + 40),
      info: image.readUInt32LE(at + 44),
    };
  });
}

function sectionOfType(sections: readonly Section[], type: number): Section {
  const section = sections.find((candidate) => candidate.type === type);
  if (section === undefined)
    throw new UnexpectedImageError(`it has no section of type 0x${type.toString(16)}`);
  return section;
}

function linkedSection(sections: readonly Section[], { link }: Section): Section {
  const section = sections[link];
  if (section === undefined) throw new UnexpectedImageError(`it has no section ${link}`);
  return section;
}

function readSymbols(
  image: Buffer,
  symbols: Section,
  { strings, versions }: { strings: Section; versions: Section },
): ImageSymbol[] {
  const entrySize = 24;
  return Array.from({ length: symbols.size / entrySize }, (_, index) => {
    const nameOffsetAt = symbols.offset + index * entrySize;
    const versionIndexAt = versions.offset + index * 2;
    const nameOffset = image.readUInt32LE(nameOffsetAt);
    return {
      name: readString(image, strings, nameOffset),
      nameOffset,
      nameOffsetAt,
      versionIndex: image.readUInt16LE(versionIndexAt),
      versionIndexAt,
    };
  });
}

/** The section is a list of libraries, each with a list of versions; both give the distance to their next entry. */
function readNeededVersions(
  image: Buffer,
  needed: Section,
  { strings }: { strings: Section },
): NeededVersion[] {
  const versions: NeededVersion[] = [];
  let libraryAt = needed.offset;
  for (let library = 0; library < needed.info; library += 1) {
    const versionCount = image.readUInt16LE(libraryAt + 2);
    const libraryName = readString(image, strings, image.readUInt32LE(libraryAt + 4));
    let versionAt = libraryAt + image.readUInt32LE(libraryAt + 8);
    for (let version = 0; version < versionCount; version += 1) {
      versions.push({
        library: libraryName,
        name: readString(image, strings, image.readUInt32LE(versionAt + 8)),
        index: image.readUInt16LE(versionAt + 6),
        flagsAt: versionAt + 4,
      });
      versionAt += image.readUInt32LE(versionAt + 12);
    }
    libraryAt += image.readUInt32LE(libraryAt + 12);
  }
  return versions;
}

function readString(image: Buffer, strings: Section, offset: number): string {
  const start = strings.offset + offset;
  const end = image.indexOf(0, start);
  if (end < 0) throw new UnexpectedImageError('a name in it has no end');
  return image.toString('latin1', start, end);
}
