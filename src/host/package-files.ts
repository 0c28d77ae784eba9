/**
 * Files that come with the package. Its code lies in one of three ways: as sources, two below its root; built, one below;
 * or bundled, where one directory has the code, its manifest, schemas and grammars. Only then are vendors not in
 * node_modules.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const beside = new URL('./', import.meta.url);
const places = ['./', '../', '../../'].map((path) => new URL(path, import.meta.url));
const root = places.find((place) => existsSync(new URL('package.json', place))) ?? beside;
const isBundled = root.href === beside.href;
/** All code lies beside this file, unless it is a source. */
const code = root.href === places[2]?.href ? new URL('../', beside) : beside;

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
