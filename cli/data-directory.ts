/** The directory of the embedded database and of the local keys. Default: `.data` in the working directory. */
export function dataDirectory(env: NodeJS.ProcessEnv): string {
  return env.DATA_DIR || '.data';
}
