#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 18)) {
  process.stderr.write(`statealyzr: Node ${process.versions.node} is too old; version 20.18 or later is needed\n`);
  process.exitCode = 2;
} else {
  import('../build/start.js').catch((error) => {
    const unbuilt = error.code === 'ERR_MODULE_NOT_FOUND';
    process.stderr.write(`statealyzr: ${unbuilt ? 'not built; run: npm run build' : (error.stack ?? error)}\n`);
    process.exitCode = unbuilt ? 2 : 3;
  });
}
