/** The dynamic symbols of an ELF library and the versions of other libraries that they are bound to. */
export interface SymbolTables {
  readonly symbols: readonly ImageSymbol[];
  readonly versions: readonly RequiredVersion[];
}

/** A row of `.dynsym` with its row of `.gnu.version`. The fields `…At` are offsets in the file. */
export interface ImageSymbol {
  readonly name: string;
  readonly nameOffset: number;
  readonly nameOffsetAt: number;
  readonly versionIndex: number;
  readonly versionIndexAt: number;
}

/** A row of `.gnu.version_r`: a version of another library that this library requires. */
export interface RequiredVersion {
  readonly library: string;
  readonly name: string;
  readonly index: number;
  readonly flagsAt: number;
}

/** `VER_FLG_WEAK`: the loader accepts that the version is missing. */
export const WEAK_VERSION = 0x2;

/** The file is not an ELF library with the expected content. */
export class UnexpectedImageError extends Error {
  override readonly name = 'UnexpectedImageError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The library cannot be adapted to this system's C library: ${reason}.`, options);
  }
}

/**
 * Layouts: System V ABI, chapters 4 and 5; symbol versions: Linux Standard Base, "Symbol Versioning".
 *
 * @throws {UnexpectedImageError} if `image` is not a 64-bit little-endian ELF file with versioned dynamic symbols
 */
export function readSymbolTables(image: Buffer): SymbolTables {
  try {
    const sections = readSections(image);
    const symbols = sectionOfType(sections, SECTION_TYPE.dynamicSymbols);
    const required = sectionOfType(sections, SECTION_TYPE.requiredVersions);
    return {
      symbols: readSymbols(image, symbols, {
        strings: linkedSection(sections, symbols),
        versions: sectionOfType(sections, SECTION_TYPE.symbolVersions),
      }),
      versions: readRequiredVersions(image, required, { strings: linkedSection(sections, required) }),
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw new UnexpectedImageError('the file is truncated', { cause });
    throw cause;
  }
}

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  /** The index of a related section: for a table of symbols or versions, its strings. */
  readonly link: number;
  /** The number of entries, in sections that record it. */
  readonly info: number;
}

/** The values `SHT_DYNSYM`, `SHT_GNU_versym` and `SHT_GNU_verneed`. */
const SECTION_TYPE = { dynamicSymbols: 11, symbolVersions: 0x6fffffff, requiredVersions: 0x6ffffffe };

function readSections(image: Buffer): Section[] {
  const isElf64LittleEndian = image.subarray(0, 6).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
  if (!isElf64LittleEndian) throw new UnexpectedImageError('it is not a 64-bit little-endian ELF file');
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

const SYMBOL_SIZE = 24;
const SYMBOL_VERSION_SIZE = 2;

function readSymbols(
  image: Buffer,
  symbols: Section,
  { strings, versions }: { strings: Section; versions: Section },
): ImageSymbol[] {
  return Array.from({ length: symbols.size / SYMBOL_SIZE }, (_, index) => {
    const nameOffsetAt = symbols.offset + index * SYMBOL_SIZE;
    const versionIndexAt = versions.offset + index * SYMBOL_VERSION_SIZE;
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

/** The section is a linked list of libraries, each with a linked list of versions. A link is a distance in bytes. */
function readRequiredVersions(
  image: Buffer,
  required: Section,
  { strings }: { strings: Section },
): RequiredVersion[] {
  const versions: RequiredVersion[] = [];
  let libraryAt = required.offset;
  for (let library = 0; library < required.info; library += 1) {
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
  if (end < 0) throw new UnexpectedImageError('a name in it is not terminated');
  return image.toString('latin1', start, end);
}
