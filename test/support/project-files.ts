import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const IGNORED = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'coverage']);

/** Paths, relative to the project root, of all files in a folder and its subfolders, except installed and built ones. */
export function filesBelow(folder: string, extensions: readonly string[]): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, extensions);
    return extensions.some((extension) => entry.name.endsWith(extension)) ? [path] : [];
  });
}

export interface Import {
  readonly from: string;
  /** A path relative to the project root, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** `import type`: removed when the program runs. */
  readonly isTypeOnly: boolean;
  /** `import('…')`: loaded only when this line runs. */
  readonly isOnDemand: boolean;
}

const STATEMENT = /^(?:import|export)(?<type> type)?\b[^;']*?\bfrom '(?<specifier>[^'\n]+)'/gm;
const BARE_OR_DYNAMIC = /\bimport\s*(?<call>\(?)\s*'(?<specifier>[^'\n]+)'/g;

/** The packages of this repository, as `exports` in their `package.json` name the files. */
const OWN_PACKAGES: Readonly<Record<string, string>> = {
  '@passerelle/kit': 'subgraphs/kit/index.ts',
  '@passerelle/kit/testing': 'subgraphs/kit/testing/index.ts',
};

/** The static and dynamic imports of a source file. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(projectRoot, file), 'utf8');
  const found = [...source.matchAll(STATEMENT), ...source.matchAll(BARE_OR_DYNAMIC)];
  return found.map(({ groups }) => {
    const specifier = groups?.specifier ?? '';
    const ownFile = fileOf(specifier, file);
    return {
      from: file,
      to: ownFile ?? specifier,
      isPackage: ownFile === undefined,
      isTypeOnly: groups?.type !== undefined,
      isOnDemand: groups?.call === '(',
    };
  });
}

/** The file of this repository that an import names; undefined for any other package. */
function fileOf(specifier: string, importer: string): string | undefined {
  if (!specifier.startsWith('.')) return OWN_PACKAGES[specifier];
  return relative(projectRoot, join(projectRoot, dirname(importer), specifier));
}
