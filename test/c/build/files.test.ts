import { expect, it } from 'vitest';
import { isBuildFile } from '../../../src/c/build/files.ts';

it.each([
  'configure.ac',
  'm4/macros/enable-disable.m4',
  'version.m4',
  'lib/flags.Makefile',
  'Makefile.defs',
  'ovsdb/automake.mk',
  'cmake/plugin.cmake',
  'meson_options.txt',
  'config.h.in',
  'config.h.cmake.in',
  'VERSION',
])('%s tells how a tree is built', (path) => {
  expect(isBuildFile(path)).toBe(true);
});

it.each(['src/a.c', 'README', 'doc/VERSION.md', 'cmake', 'makefiles.py'])('%s does not', (path) => {
  expect(isBuildFile(path)).toBe(false);
});
