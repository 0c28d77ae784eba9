/** Files that come with the package. Both `src/host` and `build/host` lie two below its root. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** As text: `schemas/config.json`. */
export function packageFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The version of this package. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(packageFile('package.json'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json has no version');
}

/** Differs whenever the code that runs, or the grammar it parses with, differs: part of each cache key. */
export function toolDigest(): string {
  const hash = createHash('sha256').update(packageFile('package.json'));
  const root = new URL('..', import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(new URL(name, root)));
  for (const wasm of ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-c/tree-sitter-c.wasm'])
    hash.update(readFileSync(new URL(import.meta.resolve(wasm))));
  return hash.digest('hex');
}
