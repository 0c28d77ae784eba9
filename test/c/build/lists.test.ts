import { describe, expect, it } from 'vitest';
import { MAIN, macros, plan, programs } from './planning.ts';

describe('CMakeLists.txt', () => {
  it('gives targets, options, globs, subdirectories and own commands', () => {
    const p = plan({
      'CMakeLists.txt': `
        option(WITH_SYNC "sync" OFF)
        set(SRCS main.c)
        if(WITH_SYNC)
          list(APPEND SRCS sync.c)
          add_definitions(-DWITH_SYNC)
        endif()
        if(WIN32)
          list(APPEND SRCS win32.c)
        endif()
        include_directories(\${CMAKE_SOURCE_DIR}/include)
        add_executable(box \${SRCS})
        target_link_libraries(box PRIVATE core)
        target_compile_definitions(box PRIVATE BOX=2)
        add_subdirectory(core)
        function(add_box_plugin name) endfunction()
        add_box_plugin(nat SOURCES nat/nat.c nat/port.c LINK_LIBRARIES core)`,
      'core/CMakeLists.txt': `file(GLOB CORE_SRC *.c)\nadd_library(core STATIC \${CORE_SRC})\n`,
      'include/x.h': '',
      'main.c': `void box_api(void) {}\nvoid f(void) { dlopen("n", 0); }\n${MAIN}`,
      'sync.c': '',
      'win32.c': '',
      'core/a.c': '',
      'core/b.c': '',
      'nat/nat.c': 'void g(void) { box_api(); }\n',
      'nat/port.c': '',
    });
    expect(programs(p)).toEqual([
      'box: core/a.c core/b.c main.c nat/nat.c nat/port.c sync.c',
      '~box (not built): win32.c',
    ]);
    expect(macros(p, 'sync.c')).toEqual(['WITH_SYNC=1', 'BOX=2']);
    expect(p.units.find(({ path }) => path === 'sync.c')?.includeDirs).toEqual(['include']);
  });
  it.each(['if(', 'foreach(x', `set(A \${A}\${A})\nadd_executable(\${A})`, 'add_subdirectory(.)', 'add_executable('])(
    'that is broken does not stop the plan: %s',
    (text) => {
      expect(programs(plan({ 'CMakeLists.txt': text, 'main.c': MAIN }))).toEqual(['main: main.c']);
    },
  );
});

describe('meson.build', () => {
  it('gives executables, libraries and arguments', () => {
    const p = plan({
      'meson.build': `project('x', 'c')
add_project_arguments('-DENABLE_X', language: 'c')
inc = include_directories('include')
subdir('src')
`,
      'src/meson.build': `srcs = files('main.c')
lib = static_library('core', 'core.c')
if get_option('sync')  # state
  srcs += ['sync.c',
    'more.c']
endif
executable('box', srcs, link_with: lib, include_directories: inc, c_args: ['-DBOX'])
`,
      'include/x.h': '',
      'src/main.c': MAIN,
      'src/core.c': '',
      'src/sync.c': '',
      'src/more.c': '',
    });
    expect(programs(p)).toEqual(['box: src/core.c src/main.c src/more.c src/sync.c']);
    expect(macros(p, 'src/sync.c')).toEqual(['ENABLE_X=1', 'BOX=1']);
    expect(p.units.find(({ path }) => path === 'src/main.c')?.includeDirs).toEqual(['include']);
  });
});
