import type { Limitation } from '../../source/limitation.ts';
import type { MacroSetting, UnitOptions } from './unit.ts';

export interface BuildPlan {
  /** Sorted by path; a file that is compiled in several ways is several units. */
  readonly units: readonly UnitOptions[];
  readonly programs: readonly ProgramPlan[];
  readonly limitations: readonly Limitation[];
  readonly mode: 'compile-commands' | 'inferred';
}

export interface ProgramPlan {
  readonly name: string;
  /** Indices into `BuildPlan.units`, ascending. */
  readonly units: readonly number[];
  /** `apart`: tests, examples, contributions, vendored code, and what the inferred build leaves out. */
  readonly role: 'product' | 'apart';
}

/** A program as the config file declares it. */
export interface ProgramSetting {
  readonly name: string;
  /** Globs of its sources. */
  readonly paths: readonly string[];
  /** Packet entry functions; not used here. */
  readonly entries: readonly string[];
  /** Further macros for its units. */
  readonly defines: readonly MacroSetting[];
}

export interface BuildSettings {
  /** The text of a compile_commands.json. */
  readonly compileCommands?: string;
  /** Where that text came from, for messages. */
  readonly compileCommandsPath?: string;
  /** Set for every unit, after all others; in an inferred build also what `make NAME=value` would set. */
  readonly defines: readonly MacroSetting[];
  /** Include directories for every unit, repository-relative or absolute. */
  readonly includes: readonly string[];
  readonly programs: readonly ProgramSetting[];
  /** Globs of sources that are not read as units. */
  readonly exclude: readonly string[];
  /** The fixed system include roots, absolute. */
  readonly systemDirs: readonly string[];
  /** The checkout that the directories of compile_commands refer to; '' = found by matching paths. */
  readonly repositoryRoot: string;
  /** Whether a header, as `sys/epoll.h`, is in a system include root. */
  readonly systemHeaderExists: (header: string) => boolean;
}
