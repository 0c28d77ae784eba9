/** Source of our own stand-in for a system header that is nowhere to be found; undefined if we have none. */
export function stubHeader(name: string): string | undefined {
  return STUBS.get(name);
}

const STUBS: ReadonlyMap<string, string> = new Map<string, string>([
  ['stdbool.h', '#pragma once\n#define bool _Bool\n#define true 1\n#define false 0\n'],
]);
