/**
 * Steps of a function: what it evaluates, in which order, from what, and where control goes next. Numbers only, since
 * they are kept with the flow. Each step is
 *
 *     kind line operand targetCount {target} useCount {use}
 *
 * `line` is relative to the item. A step without targets goes on with the next one; the number of all steps is the end.
 * A use is `(value * 4 + kind) * 4 + role`.
 */

export const stepKind = {
  /** Nothing but its uses: a condition, a statement of which nothing remains. */
  evaluate: 0,
  /** `FunctionFlow.writes[operand]` happens. */
  store: 1,
  /** `FunctionFlow.calls[operand]` happens; uses before the first group are of the function pointer. */
  call: 2,
  /** `operand`: 1 if there is a value. */
  return: 3,
  /** `FunctionFlow.unparsed[operand]` is read and written. */
  unparsed: 4,
} as const;

export const useKind = {
  /** `FunctionFlow.frameReads[value]` */
  local: 0,
  /** `FunctionFlow.reads[value]` */
  read: 1,
  /** The result of the step of this number. */
  step: 2,
  /**
   * Uses that follow are of argument `value` of a call; elsewhere of side `value % 2` of the comparison number
   * `value >> 1` of the step, and from `noGroup` on of none.
   */
  group: 3,
} as const;

export const useRole = {
  value: 0,
  /** It tells where in memory. */
  pointer: 1,
  /** It tells which element of an array. */
  index: 2,
} as const;

export const noGroup = 1 << 20;

export interface Step {
  readonly kind: number;
  readonly line: number;
  readonly operand: number;
  readonly targets: readonly number[];
  readonly uses: readonly number[];
}

export const useOf = (kind: number, value: number, role: number): number => (value * 4 + kind) * 4 + role;
export const kindOfUse = (use: number): number => (use >> 2) & 3;
export const roleOfUse = (use: number): number => use & 3;
export const valueOfUse = (use: number): number => use >> 4;

export function decodeSteps(code: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  const list = (): readonly number[] => {
    const count = code[at++] ?? 0;
    const found = code.slice(at, at + count);
    at += count;
    return found;
  };
  while (at < code.length) {
    const [kind = 0, line = 0, operand = 0] = code.slice(at, at + 3);
    at += 3;
    const targets = list();
    steps.push({ kind, line, operand, targets, uses: list() });
  }
  return steps;
}

interface OpenStep {
  readonly kind: number;
  readonly line: number;
  readonly operand: number;
  readonly uses: readonly number[];
  targets: number[];
}

/** A place in the code that jumps go to; known once it is landed. */
export interface Label {
  at: number;
  readonly from: number[];
}

/** Guards the order of steps, and which of them what is read belongs to. */
export class StepRecorder {
  private readonly steps: OpenStep[] = [];
  private frame: number[] = [];
  private role: number = useRole.value;
  private comparisons = 0;

  get count(): number {
    return this.steps.length;
  }

  label(): Label {
    return { at: -1, from: [] };
  }

  /** What comes next is where jumps to the label go. */
  land(label: Label): void {
    label.at = this.steps.length;
    for (const from of label.from) this.target(from, label.at);
    label.from.length = 0;
  }

  private target(from: number, to: number): void {
    const targets = this.steps[from]?.targets;
    if (targets && !targets.includes(to)) targets.push(to);
  }

  /** From a step to a label, beside where it goes already. */
  connect(from: number, label: Label): void {
    if (label.at >= 0) this.target(from, label.at);
    else label.from.push(from);
  }

  /** Uses that nothing has taken yet go to a step of this kind; its result can be used. */
  step(kind: number, line: number, operand = 0): number {
    this.steps.push({ kind, line, operand, uses: this.frame, targets: [] });
    this.frame = [];
    return this.steps.length - 1;
  }

  /** The statement ends: what it used and nothing took is a step of its own. */
  settle(line: number): void {
    const [only, ...more] = this.frame;
    const done = only === undefined || only === useOf(useKind.step, this.steps.length - 1, useRole.value);
    if (done && more.length === 0) this.frame = [];
    else this.step(stepKind.evaluate, line);
  }

  /** What the step used is used by the next one too. */
  again(step: number): void {
    this.frame = [...(this.steps[step]?.uses ?? [])];
  }

  /** Control goes to the label and nowhere else. */
  jump(line: number, label: Label): void {
    this.connect(this.step(stepKind.evaluate, line), label);
  }

  /** Control goes on, or to the label. */
  branch(line: number, label: Label): void {
    const from = this.step(stepKind.evaluate, line);
    this.target(from, from + 1);
    this.connect(from, label);
  }

  use(kind: number, value: number): void {
    this.frame.push(useOf(kind, value, this.role));
  }

  /** What `read` reads goes to a step that it makes; its number is a use of whatever is around. */
  inside<Value>(read: () => Value, made: () => number): Value {
    const outer = this.frame;
    const role = this.role;
    this.frame = [];
    this.role = useRole.value;
    const value = read();
    const step = made();
    this.frame = outer;
    this.role = role;
    this.use(useKind.step, step);
    return value;
  }

  as<Value>(role: number, read: () => Value): Value {
    const outer = this.role;
    // What tells where a pointer lies tells where what it points to lies.
    this.role = role === useRole.index ? role : Math.max(role, outer);
    const value = read();
    this.role = outer;
    return value;
  }

  private group(number: number): void {
    this.frame.push(useOf(useKind.group, number, 0));
  }

  /** What `read` reads is of argument `number` of a call. */
  argument<Value>(number: number, read: () => Value): Value {
    const outer = this.frame;
    this.frame = [];
    const value = read();
    const uses = this.frame.filter((use) => kindOfUse(use) !== useKind.group);
    this.frame = outer;
    this.group(number);
    outer.push(...uses);
    return value;
  }

  /** Of two values that are compared. */
  compared<Value>(left: () => Value, right: () => Value): readonly [Value, Value] {
    const number = this.comparisons++;
    this.group(number * 2);
    const first = left();
    this.group(number * 2 + 1);
    const second = right();
    this.group(noGroup);
    return [first, second];
  }

  /**
   * `read` may not run: the uses so far tell. If it makes no steps there is nothing to branch around.
   */
  maybe<Value>(line: number, read: () => Value): Value {
    const held = this.frame;
    const role = this.role;
    this.frame = [...held];
    const end = this.label();
    this.branch(line, end);
    const before = this.steps.length;
    this.frame = held;
    this.role = role;
    const value = read();
    if (this.steps.length === before) this.steps.pop();
    else this.land(end);
    return value;
  }

  encode(): readonly number[] {
    const code: number[] = [];
    for (const { kind, line, operand, targets, uses } of this.steps) {
      code.push(kind, line, operand, targets.length, ...targets, uses.length, ...uses);
    }
    return code;
  }
}
