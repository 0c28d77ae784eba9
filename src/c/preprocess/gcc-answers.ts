export const hasBuiltin = (name: string): boolean => name.startsWith('__builtin_');
export function hasAttribute(name: string, _scope: string | undefined): number {
  return name === 'noreturn' ? 1 : 0;
}
