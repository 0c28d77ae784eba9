import { describe, expect, it } from 'vitest';
import { MAIN, macros, plan, programs } from './planning.ts';

const TARGETS = `
TARGET =
USE_POLL = default
ifeq ($(TARGET),linux26)
  USE_EPOLL = implicit
else
ifeq ($(TARGET),linux-glibc)
  USE_EPOLL = implicit
  USE_SPLICE = implicit
else
ifeq ($(TARGET),freebsd)
  USE_KQUEUE = implicit
endif
endif
endif
ifneq ($(USE_POLL),)
OPTIONS_CFLAGS += -DENABLE_POLL
endif
ifneq ($(USE_EPOLL),)
OPTIONS_CFLAGS += -DENABLE_EPOLL
OPTIONS_OBJS += src/ev_epoll.o
endif
ifneq ($(USE_KQUEUE),)
OPTIONS_CFLAGS += -DENABLE_KQUEUE
OPTIONS_OBJS += src/ev_kqueue.o
endif
ifneq ($(USE_SSL),)
OPTIONS_CFLAGS += -DUSE_SSL
OPTIONS_OBJS += src/ssl.o
endif
COPTS = -Iinclude $(OPTIONS_CFLAGS) -DVERSION=\\"$(shell cat VERSION)\\"
OBJS = $(patsubst %.c,%.o,$(wildcard src/main*.c))
proxy: $(OBJS) $(OPTIONS_OBJS)
	$(CC) -o $@ $^ -lc
%.o: %.c
	$(CC) $(COPTS) -c -o $@ $<
src/main.o: src/main.c
	$(CC) $(COPTS) -DBUILD_TARGET='"$(TARGET)"' -c -o $@ $<
`;
const TREE = {
  Makefile: TARGETS,
  VERSION: '1.5\n',
  'include/p.h': '',
  'src/main.c': '#if defined(USE_SSL) || defined(ENABLE_KQUEUE)\n#endif\nint main(void) { return 0; }\n',
  'src/ev_epoll.c': 'static void init(void) {}\n',
  'src/ev_kqueue.c': 'static void init(void) {}\n',
  'src/ssl.c': 'int ssl;\n',
};

describe('a plain makefile', () => {
  it('is followed for Linux with its own defaults', () => {
    const p = plan(TREE);
    expect(programs(p)).toEqual(['proxy: src/ev_epoll.c src/main.c', '~proxy (not built): src/ev_kqueue.c src/ssl.c']);
    expect(macros(p, 'src/ev_epoll.c')).toEqual(['ENABLE_POLL=1', 'ENABLE_EPOLL=1', 'VERSION="1.5"']);
    expect(p.units[0]?.includeDirs).toEqual(['include']);
  });
  it('gives an object its own flags', () => {
    expect(macros(plan(TREE), 'src/main.c')).toContain('BUILD_TARGET="linux-glibc"');
  });
  it('takes a defined macro as a variable of the command line', () => {
    const p = plan(TREE, { defines: [{ name: 'USE_SSL', body: '1' }] });
    expect(programs(p)[0]).toBe('proxy: src/ev_epoll.c src/main.c src/ssl.c');
    expect(macros(p, 'src/ssl.c')).toContain('USE_SSL=1');
  });
  it('says which units it leaves out', () => {
    const [left] = plan(TREE).limitations.filter(({ kind }) => kind === 'several-programs');
    expect(left?.detail).toBe(
      'not built in the inferred configuration, kept apart from proxy: src/ev_kqueue.c src/ssl.c',
    );
  });
  it('that misses a unit gets it back by its use, and generated names stand for their origin', () => {
    const files = {
      'a.c': 'int main(void) { helper(); return 0; }\n',
      'b.c': '',
      'gen.c': '',
      'h.c': 'void helper(void) {}\n',
      'old.c': 'int old;\n',
    };
    const p = plan({ Makefile: 'prog: a.o b.o gen.made.o\n\tcc -o $@ $^\n', ...files });
    expect(programs(p)).toEqual(['prog: a.c b.c gen.c h.c', '~prog (not built): old.c']);
  });
  it('may compute with eval, call, foreach and define', () => {
    const text = `
use_opts = USE_A USE_B
default_opts = $(foreach n,$(1),$(eval $(n)=implicit))
$(call default_opts,USE_A)
as_defines = $(foreach o,$(use_opts),$(if $($(o)),-D$(o)))
define more
  $(1)_SRC := x.c
endef
$(eval $(call more,ADD))
CFLAGS += $(as_defines) $(call lower,$(ADD_SRC))
prog: main.o $(ADD_SRC:.c=.o)
	cc -o $@ $^
`;
    const p = plan({ Makefile: text, 'main.c': MAIN, 'x.c': 'int x;\n' });
    expect(programs(p)).toEqual(['prog: main.c x.c']);
    expect(macros(p, 'x.c')).toEqual(['USE_A=1']);
  });
  it.each([
    ['A = $(A) $(A)\nB = $(B)x\nCFLAGS = $(A)$(B)\nprog: main.o\n'],
    ['include Makefile\nprog: main.o\n'],
    ['ifeq (a,b)\nelse\nendif\nendif\nprog: main.o\ndefine x\n'],
    ['A = $(A\nprog: main.o\n'],
  ])('that is broken or endless still gives its program: %j', (text) => {
    expect(programs(plan({ Makefile: text, 'main.c': MAIN }))).toEqual(['prog: main.c']);
  });
  it('ends on doubling variables', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `A${i + 1} = $(A${i})$(A${i})`).join('\n');
    expect(programs(plan({ Makefile: `A0 = xy\n${lines}\nCFLAGS = $(A40)\nprog: main.o\n`, 'main.c': MAIN }))).toEqual([
      'prog: main.c',
    ]);
  });
});

const CONFIGURE = `
AC_INIT([Gate Way],[2.1],[bugs@x.org])
AC_CONFIG_HEADERS([config.h])
dnl AC_DEFINE([COMMENTED],[1])
case "$host" in
  *-*-linux*) AC_DEFINE([TARGET_LINUX],[1],[x]) ;;
  *) AC_DEFINE([TARGET_OTHER],[1],[x]) ;;
esac
AC_ARG_ENABLE([crypto],[AS_HELP_STRING([--disable-crypto],[don't])],,[enable_crypto="yes"])
AC_ARG_ENABLE([ha],[AS_HELP_STRING([--enable-ha],[sync])],,[enable_ha="no"])
AC_ARG_ENABLE([small],[AS_HELP_STRING([--enable-small],[less])],,[enable_small="no"])
AC_ARG_WITH([library],[x],,[with_library="openssl"])
test "\${enable_crypto}" = "yes" && AC_DEFINE([ENABLE_CRYPTO],[1],[x])
if test "x$enable_ha" = "xyes"; then
  CPPFLAGS="$CPPFLAGS -DWITH_HA"
else
  AC_DEFINE([NO_HA],[1],[x])
fi
test "\${enable_small}" = "yes" && AC_DEFINE([ENABLE_SMALL],[1],[x])
case "\${with_library}" in
  openssl) AC_DEFINE([USE_OPENSSL],[1],[x]) ;;
  polarssl) AC_DEFINE([USE_POLARSSL],[1],[x]) ;;
esac
AC_CHECK_HEADERS([sys/epoll.h sys/event.h])
AC_CHECK_FUNCS([epoll_create kqueue])
AC_CHECK_SIZEOF([long])
CPPFLAGS=\`echo $CPPFLAGS | sed -e s/a/b/\`
AM_CONDITIONAL([HA],[test "x$enable_ha" = "xyes"])
AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[#include <windows.h>]],[[]])],[WIN32=yes])
AM_CONDITIONAL([WINDOWS],[test "$WIN32" = "yes"])
`;
const NAMES =
  'TARGET_LINUX TARGET_OTHER ENABLE_CRYPTO WITH_HA NO_HA ENABLE_SMALL USE_OPENSSL USE_POLARSSL HAVE_SYS_EPOLL_H HAVE_SYS_EVENT_H HAVE_EPOLL_CREATE HAVE_KQUEUE SIZEOF_LONG COMMENTED';
const TESTS = NAMES.split(' ')
  .map((name) => `#ifdef ${name}\n#endif\n`)
  .join('');

describe('configure.ac', () => {
  it('is followed as text', () => {
    const p = plan({ 'configure.ac': CONFIGURE, 'main.c': `${TESTS}char *v = PACKAGE_VERSION;\n${MAIN}` });
    expect([...macros(p, 'main.c')].sort()).toEqual([
      'ENABLE_CRYPTO=1',
      'HAVE_EPOLL_CREATE=1',
      'HAVE_SYS_EPOLL_H=1',
      'PACKAGE_VERSION="2.1"',
      'SIZEOF_LONG=8',
      'TARGET_LINUX=1',
      'USE_OPENSSL=1',
    ]);
  });
  it('reports what was inferred in groups', () => {
    const p = plan({ 'configure.ac': CONFIGURE, 'main.c': TESTS + MAIN });
    const inferred = p.limitations.filter(({ kind }) => kind === 'inferred-macro');
    expect(inferred.length).toBeLessThan(4);
    expect(inferred[0]).toMatchObject({ path: 'configure.ac', effect: 'may-add' });
  });
  it('expands the macros of the tree', () => {
    const m4 = `AC_DEFUN([ARG_SET],[AC_ARG_ENABLE([$1],AS_HELP_STRING([--enable-$1],[$2]),
      [if test x$enableval = xyes; then patsubst([$1],[-],[_])=true; fi],[patsubst([$1],[-],[_])=false])])`;
    const configure = 'ARG_SET([two-words],[x])\nif test x$two_words = xtrue; then\nAC_DEFINE([TWO],[1],[x])\nfi\n';
    const p = plan({ 'configure.ac': configure, 'm4/arg.m4': m4, 'main.c': `#ifdef TWO\n#endif\n${MAIN}` });
    expect(macros(p, 'main.c')).toEqual(['TWO=1']);
  });
  it.each(['if', 'case x in', 'AC_DEFINE([', 'for x in', '((((', 'AC_DEFUN([A],[A])\nA', '"', '`', '$('])(
    'that is broken does not stop the plan: %s',
    (text) => {
      expect(programs(plan({ 'configure.ac': text, 'main.c': MAIN }))).toEqual(['main: main.c']);
    },
  );
});

describe('Makefile.am', () => {
  const make = `
sbin_PROGRAMS = gate
check_PROGRAMS = probe
noinst_LTLIBRARIES = libcore.la
libcore_la_SOURCES = core.c core.h
gate_SOURCES = gate.c \\
	conn.c
if HA
gate_SOURCES += ha.c
endif
if WINDOWS
gate_SOURCES += win.c
endif
gate_LDADD = libcore.la -lm
gate_CPPFLAGS = -DGATE -I$(top_srcdir)/include
probe_SOURCES = probe.c conn.c
`;
  const sources = { 'src/core.c': 'int c;', 'src/conn.c': '', 'src/ha.c': '', 'src/win.c': '', 'include/g.h': '' };
  it('lists programs, libraries and conditionals', () => {
    const p = plan({
      'configure.ac': CONFIGURE,
      'src/Makefile.am': make,
      ...sources,
      'src/gate.c': MAIN,
      'src/probe.c': MAIN,
    });
    expect(programs(p)).toEqual([
      'gate: src/conn.c src/core.c src/gate.c src/ha.c',
      '~probe: src/conn.c src/probe.c',
      '~gate (not built): src/win.c',
    ]);
    expect(macros(p, 'src/ha.c')).toEqual(['HAVE_CONFIG_H=1', 'GATE=1', 'WITH_HA=1']);
    expect(p.units.find(({ path }) => path === 'src/ha.c')?.includeDirs).toEqual(['include']);
  });
  it('gives plug-ins to the programs that load shared objects and define what they use', () => {
    const top = 'bin_PROGRAMS = daemon tool\ndaemon_SOURCES = daemon.c\ntool_SOURCES = tool.c\n';
    const plugin = 'plugin_LTLIBRARIES = libx.la\nlibx_la_SOURCES = x.c\nlibx_la_LDFLAGS = -module\n';
    const p = plan({
      'Makefile.am': top,
      'plugins/Makefile.am': plugin,
      'daemon.c': `void host_add(void) {}\nvoid load(void) { dlopen("x", 0); }\n${MAIN}`,
      'tool.c': `void other(void) { dlopen("x", 0); }\n${MAIN}`,
      'plugins/x.c': 'void init(void) { host_add(); }\n',
    });
    expect(programs(p)).toEqual(['daemon: daemon.c plugins/x.c', 'tool: tool.c']);
  });
});
