/**
 * Where the macros that facts name are defined. An item is the same when only these lines moved, so its facts are taken
 * over with the lines that hold in the unit at hand. Where units define a macro in files of their own, the first that was
 * read speaks for all, as it does for the item.
 *
 * May miss when: a macro is defined anew after its use; then the place of the first use that was read stays.
 */
import type { FlagFact, FunctionFacts, ItemFacts, MacroFacts } from './facts.ts';

export interface MacroPlace {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** Where a macro is defined in a unit, at its end. */
export type PlaceOfMacro = (name: string) => Pick<MacroPlace, 'path' | 'line'> | undefined;

/** The places that `facts` name, each once, as far as they are those at the end of the unit. */
export function placesIn(facts: ItemFacts, current: PlaceOfMacro): readonly MacroPlace[] {
  const places = new Map<string, MacroPlace>();
  const note = (place: MacroPlace): void => {
    if (isAt(place, current)) places.set(place.name, place);
  };
  for (const { macros, flags } of facts.functions) {
    for (const { name, path, definedAt } of macros) note({ name, path, line: definedAt });
    for (const { name, definition } of flags) if (definition) note({ name, ...definition });
  }
  return [...places.values()];
}

export const areThere = (places: readonly MacroPlace[], current: PlaceOfMacro): boolean =>
  places.every((place) => lineNow(place, current) === place.line);

function isAt({ name, path, line }: MacroPlace, current: PlaceOfMacro): boolean {
  const now = current(name);
  return now !== undefined && now.line === line && now.path === path;
}

function lineNow({ name, path, line }: MacroPlace, current: PlaceOfMacro): number {
  const now = current(name);
  return now?.path === path ? now.line : line;
}

/** `facts` with `places` as they are in the unit at hand. */
export function movedFacts(facts: ItemFacts, places: readonly MacroPlace[], current: PlaceOfMacro): ItemFacts {
  const known = new Map(places.map((place) => [place.name, place]));
  const moved = (place: MacroPlace): number => {
    const tracked = known.get(place.name);
    return tracked?.path === place.path && tracked.line === place.line ? lineNow(place, current) : place.line;
  };
  const macro = (use: MacroFacts): MacroFacts => ({
    ...use,
    definedAt: moved({ name: use.name, path: use.path, line: use.definedAt }),
  });
  const flag = (fact: FlagFact): FlagFact => {
    const { name, definition } = fact;
    if (!definition) return fact;
    return { ...fact, definition: { path: definition.path, line: moved({ name, ...definition }) } };
  };
  const inFunction = (fn: FunctionFacts): FunctionFacts => ({
    ...fn,
    macros: fn.macros.map(macro),
    flags: fn.flags.map(flag),
  });
  return { ...facts, functions: facts.functions.map(inFunction) };
}

/** Eight hex digits: which places they are. */
export function placesText(places: readonly MacroPlace[], current: PlaceOfMacro): string {
  let hash = 0;
  for (const place of places) {
    const text = `${place.name}\0${place.path}\0${lineNow(place, current)}`;
    for (let c = 0; c < text.length; c++) hash = (Math.imul(hash, 31) + text.charCodeAt(c)) | 0;
    hash = Math.imul(hash, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
