import { PlatformUnsupportedError } from './errors.ts';

export interface Machine {
  readonly platform: string;
  readonly processor: string;
  /** The version of glibc, such as `'2.36'`; undefined if the C library is another one. */
  readonly glibc: string | undefined;
}

/**
 * Decides how the engine is loaded on `machine`: from the installed package, or from a copy of its files that is
 * retargeted to an older glibc (`retarget-symbols.ts`).
 *
 * @throws {PlatformUnsupportedError} if neither works
 */
export function chooseEngineBuild(machine: Machine): 'installed' | 'retargeted' {
  const { platform, processor, glibc } = machine;
  if (platform === 'darwin' && processor === 'arm64') return 'installed';
  if (platform === 'linux' && glibc !== undefined && ['x64', 'arm64'].includes(processor)) {
    if (isAtLeast(glibc, LINKED_GLIBC)) return 'installed';
    // Retargeting the files for arm64 has not been tested.
    if (processor === 'x64' && isAtLeast(glibc, OLDEST_GLIBC)) return 'retargeted';
  }
  throw new PlatformUnsupportedError(describe(machine));
}

export function thisMachine(): Machine {
  return { platform: process.platform, processor: process.arch, glibc: readGlibcVersion() };
}

/** The version that the published files are linked against. */
const LINKED_GLIBC = '2.38';

/** A retargeted copy still needs `arc4random` and packed relocations, which have no older equivalent. */
const OLDEST_GLIBC = '2.36';

function isAtLeast(version: string, required: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [requiredMajor = 0, requiredMinor = 0] = required.split('.').map(Number);
  return major > requiredMajor || (major === requiredMajor && minor >= requiredMinor);
}

function describe({ platform, processor, glibc }: Machine): string {
  if (platform !== 'linux') return `${platform} ${processor}`;
  return `linux ${processor} with ${glibc === undefined ? 'a C library other than glibc' : `glibc ${glibc}`}`;
}

function readGlibcVersion(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  // Without this, the report makes a reverse DNS lookup for every open connection.
  const settings = process.report as { excludeNetwork?: boolean };
  const before = settings.excludeNetwork;
  settings.excludeNetwork = true;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  settings.excludeNetwork = before;
  return report.header?.glibcVersionRuntime;
}
