import type { CType } from './types.ts';

/** `type` as C, without a name: `struct list *`, `int[4]`, `char *[8]`, `void (*)(int)`. Typedef names are kept. */
export function printType(type: CType): string {
  return around(type, '');
}

/** `type` with `inner` where the name would stand: C types are written from the inside out. */
function around(type: CType, inner: string): string {
  switch (type.kind) {
    case 'pointer': {
      const target = type.to.kind;
      return around(type.to, target === 'array' || target === 'function' ? `(*${inner})` : `*${inner}`);
    }
    case 'array':
      return around(type.of, `${inner}[${type.length ?? ''}]`);
    case 'function':
      return around(type.result, `${inner}(${printParams(type.params, type.variadic ? 'variadic' : 'fixed')})`);
    default: {
      const name = baseName(type);
      return inner === '' ? name : inner.startsWith('[') ? `${name}${inner}` : `${name} ${inner}`;
    }
  }
}

function baseName(type: Exclude<CType, { kind: 'pointer' | 'array' | 'function' }>): string {
  switch (type.kind) {
    case 'void':
      return 'void';
    case 'integer':
    case 'float':
    case 'typedef':
      return type.name;
    case 'record':
    case 'enum':
      return type.tag;
    case 'unknown':
      return type.text;
  }
}

function printParams(params: readonly CType[], arity: 'fixed' | 'variadic'): string {
  const list = params.map(printType);
  if (arity === 'variadic') list.push('...');
  return list.length === 0 ? 'void' : list.join(', ');
}
