import { PlatformUnsupportedError } from './errors.ts';

export interface Machine {
  readonly platform: string;
  readonly processor: string;
  /** The version of glibc, `'2.36'`; undefined where the C library is another. */
  readonly glibc: string | undefined;
}

/**
 * How the engine can be loaded on `machine`: from the installed package, or from a copy of its files that is
 * retargeted to an older glibc.
 *
 * @throws {PlatformUnsupportedError} where there is no way
 */
export function chooseEngineBuild(machine: Machine): 'installed' | 'retargeted' {
  const { platform, processor, glibc } = machine;
  if (platform === 'darwin' && processor === 'arm64') return 'installed';
  if (platform === 'linux' && glibc !== undefined && ['x64', 'arm64'].includes(processor)) {
    if (isAtLeast(glibc, LINKED_GLIBC)) return 'installed';
    // The files for arm64 could be retargeted alike, but that has not been tried.
    if (processor === 'x64' && isAtLeast(glibc, OLDEST_GLIBC)) return 'retargeted';
  }
  throw new PlatformUnsupportedError(describe(machine));
}

export function thisMachine(): Machine {
  return { platform: process.platform, processor: process.arch, glibc: readGlibcVersion() };
}

/** What the published files were linked against. */
const LINKED_GLIBC = '2.38';

/** What a retargeted copy still needs: `arc4random` and packed relocations, which have no older twin. */
const OLDEST_GLIBC = '2.36';

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function describe({ platform, processor, glibc }: Machine): string {
  if (platform !== 'linux') return `${platform} ${processor}`;
  return `linux ${processor} with ${glibc === undefined ? 'a C library other than glibc' : `glibc ${glibc}`}`;
}

function readGlibcVersion(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  // Without this, the report asks the name server about every connection that is open.
  const settings = process.report as { excludeNetwork?: boolean };
  const before = settings.excludeNetwork;
  settings.excludeNetwork = true;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  settings.excludeNetwork = before;
  return report.header?.glibcVersionRuntime;
}
