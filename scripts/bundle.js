/**
 * Makes dist/, which the Action runs: no install, no node_modules. The same sources give the same bytes.
 *
 *   npm run bundle
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/schemas`, { recursive: true });
await build({
  absWorkingDir: root,
  // The worker threads and the child are started by their own files.
  entryPoints: {
    index: 'src/action.ts',
    'review-child': 'src/review-child.ts',
    'report-child': 'src/report-child.ts',
    worker: 'src/worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'linked',
  // Only the App has a Redis.
  external: ['@keyv/redis'],
  // What is left of CommonJS asks for `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});

const { name, version, license, type } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
writeFileSync(`${dist}/package.json`, `${JSON.stringify({ name, version, license, type }, null, 2)}\n`);
await buildPage('dist/page');
for (const schema of ['config.json', 'profile.json']) cpSync(`${root}schemas/${schema}`, `${dist}/schemas/${schema}`);
cpSync(`${root}profiles`, `${dist}/profiles`, { recursive: true });
for (const [vendor, file] of [
  ['web-tree-sitter', 'web-tree-sitter.wasm'],
  ['tree-sitter-c', 'tree-sitter-c.wasm'],
])
  cpSync(fileURLToPath(import.meta.resolve(`${vendor}/${file}`)), `${dist}/${file}`);
