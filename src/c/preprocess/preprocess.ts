/*
 * Definition: the tokens of a unit as `cc -E -P` (gcc 12, x86_64 or i386) prints them, with their places and macro
 * invocations.
 * Method: files are lexed once, macros defined once, headers replayed from records while the macros they read are the
 * same; see `unit.ts`, `expand.ts`, `replay.ts`.
 * May miss when: a header is missing, a path leaves the jail or a budget is used up; each is a Limitation.
 */
import { type Limitation, uniqueLimitations } from '../../source/limitation.ts';
import { runDirective } from './directives.ts';
import { includeHeader } from './include-directive.ts';
import { jailedPath } from './paths.ts';
import type { FileReader, PreprocessedUnit, Preprocessor, UnitOptions } from './ports.ts';
import { runPragmaText } from './pragmas.ts';
import { dialectOf } from './predefined.ts';
import { Session } from './session.ts';
import type { Atoms } from './tokens.ts';
import { Unit } from './unit.ts';

export type {
  Dependency,
  FileContent,
  FileReader,
  MacroSetting,
  PreprocessedUnit,
  Preprocessor,
  UnitOptions,
} from './ports.ts';

/** One per worker; `atoms` is the table that its tokens' spellings are interned in. */
export function createPreprocessor(atoms: Atoms): Preprocessor {
  const session = new Session(atoms);
  return { preprocess: (options, reader) => preprocessUnit(session, options, reader) };
}

function preprocessUnit(session: Session, options: UnitOptions, reader: FileReader): PreprocessedUnit {
  const dialect = dialectOf(options.std, options.wordSize);
  const path = jailedPath(options.path, options.systemDirs);
  const content = path === undefined ? undefined : reader.read(path);
  const outcome = content === undefined || path === undefined ? undefined : session.lexUnit(path, content, dialect);
  const main = outcome?.file ?? session.emptyFile(options.path);
  session.startUnit();
  const unit = new Unit(session, options, reader, main, { directive: runDirective, pragma: runPragmaText });
  if (outcome?.file === undefined) unit.limitations.push(unreadable(options.path, path, outcome));
  if (path !== undefined) unit.lookups.readFile(path);
  for (const problem of session.startMacros(options, dialect)) unit.limit('bad-directive', 0, problem);
  for (const text of options.forcedIncludes) {
    const from = { ...unit.frame, spelled: '' };
    includeHeader(unit, from, { header: { text, style: 'quoted' }, line: 0, how: 'plain' });
  }
  unit.read(unit.frame);
  return {
    path: options.path,
    tokens: session.output.stream(session.files, session.invocations.list),
    dependencies: unit.lookups.dependencies(),
    limitations: uniqueLimitations(unit.limitations),
    replays: Int32Array.from(unit.replays),
    macroPlace: (name) => session.definitions.get(session.table.value[session.atoms.of(name)] ?? 0)?.at,
  };
}

function unreadable(
  spelled: string,
  path: string | undefined,
  outcome: { readonly problem: Limitation['kind']; readonly detail: string } | undefined,
): Limitation {
  const kind = path === undefined ? 'outside-jail' : (outcome?.problem ?? 'unreadable-file');
  return { kind, path: spelled, line: 1, effect: 'may-miss', detail: outcome?.detail ?? 'the unit is left out' };
}
