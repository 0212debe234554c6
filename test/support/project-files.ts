import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of each partner. The template is served and tested as a partner is, but is not in the graph. */
export const partnerFolders = [
  'subgraphs/mitacs/',
  'subgraphs/international/atr/',
  'subgraphs/regional/tech-park/',
  'subgraphs/regional/amcto/',
  'subgraphs/template/',
];

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
