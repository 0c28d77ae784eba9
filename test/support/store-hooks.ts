/** Builds the store hooks (test/soundness/hooks) and tells how a program is compiled and run with them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface StoreHooks {
  /** For the compiler, when it compiles and when it links. */
  readonly flags: string;
  /** Where dumps are put when a program runs with `environment`. */
  readonly dumps: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What must be installed to build and read: apt install gcc make binutils. */
export const storeHookTools: readonly string[] = ['cc', 'make', 'addr2line'];

/** `sources`: the directory of hooks; `out`: an existing directory. Throws with the compiler's words when it fails. */
export function buildStoreHooks(sources: string, out: string): StoreHooks {
  const files = readdirSync(sources).filter((file) => file.endsWith('.c'));
  const library = join(out, 'libtsan.so');
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
  const cc = spawnSync('cc', [...flags, '-o', library, ...files, '-ldl', '-lpthread'], {
    cwd: sources,
    encoding: 'utf8',
  });
  if (cc.status !== 0) throw new Error(`cc: ${cc.error?.message ?? cc.stderr}`);
  return {
    flags: `-g -O1 -fsanitize=thread -L${out} -Wl,-rpath,${out}`,
    dumps: out,
    environment: { STORE_HOOKS_DIR: out },
  };
}

/** The dumps of the runs of one program. */
export function dumpsOf(hooks: StoreHooks, program: string): readonly string[] {
  const own = readdirSync(hooks.dumps).filter((file) => file.startsWith(`stores.${program}.`));
  return own.map((file) => join(hooks.dumps, file)).sort();
}
