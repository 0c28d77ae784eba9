/** Where the statements of a function send control: loops, switches, labels. */
import type { Expression, Statement } from '../../c/program.ts';
import { type Label, type StepRecorder, stepKind } from './steps.ts';

type Loop = Statement & { readonly kind: 'loop' };

/** What the walk over statements is asked for. */
interface Walk {
  statement(s: Statement): void;
  /** Reads an expression for its effects; what it used stays for the next step. */
  effect(e: Expression): void;
}

/** Guards which loop, switch and label each jump means. */
export class Jumps {
  private readonly steps: StepRecorder;
  private readonly walk: Walk;
  private readonly breaks: Label[] = [];
  private readonly continues: Label[] = [];
  private readonly switches: { readonly at: number; hasDefault: boolean }[] = [];
  private readonly labels = new Map<string, Label>();
  private readonly computed: number[] = [];

  constructor(steps: StepRecorder, walk: Walk) {
    this.steps = steps;
    this.walk = walk;
  }

  choose(s: Statement & { readonly kind: 'if' }): void {
    const { steps, walk } = this;
    const otherwise = steps.label();
    const end = steps.label();
    walk.effect(s.condition);
    steps.branch(s.place.line, otherwise);
    walk.statement(s.then);
    if (s.otherwise) {
      steps.jump(s.place.line, end);
      steps.land(otherwise);
      walk.statement(s.otherwise);
    } else steps.land(otherwise);
    steps.land(end);
  }

  loop(s: Loop): void {
    const { steps, walk } = this;
    const { line } = s.place;
    const end = steps.label();
    const again = steps.label();
    const top = steps.label();
    if (s.initial) walk.statement(s.initial);
    steps.land(top);
    if (s.form !== 'do') this.unless(s, end);
    this.breaks.push(end);
    this.continues.push(again);
    walk.statement(s.body);
    this.breaks.pop();
    this.continues.pop();
    steps.land(again);
    if (s.step) {
      walk.effect(s.step);
      steps.settle(line);
    }
    if (s.form !== 'do') steps.jump(line, top);
    else if (s.condition && constant(s.condition) !== 0) {
      walk.effect(s.condition);
      if (constant(s.condition) === undefined) steps.branch(line, top);
      else steps.jump(line, top);
    }
    steps.land(end);
  }

  /** To `end` when the condition of the loop does not hold. */
  private unless({ condition, place }: Loop, end: Label): void {
    if (!condition) return;
    this.walk.effect(condition);
    const value = constant(condition);
    if (value === undefined) this.steps.branch(place.line, end);
    else if (value === 0) this.steps.jump(place.line, end);
  }

  select(s: Statement & { readonly kind: 'switch' }): void {
    const { steps } = this;
    const end = steps.label();
    this.walk.effect(s.value);
    const at = steps.step(stepKind.evaluate, s.place.line);
    const own = { at, hasDefault: false };
    this.switches.push(own);
    this.breaks.push(end);
    // Before the first case nothing runs, but what a label there is jumped to for.
    this.walk.statement(s.body);
    this.breaks.pop();
    this.switches.pop();
    if (!own.hasDefault) steps.connect(at, end);
    steps.land(end);
  }

  selected(kind: 'case' | 'default'): void {
    const own = this.switches.at(-1);
    if (!own) return;
    if (kind === 'default') own.hasDefault = true;
    const here = this.steps.label();
    this.steps.land(here);
    this.steps.connect(own.at, here);
  }

  leave(s: Statement & { readonly kind: 'break' | 'continue' }): void {
    const label = (s.kind === 'break' ? this.breaks : this.continues).at(-1);
    if (label) this.steps.jump(s.place.line, label);
  }

  named(name: string): void {
    this.steps.land(this.labelOf(name));
  }

  /** A computed `goto` may go to any label of the function. */
  goto({ target, place }: Statement & { readonly kind: 'goto' }): void {
    if (typeof target === 'string') return this.steps.jump(place.line, this.labelOf(target));
    this.walk.effect(target);
    this.computed.push(this.steps.step(stepKind.evaluate, place.line));
  }

  private labelOf(name: string): Label {
    const label = this.labels.get(name) ?? this.steps.label();
    this.labels.set(name, label);
    return label;
  }

  /** Once all labels are known. */
  finish(): void {
    for (const from of this.computed) for (const label of this.labels.values()) this.steps.connect(from, label);
  }
}

function constant(e: Expression): number | undefined {
  if (e.kind === 'cast') return constant(e.value);
  return e.kind === 'constant' ? (e.value ?? undefined) : undefined;
}
