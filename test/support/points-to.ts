/**
 * What pointers of a C text may point to, in the words of expectations: `// expect: p -> {pool[], heap@12.next, f}`.
 *
 * subject := NAME {('.' | '->') FIELD}     a variable of the function around the line, or of the file
 * target  := NAME ['[]'] ['.' path]        a variable, `[]` if it is an array; a function; of a local of another function
 *          | 'heap@' LINE ['.' path]       allocated in that line
 *          | 'string' | external           a literal; what a library keeps
 * path    := FIELD {'.' FIELD} | '?'       nothing: the start; `?`: somewhere in it
 */

import type { SolvedProgram } from '../../src/analysis/pointsto/solved.ts';
import { asWholeProgram } from '../../src/analysis/pointsto/whole.ts';
import type { WholeProgram } from '../../src/analysis/whole-program.ts';
import { withReading } from './analysis.ts';
import { failedExpectations, readExpectations } from './expectations.ts';

/** What is wrong with the expectations in `text`, one sentence each, and how many there are. */
export async function wrongPointers(
  text: string,
): Promise<{ readonly wrong: readonly string[]; readonly count: number }> {
  const expectations = readExpectations(text).filter(({ kind }) => kind === 'points-to');
  const wrong = await withReading({ 'a.c': text }, (reading, read, program) => {
    const linked = reading.link(program, read);
    const solved = reading.solved(program, read, linked, 'fields');
    const pointers = new Pointers(solved, asWholeProgram('a', solved));
    return failedExpectations(expectations, ({ subject, line }) => pointers.of(subject, line));
  });
  return { wrong, count: expectations.length };
}

type Cell = number;

/** A member of an object; no path: its start. */
interface Base {
  readonly object: number;
  readonly path: readonly string[];
}

/** Guards the names that cells have in one solved program. */
class Pointers {
  private readonly solved: SolvedProgram;
  private readonly whole: WholeProgram;

  constructor(solved: SolvedProgram, whole: WholeProgram) {
    this.solved = solved;
    this.whole = whole;
  }

  of(subject: string, line: number): ReadonlySet<string> {
    const [name = '', ...steps] = subject.split(/(?=->)|(?=\.)/);
    let bases: readonly Base[] = [{ object: this.variable(name, line), path: [] }];
    for (const step of steps) {
      const field = step.replace(/^(->|\.)/, '');
      const reached = step.startsWith('->') ? this.pointed(bases).map((cell) => this.base(cell)) : bases;
      bases = reached.map(({ object, path }) => ({ object, path: [...path, field] }));
    }
    return new Set(this.pointed(bases).map((cell) => this.name(cell)));
  }

  private pointed(bases: readonly Base[]): readonly Cell[] {
    return bases.flatMap(({ object, path }) => this.cellsOf(object, path)).flatMap((cell) => this.targets(cell));
  }

  private base(cell: Cell): Base {
    return { object: this.objectOf(cell), path: this.chain(cell).start };
  }

  private targets(cell: Cell): readonly Cell[] {
    return [...this.solved.pointsTo.targets(cell)];
  }

  private objectOf(cell: Cell): number {
    return this.solved.objects.memory.objectOf(cell);
  }

  /** A local of the function that holds the line, or a variable of the file. */
  private variable(name: string, line: number): number {
    const { functions, objects } = this.whole;
    const fn = functions.findIndex((f) => f.line <= line && line <= f.endLine);
    const inside = `::${functions[fn]?.name ?? ''}::${name}`;
    const found = [
      objects.findIndex((o) => o.kind === 'variable' && o.key.endsWith(inside)),
      objects.findIndex((o) => o.kind === 'local' && o.function === fn && o.name === name),
      objects.findIndex((o) => o.kind === 'variable' && o.name === name && o.storage !== 'static-local'),
    ].find((object) => object >= 0);
    if (found === undefined) throw new Error(`line ${line}: no variable ${name}`);
    return found;
  }

  /** Cells at the start of the member; the start of the object where the path is empty. */
  private cellsOf(object: number, path: readonly string[]): readonly Cell[] {
    const { memory } = this.solved.objects;
    return memory.cellsOf(object).filter((cell) => {
      if (path.length === 0) return memory.offsetOf(cell) <= 0;
      const { full, start } = this.chain(cell);
      return path.length >= start.length && path.every((field, i) => full[i] === field);
    });
  }

  /** The members at a cell, outermost first, and of these as many as say where it is. */
  private chain(cell: Cell): { readonly full: readonly string[]; readonly start: readonly string[] } {
    const { memory } = this.solved.objects;
    const object = this.objectOf(cell);
    const offset = memory.offsetOf(cell);
    if (offset < 0) return { full: ['?'], start: ['?'] };
    const before = new Set(
      offset === 0 ? [] : this.whole.membersAt(object, offset - 1, 1).map((m) => `${m.record} ${m.field}`),
    );
    const full: string[] = [];
    const records = new Set<string>();
    let begun = 0;
    for (const { record, field } of this.whole.membersAt(object, offset, 1)) {
      // Members that overlap: the first of each record stands for all.
      if (records.has(record)) continue;
      records.add(record);
      full.push(field);
      if (before.has(`${record} ${field}`)) begun = full.length;
    }
    return { full, start: offset === 0 ? [] : full.slice(0, begun + 1) };
  }

  private name(cell: Cell): string {
    const object = this.objectOf(cell);
    const path = this.chain(cell)
      .start.map((field) => `.${field}`)
      .join('');
    return this.objectName(object) + path;
  }

  private objectName(object: number): string {
    const info = this.whole.objects[object];
    switch (info?.kind) {
      case 'variable':
      case 'local':
        return info.name + (/\]$/.test(info.type) ? '[]' : '');
      case 'heap':
        return `heap@${info.at.line}`;
      case 'external':
        return info.name;
      case 'function':
        return this.whole.functions[info.function]?.name ?? '?';
      default:
        return 'string';
    }
  }
}
