/** Elements that carry what packets held from one place to another: values made from header fields are stored there. */
import type { MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import type { ElementKey } from '../inventory.ts';
import type { FieldValues } from './field-values.ts';

export function carriedElements(
  program: WholeProgram,
  values: FieldValues,
  elementsOf: (access: MemoryAccess) => readonly ElementKey[],
): ReadonlySet<ElementKey> {
  const { storesOf } = program.dependence();
  const found = new Set<ElementKey>();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of storesOf(fn))
      if (values.of(node) !== 0) for (const key of elementsOf(access)) found.add(key);
  });
  return found;
}
