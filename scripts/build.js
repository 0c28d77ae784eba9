/**
 * Makes build/, which the command line and the App run: few files, since a short run is the slower the more it loads.
 *
 *   npm run build [-- MODULE ...]
 *
 * MODULE: below src/, kept under its own name too, as tests start it. Types are checked elsewhere (npm run typecheck).
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './page.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Threads and children are started by their own files, which lie beside those that start them. */
const programs = ['start.ts', 'worker.ts', 'stage-worker.ts', 'review-child.ts', 'report-child.ts'];

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [...programs, ...process.argv.slice(2)].map((module) => `src/${module}`),
  outbase: 'src',
  outdir: 'build',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});
await buildPage('build/page');

// What earlier builds left. The benches have a build of their own.
const made = new Set(Object.keys(metafile.outputs));
for (const entry of readdirSync(join(root, 'build'), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const name = path.slice(root.length);
  if (entry.isFile() && name.endsWith('.js') && !/^build\/(bench|page)\//.test(name) && !made.has(name)) rmSync(path);
}
