import { type BuildPlan, type BuildSettings, planBuild } from '../../../src/c/build/plan.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const HEADERS = new Set(['sys/epoll.h', 'time.h', 'stdlib.h']);

export const settings: BuildSettings = {
  defines: [],
  includes: [],
  programs: [],
  exclude: [],
  systemDirs: ['/usr/include'],
  repositoryRoot: '',
  systemHeaderExists: (header) => HEADERS.has(header),
};

export const plan = (files: Readonly<Record<string, string>>, over: Partial<BuildSettings> = {}): BuildPlan =>
  planBuild(snapshotOf(files), { ...settings, ...over });

/** `name: path path` per program, apart ones with a leading `~`. */
export const programs = (p: BuildPlan): readonly string[] =>
  p.programs.map(
    ({ name, role, units }) => `${role === 'apart' ? '~' : ''}${name}: ${units.map((u) => p.units[u]?.path).join(' ')}`,
  );

/** The macros of one unit, `NAME=body`, undefined ones as `!NAME`. */
export const macros = (p: BuildPlan, path: string): readonly string[] =>
  (p.units.find((unit) => unit.path === path)?.macros ?? []).map(({ name, body }) =>
    body === null ? `!${name}` : `${name}=${body}`,
  );

export const MAIN = 'int main(void) { return 0; }\n';
