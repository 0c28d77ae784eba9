/*
 * Definition: a function-like macro's body with its arguments put in.
 * Method: gcc's replace_args, padding included (`#` shows it); `__VA_OPT__` in `optional.ts`.
 * May miss when: never.
 */
import { type CollectedArguments, expandArgument, type InvocationSite, punctuation, setPaste } from './arguments.ts';
import type { MacroDefinition } from './definitions.ts';
import type { Expansion } from './expansion.ts';
import { OptionalPart } from './optional.ts';
import { stringify } from './paste.ts';
import { AVOID_PASTE, Meta, PADDING, PARAMETER_SHIFT, paddingOf } from './token-buffer.ts';
import { TokenKind } from './tokens.ts';

/** Puts the arguments into the body; the result lies in `contexts` from the returned index on. */
export function substitute(
  expander: Expansion,
  macro: MacroDefinition,
  args: CollectedArguments,
  site: InvocationSite,
): number {
  prepareArguments(expander, macro, args);
  const start = expander.contexts.length;
  if (expander.stopped) return start;
  const body = expander.definitions.body;
  const optional = macro.optional ? new OptionalPart(expander, macro, args, start) : undefined;
  for (let i = macro.first; i < macro.end; i++) {
    const meta = body.meta[i] ?? 0;
    const before = i > macro.first ? (body.meta[i - 1] ?? 0) : -1;
    if (optional !== undefined && optional.take(i, before, site) === 'taken') continue;
    if (meta & Meta.parameter) new Placement(expander, macro, args, site).place(meta, before, start, optional);
    else expander.contexts.push(body.atom[i] ?? 0, meta, site.invocation, site.line);
  }
  expander.spend(expander.contexts.length - start);
  return start;
}

function prepareArguments(expander: Expansion, macro: MacroDefinition, args: CollectedArguments): void {
  const { meta } = expander.definitions.body;
  for (let i = macro.first; i < macro.end; i++) {
    const own = meta[i] ?? 0;
    if (!(own & Meta.parameter)) continue;
    const index = own >> PARAMETER_SHIFT;
    const pasted = own & Meta.pasteLeft || (i > macro.first && (meta[i - 1] ?? 0) & Meta.pasteLeft);
    if (own & Meta.stringify) {
      if (args.stringified[index]) continue;
      const first = args.first[index] ?? 0;
      args.stringified[index] = stringify(expander, expander.scratch, first, args.count[index] ?? 0);
    } else if (!pasted) {
      expandArgument(expander, args, index);
    }
  }
}

/** One parameter of the body, replaced. */
class Placement {
  readonly #expander: Expansion;
  readonly #macro: MacroDefinition;
  readonly #args: CollectedArguments;
  readonly #site: InvocationSite;

  constructor(expander: Expansion, macro: MacroDefinition, args: CollectedArguments, site: InvocationSite) {
    this.#expander = expander;
    this.#macro = macro;
    this.#args = args;
    this.#site = site;
  }

  place(meta: number, before: number, start: number, optional: OptionalPart | undefined): void {
    const { contexts } = this.#expander;
    const { invocation, line } = this.#site;
    const index = meta >> PARAMETER_SHIFT;
    const pastedLeft = before >= 0 && (before & Meta.pasteLeft) !== 0;
    const source = this.#source(meta, index, pastedLeft);
    let flagged = -1;
    if (pastedLeft && !(meta & (Meta.stringify | Meta.pasteLeft)) && contexts.length > start) {
      flagged = this.#dropPaste(index, source.count);
    }
    const opensOptional = optional?.atStart(contexts.length) ?? false;
    if (opensOptional && source.expanded) this.#skipPadding(source);
    if (!this.#expander.inDirective && before >= 0 && !pastedLeft && !opensOptional) {
      contexts.push(0, paddingOf(meta), invocation, line);
    }
    if (meta & Meta.stringify) {
      contexts.push(this.#args.stringified[index] ?? 0, TokenKind.string, invocation, line);
      if (meta & Meta.pasteLeft) flagged = contexts.length - 1;
    } else {
      this.#copy(source);
      if (source.count > 0 && meta & Meta.pasteLeft) flagged = contexts.length - 1;
    }
    if (!this.#expander.inDirective && !(meta & Meta.pasteLeft)) contexts.push(0, AVOID_PASTE, invocation, line);
    if (flagged >= 0) setPaste(contexts, flagged, meta);
  }

  #source(meta: number, index: number, pastedLeft: boolean): ArgumentRange {
    const args = this.#args;
    if (meta & Meta.stringify) return { first: 0, count: 1, expanded: false };
    if (meta & Meta.pasteLeft || pastedLeft) {
      return { first: args.first[index] ?? 0, count: args.count[index] ?? 0, expanded: false };
    }
    return { first: args.expandedFirst[index] ?? 0, count: args.expandedCount[index] ?? 0, expanded: true };
  }

  /** `, ## args` and `x ## <nothing>`: index of the token whose paste flag is to be set anew, -1 for none. */
  #dropPaste(index: number, count: number): number {
    const { contexts } = this.#expander;
    const last = contexts.length - 1;
    const comma =
      contexts.atom[last] === punctuation(this.#expander).comma && ((contexts.meta[last] ?? 0) & 7) !== PADDING;
    if (comma && this.#macro.variadic && index === this.#macro.parameters - 1) {
      if (!this.#args.absent) return last;
      contexts.length--;
      return -1;
    }
    return count === 0 ? last : -1;
  }

  #skipPadding(source: ArgumentRange): void {
    while (source.count > 0 && ((this.#expander.scratch.meta[source.first] ?? 0) & 7) === PADDING) {
      source.first++;
      source.count--;
    }
  }

  #copy(source: ArgumentRange): void {
    const { scratch, contexts } = this.#expander;
    const line = this.#site.line;
    for (let i = source.first; i < source.first + source.count; i++) {
      contexts.push(scratch.atom[i] ?? 0, scratch.meta[i] ?? 0, scratch.invocation[i] ?? 0, line);
    }
  }
}

interface ArgumentRange {
  first: number;
  count: number;
  readonly expanded: boolean;
}
