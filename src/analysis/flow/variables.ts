/** Flow of variables with static storage: their shape, and the pointers that their initialisers put in. */

import { printType } from '../../c/print-type.ts';
import type { Expression, Initializer, LocalVariable, VariableDeclaration } from '../../c/program.ts';
import type { CType } from '../../c/types.ts';
import { FlowBuilder, type Place } from './builder.ts';
import type { FlowContext } from './context.ts';
import { flowOf, locate } from './expressions.ts';
import type { VariableFlow } from './flow.ts';
import { fillPlace } from './initializers.ts';
import type { LayoutTable } from './layouts.ts';

export function variableFlow(v: VariableDeclaration, layouts: LayoutTable): VariableFlow {
  return {
    ...filled(v.name, v.type, v.initializer, layouts),
    static: v.storage === 'static' || v.storage === 'static-thread-local',
    line: v.place.line,
    shape: layouts.shape(v.type),
    type: printType(v.type),
    ...(v.storage === 'extern' && !v.initializer ? { declaration: true } : {}),
    ...(v.storage.endsWith('thread-local') ? { threadLocal: true } : {}),
    ...(v.attributes.section === undefined ? {} : { section: v.attributes.section }),
  };
}

export function staticFlow(name: string, local: LocalVariable, layouts: LayoutTable): VariableFlow {
  return {
    ...filled(name, local.type, local.initializer, layouts),
    static: true,
    line: local.place.line,
    shape: layouts.shape(local.type),
    type: printType(local.type),
    ...(local.attributes.section === undefined ? {} : { section: local.attributes.section }),
  };
}

/** An initialiser has no locals: objects without a name are temporaries, which live as long as the variable. */
function filled(
  name: string,
  type: CType,
  initializer: Initializer | undefined,
  layouts: LayoutTable,
): Pick<VariableFlow, 'name' | 'names' | 'ops' | 'temporaries'> {
  const b = new FlowBuilder(layouts, 0);
  const place: Place & { kind: 'direct' } = { kind: 'direct', base: b.name(name), offset: 0 };
  const context: FlowContext = {
    b,
    local: () => place.base,
    flow: (e, want) => flowOf(context, e, want),
    locate: (e) => locate(context, e),
    statementExpression: (): Expression | undefined => undefined,
    becomes: () => undefined,
    anonymous: (shape) => b.temporary(shape).base,
  };
  if (initializer) fillPlace(context, place, type, initializer);
  return { name, names: b.names, ops: b.ops, temporaries: b.temporaries };
}
