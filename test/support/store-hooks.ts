/** Builds the store hooks (test/soundness/hooks) and tells how a program is compiled and run with them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StoreHooks {
  /** For the compiler, when it compiles and when it links. */
  readonly flags: string;
  /** Where dumps are put when a program runs with `environment`. */
  readonly dumps: string;
  readonly environment: Readonly<Record<string, string>>;
}

const sources = fileURLToPath(new URL('../soundness/hooks/', import.meta.url));

/** Whether what builds and reads is there: apt install gcc make binutils. With CI=true it has to be. */
export function hasStoreHookTools(): boolean {
  const tools = ['cc', 'make', 'addr2line'];
  return process.env.CI === 'true' || tools.every((tool) => spawnSync(tool, ['--version']).status === 0);
}

/** `out`: an existing directory, for the library and the dumps. Throws with the compiler's words when it fails. */
export function buildStoreHooks(out: string): StoreHooks {
  const files = readdirSync(sources).filter((file) => file.endsWith('.c'));
  const library = join(out, 'libtsan.so');
  const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
  const cc = spawnSync('cc', [...flags, '-o', library, ...files, '-ldl', '-lpthread'], {
    cwd: sources,
    encoding: 'utf8',
  });
  if (cc.status !== 0) throw new Error(`cc: ${cc.error?.message ?? cc.stderr}`);
  return {
    flags: `-g -O1 -fno-tree-loop-im -fno-tree-cselim -fno-tree-sink -fsanitize=thread -L${out} -Wl,-rpath,${out}`,
    dumps: out,
    environment: { STORE_HOOKS_DIR: out },
  };
}

/** The dumps of the runs of one program. */
export function dumpsOf(hooks: StoreHooks, program: string): readonly string[] {
  const own = readdirSync(hooks.dumps).filter((file) => file.startsWith(`stores.${program}.`));
  return own.map((file) => join(hooks.dumps, file)).sort();
}
