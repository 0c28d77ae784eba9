import { isAbsolute } from 'node:path';

/**
 * What a git child process sees of ours: where programs and the user's settings are (`safe.directory` stands there), and
 * nothing else. An inherited GIT_DIR, GIT_INDEX_FILE, EDITOR or PAGER would redirect it or run something.
 */
export function gitEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1' };
  // A relative entry would find a `git` inside the repository that is analysed.
  environment.PATH = (process.env.PATH ?? '/usr/bin:/bin').split(':').filter(isAbsolute).join(':');
  for (const name of ['HOME', 'XDG_CONFIG_HOME']) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/**
 * Before every subcommand: no program named by the repository's own settings runs, nothing is fetched behind our back
 * (a partial clone would ask the network blob by blob), objects are what their ids say.
 */
export const gitPreamble: readonly string[] = [
  '--no-replace-objects',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '-c',
  'core.quotePath=true',
];
