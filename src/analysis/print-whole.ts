/** A whole program as text: what `emit constraints`, `points-to`, `call-graph` and `mod-ref` print. */
import { compareText } from '../source/order.ts';
import { op, operandCount } from './flow/flow.ts';
import { modRef } from './modref.ts';
import type { Instance } from './pointsto/instances.ts';
import type { ObjectTable } from './pointsto/objects.ts';
import type { SolvedProgram } from './pointsto/solved.ts';
import { asWholeProgram } from './pointsto/whole.ts';
import { dependencePrinter, slicePrinter } from './print-dependence.ts';
import { type StepsStage, stepsPrinter } from './print-steps.ts';
import type { WholeProgram } from './whole-program.ts';

export type WholeStage = 'constraints' | 'points-to' | 'call-graph' | 'mod-ref' | 'dependence' | 'slice' | StepsStage;

/** Lines about each function of the program in order, or about those of one name; none: no such function. */
export function* printWhole(solved: SolvedProgram, stage: WholeStage, only: string | null): Generator<string> {
  const program = asWholeProgram('', solved);
  const print = printers[stage](solved, program);
  for (const instance of solved.instances) {
    if (only !== null && instance.flow.name !== only) continue;
    yield `${instance.path}:${instance.base + instance.flow.line}: ${instance.key}()`;
    for (const line of print(instance)) yield `  ${line}`;
  }
}

type Printer = (solved: SolvedProgram, program: WholeProgram) => (instance: Instance) => Iterable<string>;

const printers: Readonly<Record<WholeStage, Printer>> = {
  constraints: () => constraintLines,
  'points-to': pointsToLines,
  'call-graph': (_, program) => (instance) => callLines(program, instance),
  'mod-ref': (_, program) => {
    const sets = modRef(program);
    return ({ index }) => [`mod {${sets.mod(index).join(', ')}}`, `ref {${sets.ref(index).join(', ')}}`];
  },
  dependence: (_, program) => dependencePrinter(program),
  slice: (_, program) => slicePrinter(program),
  'control-flow': (solved) => stepsPrinter(solved, 'control-flow'),
  dominators: (solved) => stepsPrinter(solved, 'dominators'),
  'control-dependence': (solved) => stepsPrinter(solved, 'control-dependence'),
};

function constraintLines(instance: Instance): readonly string[] {
  const { ops } = instance.flow;
  const lines: string[] = [];
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    lines.push(constraintText(instance, ops.slice(i, i + 6)));
  }
  return lines;
}

/** The inequality that the operation stands for; `|=` is "includes". */
function constraintText(instance: Instance, [code, a = 0, b = 0, c = 0, d = 0, e = 0]: readonly number[]): string {
  const dst = placeName(instance, a, b);
  const src = placeName(instance, c, d);
  switch (code) {
    case op.address:
      return `${dst} |= {${src}}`;
    case op.load:
      return `${dst} |= *(${src}${plus(e)})`;
    case op.store:
      return `*(${dst}${plus(c)}) |= ${placeName(instance, d, e)}`;
    case op.add:
      return `${dst} |= ${src}${plus(e)}`;
    case op.index:
      return `${dst} |= ${src} + i*${e}`;
    case op.block:
      return `*${dst} |= *${src} (${e === 0 ? 'all' : e} bytes)`;
    default:
      return `${dst} |= ${src}`;
  }
}

const plus = (bytes: number): string => (bytes === 0 ? '' : bytes > 0 ? `+${bytes}` : `${bytes}`);

function placeName({ flow }: Instance, base: number, offset: number): string {
  const name =
    base < 0
      ? (flow.names[-base - 1] ?? '?')
      : base === flow.result
        ? 'return'
        : (flow.locals[base]?.name ?? `t${base - flow.locals.length}`);
  return offset === 0 ? name : `${name}.${offset}`;
}

function pointsToLines(
  { objects, pointsTo }: SolvedProgram,
  program: WholeProgram,
): (instance: Instance) => readonly string[] {
  const { memory } = objects;
  return (instance) =>
    instance.flow.locals.flatMap((local, i) => {
      const object = instance.objects[i] ?? -1;
      if (object < 0) return [];
      return memory.cellsOf(object).flatMap((cell) => {
        const targets = [...pointsTo.targets(cell)].map((target) => cellName(objects, program, target));
        if (targets.length === 0) return [];
        const offset = memory.offsetOf(cell);
        const name = offset > 0 ? `${local.name}.${offset}` : local.name;
        return [`${name} -> {${[...new Set(targets)].sort(compareText).join(', ')}}`];
      });
    });
}

function cellName(objects: ObjectTable, program: WholeProgram, cell: number): string {
  const object = objects.memory.objectOf(cell);
  const offset = objects.memory.offsetOf(cell);
  const at = offset < 0 ? '.?' : offset === 0 ? '' : `.${offset}`;
  return objectName(program, object) + at;
}

function objectName(program: WholeProgram, object: number): string {
  const info = program.objects[object];
  switch (info?.kind) {
    case 'variable':
      return info.key;
    case 'local':
      return `${program.functions[info.function]?.name}::${info.name || 'temporary'}`;
    case 'heap':
      return `heap@${info.at.path}:${info.at.line}`;
    case 'external':
      return info.name;
    case 'function':
      return `${program.functions[info.function]?.name ?? '?'}()`;
    default:
      return '?';
  }
}

function callLines(program: WholeProgram, { index }: Instance): readonly string[] {
  return program.callsOf(index).map(({ path, line, callees, externals, how }) => {
    const names = [...callees.map((callee) => program.functions[callee]?.key ?? '?'), ...externals];
    const word = how === 'name' ? '' : how === 'pointer' ? 'through a pointer ' : 'called back ';
    return `${path}:${line}: ${word}${names.length === 0 ? 'nothing' : names.sort(compareText).join(', ')}`;
  });
}
