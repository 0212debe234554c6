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

/** The static and dynamic imports of a source file. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(projectRoot, file), 'utf8');
  const found = [...source.matchAll(STATEMENT), ...source.matchAll(BARE_OR_DYNAMIC)];
  return found.map(({ groups }) => {
    const specifier = groups?.specifier ?? '';
    const isPackage = !specifier.startsWith('.');
    const to = isPackage ? specifier : relative(projectRoot, join(projectRoot, dirname(file), specifier));
    return {
      from: file,
      to,
      isPackage,
      isTypeOnly: groups?.type !== undefined,
      isOnDemand: groups?.call === '(',
    };
  });
}
