/** The process behind `bin/statealyzr.js`. */
import { main } from './cli.ts';
import { commands } from './commands.ts';
import { compileLate } from './host/engine.ts';

compileLate();
await main(process.argv.slice(2), commands);
