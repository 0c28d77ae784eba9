/**
 * Which function-like macro a fact's code stands in the body of. A macro can be a handler (`CLEAR_PACKET(p)`), so a fact
 * names the macro that was written in the source or in an argument of another, not the ones it is built from.
 */
import type { Expression, MacroUse } from '../../c/program.ts';
import type { MacroFacts } from './facts.ts';

export interface MacroTable {
  readonly uses: readonly MacroFacts[];
  /** Index of the use in whose body `e` stands, or undefined. */
  use(e: Expression): number | undefined;
}

export function createMacroTable(): MacroTable {
  const uses: MacroFacts[] = [];
  const byId = new Map<number, number>();
  return {
    uses,
    use(e) {
      const written = e.macros && writtenUse(e.macros);
      if (!written?.functionLike) return undefined;
      const known = byId.get(written.id);
      if (known !== undefined) return known;
      const { path, line } = written.definition;
      uses.push({ name: written.name, line: e.place.line, path, definedAt: line });
      byId.set(written.id, uses.length - 1);
      return uses.length - 1;
    },
  };
}

/** Outermost of the uses that nest body in body around the innermost one. */
function writtenUse(chain: readonly MacroUse[]): MacroUse | undefined {
  let i = chain.length - 1;
  while (i > 0 && chain[i]?.inArgument === false) i--;
  return chain[i];
}
