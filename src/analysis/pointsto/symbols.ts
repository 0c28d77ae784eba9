/**
 * Names of file scope in one program: the objects that they mean in each unit.
 *
 * Method: a static name means what the unit defines, any other what some unit of the program defines; what none defines is
 * the outside world's. `__start_X` and `__stop_X` stand for all variables of section X.
 * May miss when: an alias attribute or a linker script gives an object a second name.
 */
import type { LinkedProgram } from '../facts/link.ts';
import type { FunctionFlow, ItemFlow, RecordHead, RecordLayout, Shape, VariableFlow } from '../flow/flow.ts';
import type { MemoryObject } from '../whole-program.ts';
import type { ObjectTable } from './objects.ts';

/** An item with flow, as a unit holds it. */
export interface PlacedFlow {
  readonly path: string;
  readonly line: number;
  readonly flow: ItemFlow;
}

export interface UnitFlows {
  readonly path: string;
  readonly items: readonly PlacedFlow[];
}

/** A variable, its initialiser and where that is read. */
export interface DefinedVariable {
  readonly object: number;
  readonly flow: VariableFlow;
  readonly layouts: readonly RecordLayout[];
  readonly heads: readonly RecordHead[];
  readonly unit: number;
  readonly path: string;
}

type Storage = Extract<MemoryObject, { kind: 'variable' }>['storage'];

/** Guards the name tables: filled by `add` for every item of every unit, then only asked. */
export class ProgramSymbols {
  readonly variables: DefinedVariable[] = [];
  private readonly objects: ObjectTable;
  private readonly linked: LinkedProgram;
  private readonly byKey = new Map<string, number>();
  private readonly functions = new Map<string, number>();
  private readonly externals = new Map<string, number>();
  private readonly statics: Map<string, number>[] = [];
  private readonly sections = new Map<string, number[]>();
  private readonly declared = new Map<string, { readonly shape: Shape; readonly layouts: readonly RecordLayout[] }>();
  private readonly outside = new Map<string, number>();
  private readonly seen = new Set<string>();

  constructor(objects: ObjectTable, linked: LinkedProgram) {
    this.objects = objects;
    this.linked = linked;
  }

  add(item: PlacedFlow, unit: number): void {
    for (const variable of item.flow.variables) this.addVariable(item, variable, unit);
    for (const fn of item.flow.functions) {
      this.addFunction(item, fn, unit);
      for (const variable of fn.statics) this.define(item, variable, unit, 'static-local');
    }
  }

  private addVariable(item: PlacedFlow, variable: VariableFlow, unit: number): void {
    if (variable.declaration) {
      if (!this.declared.has(variable.name))
        this.declared.set(variable.name, { shape: variable.shape, layouts: item.flow.layouts });
      return;
    }
    const object = this.define(item, variable, unit, variable.static ? 'static' : 'global');
    if (variable.static) this.staticsOf(unit).set(variable.name, object);
    else this.externals.set(variable.name, object);
  }

  private define(item: PlacedFlow, variable: VariableFlow, unit: number, storage: Storage): number {
    const key = storage === 'global' ? variable.name : `${item.path}::${variable.name}`;
    const { layouts, heads } = item.flow;
    const known = this.byKey.get(key);
    const object = known ?? this.newVariable(item, variable, key, unit, storage);
    const place = `${key}\0${item.path}\0${item.line}\0${unit}`;
    if (!this.seen.has(place)) {
      this.seen.add(place);
      this.variables.push({ object, flow: variable, layouts, heads, unit, path: item.path });
    }
    return object;
  }

  private newVariable(item: PlacedFlow, v: VariableFlow, key: string, unit: number, storage: Storage): number {
    const name = storage === 'static-local' ? v.name.slice(v.name.lastIndexOf('::') + 2) : v.name;
    const declared = { path: item.path, line: item.line + v.line };
    const info = { kind: 'variable', key, name, storage, declared, type: v.type } as const;
    const object = this.objects.add(info, { shape: v.shape, layouts: item.flow.layouts, unit, extent: 'one' });
    this.byKey.set(key, object);
    if (v.section !== undefined) this.sections.set(v.section, [...(this.sections.get(v.section) ?? []), object]);
    return object;
  }

  private addFunction(item: PlacedFlow, fn: FunctionFlow, unit: number): void {
    const key = fn.static ? `${item.path}::${fn.name}` : fn.name;
    let object = this.functions.get(key);
    if (object === undefined) {
      object = this.objects.add(
        { kind: 'function', function: -1 },
        { shape: 'code', layouts: [], unit, extent: 'one' },
      );
      this.functions.set(key, object);
    }
    if (fn.static) this.staticsOf(unit).set(fn.name, object);
    else this.externals.set(fn.name, object);
  }

  private staticsOf(unit: number): Map<string, number> {
    let map = this.statics[unit];
    if (!map) {
      map = new Map();
      this.statics[unit] = map;
    }
    return map;
  }

  functionObject(key: string): number {
    return this.functions.get(key) ?? -1;
  }

  /** The objects that `name` means in `unit`, in the file `path`; names of static locals are `function::name`. */
  resolve(name: string, unit: number, path: string): readonly number[] {
    const own = name.includes('::') ? this.byKey.get(`${path}::${name}`) : this.statics[unit]?.get(name);
    const found = own ?? this.externals.get(name);
    if (found !== undefined) return [found];
    return this.section(name) ?? [this.external(name, unit)];
  }

  /** The variable or function of external linkage that has this name; undefined: the program does not define it. */
  defined(name: string): number | undefined {
    return this.externals.get(name);
  }

  private section(name: string): readonly number[] | undefined {
    const section = /^__(?:start|stop)_(\w+)$/.exec(name)?.[1];
    return section === undefined ? undefined : this.sections.get(section);
  }

  /** What the program names but does not define. */
  external(name: string, unit: number): number {
    let object = this.outside.get(name);
    if (object === undefined) {
      const { shape, layouts } = this.declared.get(name) ?? { shape: null, layouts: [] };
      object = this.objects.add({ kind: 'external', name }, { shape, layouts, unit, extent: 'many' });
      this.outside.set(name, object);
    }
    return object;
  }

  /** Whether an object of the outside world can be called: it is no variable, and nothing that a library keeps. */
  isOutsideFunction(name: string): boolean {
    return this.outside.has(name) && !this.declared.has(name);
  }

  recordKey(tag: string, unit: number): string {
    return this.linked.recordKey(tag, unit);
  }
}
