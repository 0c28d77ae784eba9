/** Makes the script and the style of the HTML page, each as one text to be put into it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Below the root of the package. */
export async function buildPage(directory) {
  await build({
    absWorkingDir: root,
    entryPoints: ['page/main.ts', 'page/page.css'],
    outdir: directory,
    entryNames: 'page',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    tsconfig: 'page/tsconfig.json',
    logLevel: 'warning',
  });
}
