/**
 * Inline assembly: outputs are written, inputs read, `+` outputs both; a `memory` clobber is noted, because the code may
 * then write what its inputs point to.
 *
 * May miss when: `asm goto` jumps.
 */
import type { Expression, Statement } from '../program.ts';
import { type Context, limit, placeOf } from './context.ts';
import { childIn, childrenOf, kindOf, noNode, textOf } from './nodes.ts';

/** A `gnu_asm_expression` that stands as a statement. */
export function asmStatement(c: Context, node: number): Statement {
  const { tree, f } = c;
  const outputs: Expression[] = [];
  const inputs: Expression[] = [];
  for (const operand of operands(c, childIn(tree, node, f.output_operands))) {
    const value = childIn(tree, operand, f.value);
    if (value === noNode) continue;
    const lvalue = c.parts.expression(c, value);
    outputs.push(lvalue);
    if (constraintOf(c, operand).includes('+')) inputs.push(lvalue);
  }
  for (const operand of operands(c, childIn(tree, node, f.input_operands))) {
    const value = childIn(tree, operand, f.value);
    if (value !== noNode) inputs.push(c.parts.expression(c, value));
  }
  const labels = childIn(tree, node, f.goto_labels);
  if (labels !== noNode) limit(c, labels, 'unsupported-construct', 'asm goto');
  const clobbers = childIn(tree, node, f.clobbers);
  const memory = clobbers !== noNode && textOf(tree, clobbers).includes('"memory"');
  return { kind: 'asm', outputs, inputs, ...(memory ? { memory: true } : {}), place: placeOf(c, node) };
}

function operands(c: Context, list: number): number[] {
  if (list === noNode) return [];
  return childrenOf(c.tree, list).filter((child) => kindOf(c.tree, child).endsWith('_operand'));
}

function constraintOf(c: Context, operand: number): string {
  const constraint = childrenOf(c.tree, operand).find((child) => kindOf(c.tree, child) === 'string_literal');
  return constraint === undefined ? '' : textOf(c.tree, constraint);
}
