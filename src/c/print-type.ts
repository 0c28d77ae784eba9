import type { CType } from './types.ts';

/** `type` as C, without a name: `struct list *`, `int [4]`, `void (*)(int)`. Typedef names are kept. */
export function printType(type: CType): string {
  switch (type.kind) {
    case 'void':
      return 'void';
    case 'integer':
    case 'float':
      return type.name;
    case 'typedef':
      return type.name;
    case 'record':
      return type.tag;
    case 'enum':
      return type.tag;
    case 'unknown':
      return type.text;
    case 'array':
      return `${printType(type.of)}[${type.length ?? ''}]`;
    case 'function':
      return `${printType(type.result)} (${printParams(type.params, type.variadic ? 'variadic' : 'fixed')})`;
    case 'pointer':
      return printPointer(type.to);
  }
}

function printPointer(to: CType): string {
  if (to.kind === 'function') {
    return `${printType(to.result)} (*)(${printParams(to.params, to.variadic ? 'variadic' : 'fixed')})`;
  }
  const inner = printType(to);
  return inner.endsWith('*') ? `${inner}*` : `${inner} *`;
}

function printParams(params: readonly CType[], arity: 'fixed' | 'variadic'): string {
  const list = params.map(printType);
  if (arity === 'variadic') list.push('...');
  return list.length === 0 ? 'void' : list.join(', ');
}
