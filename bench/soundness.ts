/**
 * Which stores of a real program, run under the store hooks, are not in its inventory?
 *
 *   npm run bench:build
 *   node build/bench/bench/soundness.js --inventory FILE --root DIR [--root DIR] [--moved FROM=TO] [--json FILE] DUMP...
 *
 * FILE: the JSON of `statealyzr inventory`. The first --root is the tree that it speaks of; the others are copies in which
 * the program was compiled. DUMP: `stores.PROGRAM.PID` files; the programs and plug-ins that ran must still lie where they
 * ran, or --moved says that what lay below FROM is below TO now. Printed are the lines that ran and are missing, each with
 * what it stored to; --json writes the whole report. Exit 1 when something is missing, 2 when nothing could be compared.
 *
 * How a program is compiled and run for it: test/soundness/hooks/recorder.h. The library:
 *
 *   cc -shared -fPIC -O2 -o DIR/libtsan.so test/soundness/hooks/*.c -ldl -lpthread
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkStores, type InventoryJson, type MissingLine, type SoundnessReport } from '../test/soundness/compare.ts';
import { type Dump, readDump } from '../test/soundness/dump.ts';
import { resolveStores } from '../test/soundness/resolve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inventory: { type: 'string' },
    root: { type: 'string', multiple: true },
    moved: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});

function moduleFinder(rules: readonly string[]): (module: string) => string {
  const pairs = rules.map((rule) => rule.split('=', 2));
  return (module) => {
    const [from = '', to = ''] = pairs.find(([start = '']) => start !== '' && module.startsWith(start)) ?? [];
    return to + module.slice(from.length);
  };
}

function printMissing(missing: MissingLine): void {
  const what = [...missing.targets, ...missing.variables].join(' ');
  const why = missing.why === 'line' ? 'in no writes' : "not in the variable's writes";
  const none = missing.undeclared.length > 0 ? `; no element for ${missing.undeclared.join(', ')}` : '';
  console.log(`${missing.path}:${missing.line} ${missing.function}: ${missing.text}\n    ${what}: ${why}${none}`);
}

function printSummary(dumps: readonly Dump[], report: SoundnessReport): void {
  const idle = dumps.filter((dump) => !dump.began).length;
  for (const dump of dumps.filter((d) => d.overflow.length > 0))
    console.log(`${dump.path}: too many ${dump.overflow.join(', ')}: not everything was recorded`);
  const byLine = report.missing.filter((m) => m.why === 'line').length;
  console.log(
    `${dumps.length} dumps (${idle} without a packet), ${report.stores} stores on ${report.lines} lines; ` +
      `missing ${report.missing.length} lines (${byLine} in no writes, ${report.missing.length - byLine} not in the variable's); ` +
      `not looked for: ${report.outside} outside the tree, ${report.withoutLine} without a line`,
  );
}

function run(): number {
  const { inventory, root = [], moved = [], json } = values;
  if (inventory === undefined || root.length === 0 || positionals.length === 0) {
    console.error('usage: soundness --inventory FILE --root DIR [--root DIR] [--moved FROM=TO] [--json FILE] DUMP...');
    return 2;
  }
  const dumps = positionals.map(readDump);
  const roots = root.flatMap((directory) => [resolve(directory), realpathSync(directory)]);
  const elements: InventoryJson = JSON.parse(readFileSync(inventory, 'utf8'));
  const report = checkStores(resolveStores(dumps, moduleFinder(moved)), elements, [...new Set(roots)]);
  report.missing.forEach(printMissing);
  printSummary(dumps, report);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  return report.stores === 0 ? 2 : report.missing.length > 0 ? 1 : 0;
}

process.exitCode = run();
