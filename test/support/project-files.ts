import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const { subgraphs } = parse(readFileSync(join(projectRoot, 'schema/subgraphs.yaml'), 'utf8')) as {
  subgraphs: { sdl: string }[];
};

/** The folder of each partner of the graph, and the template, which has the same files. */
export const partnerFolders = [...subgraphs.map(({ sdl }) => `${dirname(sdl)}/`), 'subgraphs/template/'];

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
