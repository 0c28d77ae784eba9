/**
 * Files that come with the package. It lies in one of two ways: built, where `build/host` (and `src/host`) is two below its
 * root and vendors are in node_modules; or bundled, where one directory has the code, its manifest, schemas and grammars.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const beside = new URL('./', import.meta.url);
const isBundled = existsSync(new URL('package.json', beside));
const root = isBundled ? beside : new URL('../../', import.meta.url);
const code = isBundled ? beside : new URL('../', import.meta.url);

/** As text: `schemas/config.json`. */
export function packageFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** What `page/` is built to, for pages in HTML. */
export function pageAssets(): { readonly script: string; readonly style: string } {
  const read = (name: string): string => packageFile(`${isBundled ? '' : 'build/'}page/${name}`);
  return { script: read('page.js'), style: read('page.css') };
}

/** The version of this package. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(packageFile('package.json'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json has no version');
}

/** Path of a file of a vendor's package. */
export function vendorFile(vendor: string, file: string): string {
  const url = isBundled ? new URL(file, beside) : new URL(import.meta.resolve(`${vendor}/${file}`));
  return url.pathname;
}

/** Where the parser and its grammar are. */
export function wasmPaths(): { readonly runtime: string; readonly grammar: string } {
  return {
    runtime: vendorFile('web-tree-sitter', 'web-tree-sitter.wasm'),
    grammar: vendorFile('tree-sitter-c', 'tree-sitter-c.wasm'),
  };
}

/** Differs whenever the code that runs, or the grammar it parses with, differs: part of each cache key. */
export function toolDigest(): string {
  const hash = createHash('sha256').update(packageFile('package.json'));
  const names = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(new URL(name, code)));
  const { runtime, grammar } = wasmPaths();
  for (const path of [runtime, grammar]) hash.update(readFileSync(path));
  return hash.digest('hex');
}
