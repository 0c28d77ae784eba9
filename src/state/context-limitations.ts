/** What limits the knowledge of contexts, said to the reader. */
import type { WholeProgram } from '../analysis/whole-program.ts';
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import type { Entries } from './entries.ts';
import type { Packets } from './packets.ts';

export function contextLimitations(program: WholeProgram, packets: Packets, entries: Entries): readonly Limitation[] {
  const main = program.functions.find(({ name }) => name === 'main') ?? program.functions[0];
  const at: Position = { path: main?.path ?? '', line: main?.line ?? 0 };
  return [...unknownEntries(program, entries, at), receiverLimitation(packets, at)];
}

function receiverLimitation(packets: Packets, at: Position): Limitation {
  const [first] = packets.receivers;
  if (packets.certainty === 'none') {
    const detail =
      'nothing was found that receives packets: name the functions that handle them (--entry packet=FUNCTION, or entries: { packet: [FUNCTION] } in the settings)';
    return { kind: 'no-receiver', ...at, effect: 'may-miss', detail };
  }
  if (packets.certainty === 'possible' && first) {
    const detail = `packets are taken to come in through ${first.external}(), which may as well read files`;
    return { kind: 'possible-receiver', path: first.path, line: first.line, effect: 'may-add', detail };
  }
  const detail =
    'packet-processing procedures are those that can be reached from where packets come in: memory is not told apart, so there is no slice';
  return { kind: 'reachability', ...at, effect: 'may-add', detail };
}

function unknownEntries(program: WholeProgram, entries: Entries, at: Position): readonly Limitation[] {
  const known = new Set(program.functions.flatMap(({ name, key }) => [name, key]));
  return (['packet', 'timer', 'control', 'peer'] as const).flatMap((kind) =>
    entries[kind]
      .filter((name) => !known.has(name))
      .map((name): Limitation => {
        const detail = `the settings name ${name}() as an entry for ${kind}; the program does not define it`;
        return { kind: 'unknown-entry', ...at, effect: 'may-miss', detail };
      }),
  );
}
