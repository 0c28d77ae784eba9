/** What autoconf's macros do, as far as it shows in the configuration header, in conditionals and in variables. */
import { filledIn, plainWord, plainWords, unquoted } from './m4-text.ts';
import { isUnusual, namesForeignSystem, onLinux } from './platform.ts';
import { type ConfigureState, expandShell, type Status, statusOf, UNKNOWN } from './shell-state.ts';

type Run = (text: string) => Status;
type MacroMeaning = (state: ConfigureState, args: readonly string[], run: Run) => Status | undefined;

const upper = (name: string): string =>
  name
    .toUpperCase()
    .replace(/\*/g, 'P')
    .replace(/[^A-Z0-9]/g, '_');

export function isMacro(state: ConfigureState, name: string): boolean {
  return (
    state.userMacros.has(name) ||
    MEANINGS.has(name) ||
    /^(A[CMSXHU]|AX|PKG|LT|PAC|m4)_\w+$|^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(name) ||
    name === 'define'
  );
}

/** The meaning of a call; one that is not known runs none of its arguments. */
export function callMacro(state: ConfigureState, name: string, args: readonly string[], run: Run): Status {
  const meaning = MEANINGS.get(name);
  if (meaning !== undefined) return meaning(state, args, run) ?? 'true';
  const body = state.userMacros.get(name);
  if (body !== undefined) return run(filledIn(body, args));
  const stock = /^AC_(?:FUNC|HEADER)_(\w+)$/.exec(name)?.[1];
  if (stock !== undefined && onLinux(stock)) define(state, `HAVE_${stock}`, '1');
  return 'unknown';
}

function define(state: ConfigureState, name: string, value: string): void {
  if (!/^[A-Za-z_]\w*(\([^)]*\))?$/.test(name)) return;
  state.decided.add(name);
  state.defines.set(name, value);
}

const decide = (state: ConfigureState, name: string, found: boolean): void => {
  state.decided.add(name);
  if (found) define(state, name, '1');
};

/** The body of a macro that only names a value, as `define([PRODUCT_VERSION], [2.3.6])`. */
function named(state: ConfigureState, text: string): string {
  const word = plainWord(text);
  const body = state.userMacros.get(word);
  return body === undefined ? word : plainWord(body);
}

const branch = (run: Run, found: boolean, args: readonly string[], at: number): void => {
  const text = args[found ? at : at + 1] ?? '';
  if (text !== '') run(unquoted(text));
};

const defineMeaning: MacroMeaning = (state, args) => {
  const name = plainWord(args[0] ?? '');
  const raw = args.length < 2 ? '1' : unquoted(args[1] ?? '').trim();
  define(state, name, state.userMacros.has(raw) ? named(state, raw) : raw);
};

const defineUnquoted: MacroMeaning = (state, args) => {
  const raw = args.length < 2 ? '1' : unquoted(args[1] ?? '').trim();
  // The value passes through a shell here-document: quotes stay, parameters go.
  const parts = raw
    .split('"')
    .map((part) => expandShell(state, named(state, part) === part.trim() ? part : named(state, part)));
  const value = parts.join('"').replaceAll(UNKNOWN, raw.includes('"') ? '' : '0');
  define(state, expandShell(state, plainWord(args[0] ?? '')), value);
};

/** Checks of a list of names: each found or not, `HAVE_<prefix><NAME>` for those found. */
const checkList =
  (prefix: string, exists: (state: ConfigureState, name: string) => boolean, value = '1'): MacroMeaning =>
  (state, args, run) => {
    // Types and members hold blanks: `struct in_pktinfo`.
    const text = plainWord(args[0] ?? '');
    const names = prefix === '' ? text.split(/\s+|,/) : text.split(',');
    for (const raw of names) {
      const name = raw.trim();
      if (name === '' || name.includes('$')) continue;
      const found = exists(state, name);
      state.decided.add(`HAVE_${prefix.trim()}${upper(name)}`);
      state.variables.set(`ac_cv_${prefix === '' ? 'x' : 'decl'}_${name}`, found ? 'yes' : 'no');
      if (found) define(state, `HAVE_${prefix.trim()}${upper(name)}`, value);
      branch(run, found, args, 1);
    }
  };

/** The words of a list; a word that is a macro stands for its body's. */
const namesIn = (state: ConfigureState, text: string): readonly string[] =>
  plainWords(text).flatMap((word) => {
    const body = state.userMacros.get(word);
    return body === undefined ? [word] : plainWords(body);
  });

const headerCheck: MacroMeaning = (state, args, run) => {
  for (const name of namesIn(state, args[0] ?? '')) {
    if (name.includes('$')) continue;
    const found = state.headerExists(name);
    state.variables.set(`ac_cv_header_${name.replace(/\W/g, '_')}`, found ? 'yes' : 'no');
    decide(state, `HAVE_${upper(name)}`, found);
    branch(run, found, args, 1);
  }
};

const oneHeader: MacroMeaning = (state, args, run) => {
  const found = state.headerExists(plainWord(args[0] ?? ''));
  state.variables.set(`ac_cv_header_${plainWord(args[0] ?? '').replace(/\W/g, '_')}`, found ? 'yes' : 'no');
  branch(run, found, args, 1);
};

const functionCheck: MacroMeaning = (state, args, run) => {
  for (const name of namesIn(state, args[0] ?? '')) {
    if (name.includes('$')) continue;
    const found = onLinux(name);
    state.variables.set(`ac_cv_func_${name}`, found ? 'yes' : 'no');
    decide(state, `HAVE_${upper(name)}`, found);
    branch(run, found, args, 1);
  }
};

/** A program to compile: it fails if a header that it includes is missing. */
const compiles =
  (at: number): MacroMeaning =>
  (state, args, run) => {
    const texts = args
      .slice(0, at)
      .join('\n')
      .matchAll(/#\s*include\s*<([^>\n]+)>/g);
    branch(
      run,
      [...texts].every((match) => state.headerExists(match[1] ?? '')),
      args,
      at,
    );
  };

/** A check that succeeds: the branch at `at` runs. */
const succeeds =
  (at: number, subject?: number): MacroMeaning =>
  (_state, args, run) => {
    branch(run, subject === undefined || onLinux(plainWord(args[subject] ?? '').replace(/\W/g, '_')), args, at);
  };

const libraryCheck: MacroMeaning = (state, args, run) => {
  const library = plainWord(args[0] ?? '');
  if (args[2] === undefined || args[2] === '') decide(state, `HAVE_LIB${upper(library)}`, true);
  branch(run, true, args, 2);
};

/** `AC_CHECK_TYPE(type, [if found], [if not])`; its old form has a default type there, which is no command. */
const typeCheck: MacroMeaning = (_state, args, run) => {
  if (args.length > 2 || /AC_|=/.test(args[1] ?? '')) branch(run, true, args, 1);
};

/** `--enable-x`: an option that some installations use is on; `--with-x` takes what is given without it. */
const enableOption: MacroMeaning = (state, args, run) => {
  const name = plainWord(args[0] ?? '');
  const variable = `enable_${name.replace(/\W/g, '_')}`;
  run(unquoted(args[3] ?? ''));
  const value = state.variables.get(variable) ?? '';
  const offByDefault = /--enable-/.test(args[1] ?? '') || value === 'no' || value === 'false';
  if (!offByDefault || isUnusual(name) || namesForeignSystem(name)) return;
  state.variables.set(variable, 'yes');
  state.variables.set('enableval', 'yes');
  run(unquoted(args[2] ?? ''));
};

const userMacro: MacroMeaning = (state, args) => {
  state.userMacros.set(plainWord(args[0] ?? ''), unquoted(args[1] ?? ''));
};

const asIf: MacroMeaning = (_state, args, run) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const status = run(unquoted(args[i] ?? ''));
    const body = unquoted(args[i + 1] ?? '');
    if (status === 'true' || (status === 'unknown' && !/AC_MSG_(ERROR|FAILURE)|=["']?no\b/.test(body))) {
      run(body);
      return;
    }
  }
  if (args.length % 2 === 1) run(unquoted(args.at(-1) ?? ''));
};

const asCase: MacroMeaning = (_state, args, run) => {
  const clauses: string[] = [];
  for (let i = 1; i + 1 < args.length; i += 2)
    clauses.push(`${plainWord(args[i] ?? '')}) ${unquoted(args[i + 1] ?? '')}\n;;`);
  if (args.length % 2 === 0) clauses.push(`*) ${unquoted(args.at(-1) ?? '')}\n;;`);
  run(`case ${plainWord(args[0] ?? '')} in\n${clauses.join('\n')}\nesac`);
};

const found =
  (value: (name: string) => string): MacroMeaning =>
  (state, args) => {
    const name = plainWord(args[0] ?? '');
    state.variables.set(name, value(plainWord(args[1] ?? '')));
  };

const packageNames: MacroMeaning = (state, args) => {
  const [name = '', version = '', bugs = ''] = args.map((arg) => named(state, arg));
  const tarname = named(state, args[3] ?? '') || name.toLowerCase().replace(/[^a-z0-9_]+/g, '-');
  const known = (text: string): string => (/^[\w .+~:@/,-]*$/.test(text) ? text : '');
  const v = known(version) || '0';
  const strings = { PACKAGE: tarname, VERSION: v, PACKAGE_NAME: name, PACKAGE_VERSION: v, PACKAGE_TARNAME: tarname };
  const more = { PACKAGE_STRING: `${name} ${v}`, PACKAGE_BUGREPORT: known(bugs), PACKAGE_URL: '' };
  for (const [key, value] of Object.entries({ ...strings, ...more })) define(state, key, `"${known(value)}"`);
  for (const [key, value] of Object.entries({ ...strings, ...more })) state.variables.set(key, known(value));
};

const automakeNames: MacroMeaning = (state, args) => {
  const [name = '', version = ''] = args.map((arg) => named(state, arg));
  if (args.length < 2 || !/^\w[\w.+-]*$/.test(name)) return;
  define(state, 'PACKAGE', `"${name}"`);
  define(state, 'VERSION', `"${/^[\w.+-]*$/.test(version) ? version : '0'}"`);
};

const defines =
  (...names: readonly string[]): MacroMeaning =>
  (state) => {
    for (const name of names) define(state, name, '1');
  };

const inTurn: MacroMeaning = (_state, args, run) => {
  for (const arg of args.slice(1)) run(unquoted(arg));
};

const include: MacroMeaning = (state, args, run) => {
  run(state.include(plainWord(args[0] ?? '')) ?? '');
};

const SIZES: Readonly<Record<string, string>> = {
  char: '1',
  short: '2',
  int: '4',
  long: '8',
  'long long': '8',
  'long int': '8',
  'void *': '8',
  'void*': '8',
  size_t: '8',
  time_t: '8',
  'unsigned int': '4',
  'unsigned long': '8',
  'unsigned long int': '8',
  'unsigned long long int': '8',
  'long long int': '8',
  'unsigned long long': '8',
  off_t: '8',
  'char *': '8',
  short_int: '2',
  wchar_t: '4',
};

const sizeCheck: MacroMeaning = (state, args) => {
  const type = plainWord(args[0] ?? '');
  define(state, `SIZEOF_${upper(type)}`, SIZES[type] ?? '8');
  state.variables.set(`ac_cv_sizeof_${type.replace(/\W/g, '_')}`, SIZES[type] ?? '8');
};

const conditional: MacroMeaning = (state, args, run) => {
  state.conditionals.set(plainWord(args[0] ?? ''), run(unquoted(args[1] ?? '')));
};

const substitute: MacroMeaning = (state, args) => {
  if (args.length > 1) state.variables.set(plainWord(args[0] ?? ''), expandShell(state, unquoted(args[1] ?? '')));
};

const MEANINGS: ReadonlyMap<string, MacroMeaning> = new Map<string, MacroMeaning>([
  ['AC_DEFINE', defineMeaning],
  ['AC_DEFINE_UNQUOTED', defineUnquoted],
  ['AC_CHECK_HEADERS', headerCheck],
  ['AC_CHECK_HEADERS_ONCE', headerCheck],
  ['AC_HAVE_HEADERS', headerCheck],
  ['AC_CHECK_HEADER', oneHeader],
  ['AC_CHECK_FUNCS', functionCheck],
  ['AC_CHECK_FUNCS_ONCE', functionCheck],
  ['AC_REPLACE_FUNCS', functionCheck],
  ['AC_CHECK_FUNC', succeeds(1, 0)],
  ['AC_CHECK_LIB', libraryCheck],
  ['AC_SEARCH_LIBS', succeeds(2)],
  ['AC_CHECK_TYPES', checkList(' ', () => true)],
  ['AC_CHECK_TYPE', typeCheck],
  ['AC_CHECK_MEMBERS', checkList(' ', (_s, name) => !/_len$|sa_len/.test(name))],
  ['AC_CHECK_MEMBER', (_s, args, run) => void branch(run, !/_len\b/.test(args[0] ?? ''), args, 1)],
  ['AC_CHECK_DECLS', checkList('DECL_', (_s, name) => onLinux(name))],
  ['AC_CHECK_DECLS_ONCE', checkList('DECL_', (_s, name) => onLinux(name))],
  ['AC_CHECK_DECL', succeeds(1, 0)],
  ['AC_CHECK_SIZEOF', sizeCheck],
  ['AC_COMPILE_IFELSE', compiles(1)],
  ['AC_LINK_IFELSE', compiles(1)],
  ['AC_RUN_IFELSE', compiles(1)],
  ['AC_PREPROC_IFELSE', compiles(1)],
  ['AC_TRY_COMPILE', compiles(2)],
  ['AC_TRY_LINK', compiles(2)],
  ['AC_TRY_RUN', compiles(1)],
  ['AC_EGREP_HEADER', succeeds(2)],
  ['AC_EGREP_CPP', succeeds(2)],
  ['PKG_CHECK_MODULES', succeeds(2)],
  ['PKG_CHECK_EXISTS', succeeds(1)],
  ['AC_CACHE_CHECK', (_s, args, run) => void run(unquoted(args[2] ?? ''))],
  ['AC_CACHE_VAL', (_s, args, run) => void run(unquoted(args[1] ?? ''))],
  ['AC_ARG_ENABLE', enableOption],
  ['AC_ARG_WITH', (_s, args, run) => void run(unquoted(args[3] ?? ''))],
  ['AS_IF', asIf],
  ['AS_CASE', asCase],
  ['AC_DEFUN', userMacro],
  ['AC_DEFUN_ONCE', userMacro],
  ['AU_DEFUN', userMacro],
  ['m4_define', userMacro],
  ['m4_defun', userMacro],
  ['define', userMacro],
  ['m4_include', include],
  ['m4_sinclude', include],
  ['sinclude', include],
  ['include', include],
  ['ifdef', (_s, args, run) => void run(unquoted(args[1] ?? ''))],
  ['m4_ifdef', (_s, args, run) => void run(unquoted(args[1] ?? ''))],
  [
    'AS_VAR_SET',
    (state, args) => void state.variables.set(plainWord(args[0] ?? ''), expandShell(state, plainWord(args[1] ?? ''))),
  ],
  ['AM_CONDITIONAL', conditional],
  ['AC_SUBST', substitute],
  ['AC_INIT', packageNames],
  ['AM_INIT_AUTOMAKE', automakeNames],
  ['AC_CONFIG_HEADERS', (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ''))],
  ['AC_CONFIG_HEADER', (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ''))],
  ['AM_CONFIG_HEADER', (state, args) => void state.configHeaders.push(...plainWords(args[0] ?? ''))],
  ['AC_PATH_PROG', found((program) => `/usr/bin/${program}`)],
  ['AC_PATH_PROGS', found((programs) => `/usr/bin/${programs.split(/\s/)[0] ?? ''}`)],
  ['AC_PATH_TOOL', found((program) => `/usr/bin/${program}`)],
  ['AC_CHECK_PROG', found((program) => program)],
  ['AC_CHECK_PROGS', found((programs) => programs.split(/\s/)[0] ?? '')],
  ['AC_CHECK_TOOL', found((program) => program)],
  ['AC_USE_SYSTEM_EXTENSIONS', defines('_GNU_SOURCE', '_ALL_SOURCE', '_POSIX_PTHREAD_SEMANTICS', '__EXTENSIONS__')],
  ['AC_GNU_SOURCE', defines('_GNU_SOURCE')],
  ['AC_HEADER_STDC', defines('STDC_HEADERS')],
  ['AC_HEADER_TIME', defines('TIME_WITH_SYS_TIME', 'HAVE_SYS_TIME_H')],
  ['AC_HEADER_SYS_WAIT', defines('HAVE_SYS_WAIT_H')],
  ['AC_HEADER_DIRENT', defines('HAVE_DIRENT_H')],
  ['AC_FUNC_ALLOCA', defines('HAVE_ALLOCA', 'HAVE_ALLOCA_H')],
  ['AC_FUNC_FORK', defines('HAVE_FORK', 'HAVE_VFORK', 'HAVE_WORKING_FORK', 'HAVE_WORKING_VFORK')],
  ['AC_FUNC_STRERROR_R', defines('HAVE_STRERROR_R', 'HAVE_DECL_STRERROR_R', 'STRERROR_R_CHAR_P')],
  ['AC_TYPE_SIGNAL', (state) => void define(state, 'RETSIGTYPE', 'void')],
  ['AC_STRUCT_TIMEZONE', defines('HAVE_STRUCT_TM_TM_ZONE', 'HAVE_TM_ZONE')],
  ['AC_C_BIGENDIAN', (state) => void state.decided.add('WORDS_BIGENDIAN')],
  ['AC_REQUIRE', (_state, args, run) => void run(`${plainWord(args[0] ?? '')}()`)],
  ['AS_ECHO', () => 'true'],
  ['m4_ifval', inTurn],
  ['AC_MSG_ERROR', () => 'false'],
  ['AC_MSG_FAILURE', () => 'false'],
  ['AS_HELP_STRING', () => statusOf(true)],
]);
