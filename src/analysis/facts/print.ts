/** Facts as text, one a line with its place: what `emit facts` prints. */
import type {
  Argument,
  CallFact,
  EnumFacts,
  FieldRef,
  FlagFact,
  FunctionFacts,
  ItemFacts,
  ObjectFacts,
  RecordFacts,
  StoreFact,
  Value,
  VariableFacts,
} from './facts.ts';

/** Where the item stands: facts' lines are relative to `line`. */
export interface FactsPlace {
  readonly path: string;
  readonly line: number;
}

/** Lines in the order of the source, each `path:line: fact`. */
export function printFacts(facts: ItemFacts, at: FactsPlace): readonly string[] {
  const rows: Row[] = [];
  for (const record of facts.records) printRecord(record, rows);
  for (const e of facts.enums) printEnum(e, rows);
  for (const variable of facts.variables) printVariable(variable, rows);
  for (const fn of facts.functions) printFunction(fn, rows);
  return rows.map(([line, text]) => `${at.path}:${at.line + line}: ${text}`);
}

/** Line relative to the item, and the fact. */
type Row = readonly [number, string];

function printRecord(record: RecordFacts, rows: Row[]): void {
  rows.push([record.line, `record ${record.tag}${record.union ? ' (union)' : ''}`]);
  for (const f of record.fields) rows.push([f.line, `  field ${record.tag}.${f.name}: ${f.type} (${f.shape})`]);
}

function printEnum(e: EnumFacts, rows: Row[]): void {
  rows.push([e.line, `enum ${e.tag}`]);
  for (const value of e.values) rows.push([value.line, `  value ${value.name}`]);
}

function printVariable(v: VariableFacts, rows: Row[]): void {
  const words = [v.declaration ? 'declares ' : '', v.static ? 'static ' : ''].join('');
  rows.push([v.line, `${words}variable ${v.name}: ${v.type} (${v.shape})`]);
  for (const row of v.rows) {
    const columns = [...row.columns, ...row.functions.map(([member, name]) => [member, `${name}()`] as const)];
    rows.push([
      row.line,
      `  row of ${row.record}: ${columns.map(([member, value]) => `${member}=${value}`).join(' ')}`,
    ]);
  }
}

function printFunction(fn: FunctionFacts, rows: Row[]): void {
  const params = fn.params.map((p) => (p.record === undefined ? p.name : `${p.name}: ${p.record}`)).join(', ');
  const result = fn.returns === undefined ? '' : ` returns ${fn.returns}`;
  rows.push([fn.line, `${fn.static ? 'static ' : ''}function ${fn.name}(${params})${result}`]);
  const inner: Row[] = [];
  for (const object of fn.objects) inner.push([fn.line, objectText(object)]);
  fn.regions.forEach((region, i) => {
    if (i > 0) inner.push([region.line, `region ${i}: ${region.kind} in ${region.parent}`]);
  });
  for (const s of fn.stores) inner.push([s.line, `write ${storeText(fn, s)}${site(fn, s)}`]);
  for (const r of fn.reads) inner.push([r.line, `read ${refText(fn, r.field)} (${r.use})${site(fn, r)}`]);
  for (const c of fn.calls) inner.push([c.line, `call ${callText(fn, c)}${site(fn, c)}`]);
  for (const f of fn.flags) inner.push([f.line, `flag ${flagText(fn, f)}${site(fn, f)}`]);
  for (const m of fn.macros) inner.push([m.line, `macro ${m.name} of ${m.path}:${m.definedAt}`]);
  for (const [line, text] of inner.sort((a, b) => a[0] - b[0])) rows.push([line, `  ${text}`]);
}

function objectText(o: ObjectFacts): string {
  const origins = o.origins.length === 0 ? '' : ` from ${o.origins.map((name) => `${name}()`).join(', ')}`;
  return `object ${o.name}: ${o.record ?? '?'} (${o.root}${o.direct ? ' itself' : ''}, ${o.key})${origins}`;
}

function storeText(fn: FunctionFacts, s: StoreFact): string {
  const target = refText(fn, s.target);
  const value = valueText(fn, s.value);
  return value === '' ? `${target}${s.op}` : `${target} ${s.op} ${value}`;
}

/** `srv->check.port`; the whole object as `*srv`, or its name when it is the variable itself. */
function refText(fn: FunctionFacts, ref: FieldRef): string {
  const object = ref.object < 0 ? undefined : fn.objects[ref.object];
  if (!object) return ref.path;
  if (ref.path === '') return object.direct ? object.name : `*${object.name}`;
  return `${object.name}${object.direct ? '.' : '->'}${ref.path}`;
}

function valueText(fn: FunctionFacts, value: Value): string {
  const parts = [
    ...value.fields.map((f) => refText(fn, f)),
    ...value.objects.map((index) => fn.objects[index]?.name ?? '?'),
  ].join(', ');
  switch (value.form) {
    case 'constant':
      return value.constant ?? '?';
    case 'call':
      return `${value.callee ?? '?'}(${parts})`;
    case 'function':
      return `function ${value.callee ?? '?'}`;
    case 'field':
    case 'object':
      return parts;
    case 'expression':
      return `expression(${parts})`;
    case 'none':
      return '';
  }
}

function callText(fn: FunctionFacts, call: CallFact): string {
  return `${call.callee}(${call.args.map((arg) => argumentText(fn, arg)).join(', ')})`;
}

function argumentText(fn: FunctionFacts, arg: Argument): string {
  if (arg.address) return `&${refText(fn, arg.address)}`;
  return arg.text ?? valueText(fn, arg.value);
}

function flagText(fn: FunctionFacts, flag: FlagFact): string {
  const family = flag.family === undefined ? '' : ` of ${flag.family}`;
  const word = flag.word === undefined ? '' : ` ${refText(fn, flag.word)}`;
  const callee = flag.callee === undefined ? '' : ` of ${flag.callee}()`;
  return `${flag.name}${family} (${flag.use}${word}${callee})`;
}

/** Where in the function: its region, and the macro that made it. */
function site(fn: FunctionFacts, event: { readonly region: number; readonly macro?: number }): string {
  const macro = event.macro === undefined ? '' : ` by ${fn.macros[event.macro]?.name ?? '?'}`;
  return `${event.region === 0 ? '' : ` in ${event.region}`}${macro}`;
}
