/** The targets of a `Makefile.am`: `bin_PROGRAMS`, `*_LIBRARIES`, `*_LTLIBRARIES` with their `_SOURCES` and links. */
import type { MakeReading } from './make.ts';
import { flagWords } from './make-targets.ts';
import type { SourceFinder } from './sources.ts';
import { type BuildTarget, isLibraryWord, libraryKey } from './target.ts';

const PRIMARY = /^(?:(\w+)_)?(PROGRAMS|LIBRARIES|LTLIBRARIES)$/;

export function automakeTargets(reading: MakeReading, find: SourceFinder): readonly BuildTarget[] {
  const out: BuildTarget[] = [];
  const seen = new Set<string>();
  for (const variable of [...reading.names].sort()) {
    const match = PRIMARY.exec(variable);
    if (match === null) continue;
    const prefix = match[1] ?? '';
    for (const name of wordsOf(reading, variable)) {
      if (seen.has(name) || prefix === 'EXTRA') continue;
      seen.add(name);
      out.push(targetOf(reading, find, name, match[2] ?? '', prefix));
    }
  }
  return out;
}

function targetOf(
  reading: MakeReading,
  find: SourceFinder,
  name: string,
  primary: string,
  prefix: string,
): BuildTarget {
  const id = name.replace(/[^A-Za-z0-9_@]/g, '_');
  const either = (own: string, common: string): string => (reading.names.includes(own) ? `$(${own})` : `$(${common})`);
  const listed = [`${id}_SOURCES`, `nodist_${id}_SOURCES`, `dist_${id}_SOURCES`].filter((v) =>
    reading.names.includes(v),
  );
  const words = listed.length > 0 ? listed.flatMap((v) => wordsOf(reading, v)) : [`${name.replace(/\.\w+$/, '')}.c`];
  const linkWords = reading.expand(`${either(`${id}_LDADD`, 'LDADD')} $(${id}_LIBADD)`).split(/\s+/);
  const flagText = reading.expand(
    `$(DEFS) $(INCLUDES) ${either(`${id}_CPPFLAGS`, 'AM_CPPFLAGS')} $(CPPFLAGS) ${either(`${id}_CFLAGS`, 'AM_CFLAGS')} $(CFLAGS)`,
  );
  return {
    name: primary === 'PROGRAMS' ? name.slice(name.lastIndexOf('/') + 1) : name,
    kind: kindOf(primary, prefix, reading.expand(either(`${id}_LDFLAGS`, 'AM_LDFLAGS'))),
    directory: reading.directory,
    sources: find.all(reading.directory, [...words, ...linkWords.filter((word) => /\.l?o$/.test(word))]),
    links: linkWords.filter(isLibraryWord).map(libraryKey),
    flags: flagWords([flagText]),
  };
}

function kindOf(primary: string, prefix: string, linkFlags: string): BuildTarget['kind'] {
  if (prefix.startsWith('check')) return primary === 'PROGRAMS' ? 'test' : 'library';
  if (primary === 'PROGRAMS') return 'program';
  return /(^|\s)-module(\s|$)/.test(linkFlags) ? 'plugin' : 'library';
}

const wordsOf = (reading: MakeReading, variable: string): string[] =>
  reading
    .value(variable)
    .split(/\s+/)
    .filter((word) => word !== '');
