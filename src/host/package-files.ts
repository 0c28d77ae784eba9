import { readFileSync } from 'node:fs';

/** A file that comes with the package, as text: `schemas/config.json`. Both `src/host` and `build/host` lie two below its root. */
export function packageFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The version of this package. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(packageFile('package.json'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json has no version');
}
