/**
 * Definition: the macros, conditionals and variables that `configure` would set on Linux. Method: configure.ac and the
 * tree's own m4 macros are read as text and followed (configure-run.ts); headers are looked up, functions, types and
 * libraries are taken to exist unless Linux lacks them; optional features are on, unless their name says that they are
 * for debugging or for less. Reports too much when an option that is off by default changes the code; may miss what an
 * unknown macro or a probing program would define.
 */
import { callMacro } from './configure-macros.ts';
import { runShell } from './configure-run.ts';
import { withoutM4Comments } from './m4-text.ts';
import { ancestors, directoryOf, resolvePath } from './paths.ts';
import type { ConfigureState, Status } from './shell-state.ts';
import type { SourceTree } from './tree.ts';

export interface ConfigureReading {
  readonly path: string;
  readonly defines: ReadonlyMap<string, string>;
  readonly decided: ReadonlySet<string>;
  readonly conditionals: ReadonlyMap<string, Status>;
  readonly variables: ReadonlyMap<string, string>;
  readonly configHeaders: readonly string[];
}

const LINUX: Readonly<Record<string, string>> = {
  host: 'x86_64-pc-linux-gnu',
  host_os: 'linux-gnu',
  host_cpu: 'x86_64',
  host_vendor: 'pc',
  host_alias: '',
  target: 'x86_64-pc-linux-gnu',
  target_os: 'linux-gnu',
  target_cpu: 'x86_64',
  target_alias: '',
  build: 'x86_64-pc-linux-gnu',
  build_os: 'linux-gnu',
  build_cpu: 'x86_64',
  GCC: 'yes',
  CC: 'gcc',
  ac_cv_prog_gcc: 'yes',
  cross_compiling: 'no',
  prefix: '/usr/local',
  exec_prefix: '/usr/local',
  sysconfdir: '/usr/local/etc',
  localstatedir: '/usr/local/var',
  libdir: '/usr/local/lib',
  bindir: '/usr/local/bin',
  sbindir: '/usr/local/sbin',
  libexecdir: '/usr/local/libexec',
  datadir: '/usr/local/share',
  PKG_CONFIG: '/usr/bin/pkg-config',
  enable_static: 'no',
  enable_shared: 'yes',
};

const STANDARD_HEADERS =
  'sys/types.h sys/stat.h stdlib.h string.h memory.h strings.h inttypes.h stdint.h unistd.h stdio.h dlfcn.h';

export function readConfigure(
  tree: SourceTree,
  path: string,
  headerExists: (header: string) => boolean,
): ConfigureReading {
  const directory = directoryOf(path);
  const textOf = (file: string): string | undefined => {
    const text = tree.text(file);
    return text === undefined ? undefined : withoutM4Comments(text);
  };
  const state: ConfigureState = {
    variables: new Map(Object.entries(LINUX)),
    defines: new Map(),
    conditionals: new Map(),
    userMacros: new Map(),
    decided: new Set(),
    configHeaders: [],
    headerExists,
    include: (file) => {
      const resolved = resolvePath(directory, file);
      return resolved === undefined ? undefined : textOf(resolved);
    },
    budget: { left: 30_000_000 },
  };
  for (const macros of macroFiles(tree, directory)) runShell(state, definitionsOnly(textOf(macros) ?? ''), 0);
  callMacro(state, 'AC_CHECK_HEADERS', [STANDARD_HEADERS], () => 'true');
  if (state.headerExists('stdlib.h')) state.defines.set('STDC_HEADERS', '1');
  runShell(state, textOf(path) ?? '', 0);
  const { defines, decided, conditionals, variables, configHeaders } = state;
  return { path, defines, decided, conditionals, variables, configHeaders };
}

/** The tree's own macro files, `m4/*.m4` and `acinclude.m4`; a checked-in `aclocal.m4` holds the vendors'. */
function macroFiles(tree: SourceTree, directory: string): readonly string[] {
  const inside = (path: string): boolean => directory === '' || path.startsWith(`${directory}/`);
  return tree.paths.filter(
    (path) =>
      path.endsWith('.m4') &&
      inside(path) &&
      !/(^|\/)(aclocal|libtool|lt[^/]*|gettext|nls|po|progtest|lib-(ld|link|prefix))\.m4$/.test(path),
  );
}

/** What defines macros; the rest of an m4 file runs where configure.ac includes it. */
const definitionsOnly = (text: string): string =>
  text.slice(Math.max(0, text.search(/\b(AC_DEFUN|AU_DEFUN|m4_define)/)));

/** The configure.ac that governs `directory`: the nearest above it. */
export function governing(readings: readonly ConfigureReading[], directory: string): ConfigureReading | undefined {
  for (const above of ancestors(directory)) {
    const reading = readings.find((candidate) => directoryOf(candidate.path) === above);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
