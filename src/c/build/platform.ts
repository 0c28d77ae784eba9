/**
 * What names tell: which parts of a tree are for other systems, which stand apart from the product, and which switches a
 * build on Linux leaves off. Tables of words, never of projects.
 */
import { baseOf, directoryOf } from './paths.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that mark a file or directory as written for a system other than Linux. */
const FOREIGN = words(`win32 win64 windows win winnt msvc mingw mingw32 wince cygwin vms os2 amiga netware
  darwin macos osx freebsd openbsd netbsd dragonfly bsd solaris sunos aix hpux irix qnx android`);

/** The same for headers that a suffix search may hit by accident (`bsd/queue.h` is read on Linux as well). */
const FOREIGN_HEADERS = words('win32 win64 windows winnt msvc mingw mingw32 wince vms os2 netware');

/** Directories that hold no part of the product. */
const APART = words(`test tests testing testsuite unittest unittests unit_tests unit-tests ut fuzz fuzzing fuzzers
  fuzz_tests contrib contribs example examples sample samples demo demos doc docs document documentation
  third_party third-party thirdparty 3rdparty 3rd-party vendor vendors external externals extern dev bench benches benchmark
  benchmarks perftest dynamic-examples templates template debian rpm packaging distro pkg scripts hack qa ci t regress
  regression self-test selftest sample-plugins sample-keys sample-scripts dummy mock mocks test_c2c attic obsolete deprecated extras`);

/** Option words that stand for less code, or for code that no installation runs. */
const UNUSUAL =
  words(`debug debugging small minimal tiny only stub stubs test tests testing unittest unittests fuzz fuzzing
  fuzzer gcov coverage profile profiling gprof valgrind asan tsan ubsan msan sanitizer sanitize sanitizers dmalloc
  memcheck pedantic strict werror warnings static monolithic leak lockprof afl trace tracing dummy demo embedded no
  disable disabled without broken obsolete deprecated legacy old coverity lint cppcheck doxygen docs doc efence
  mudflap gremlin autoptrace develheaders simulate simulation mem compiler optimization native undocumented verbose
  qa ci`);

/** Functions and members that a `HAVE_` macro asks for and glibc on Linux has not. */
const NOT_ON_LINUX = words(`KQUEUE SETPROCTITLE GETPROGNAME SETPROGNAME ISSETUGID PLEDGE UNVEIL FGETLN FPARSELN STRTONUM
  ARC4RANDOM ARC4RANDOM_BUF ARC4RANDOM_UNIFORM STRLCPY STRLCAT STRMODE STRNSTR STRLWR STRUPR GETPEEREID SA_LEN SOCKADDR_SA_LEN
  STRUCT_SOCKADDR_SA_LEN STRUCT_SOCKADDR_IN_SIN_LEN SIN_LEN SIN6_LEN SS_LEN SOCKADDR_LEN TM_ZONE_BROKEN CLOSEFROM
  FPURGE NETMAP DOS_PATHS PORT_CREATE DEVPOLL EVENT_PORTS GETHRTIME SYSCTLBYNAME MACH_ABSOLUTE_TIME
  OPEN_MEMSTREAM_BROKEN PTHREAD_SETNAME_NP_WITHOUT_TID PTHREAD_SET_NAME_NP PTHREAD_SETNAME_NP_BSD __ISINF FUNOPEN
  IFNET_IF_XNAME PFIL_HOOKS STRUCT_NET_IF TIMINGSAFE_MEMCMP TIMINGSAFE_BCMP EXPLICIT_MEMSET _ALLOCA
  BROKEN_SIOCGIFMTU FREEZERO RECALLOCARRAY`);

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/);

const segments = (path: string): string[] => path.toLowerCase().split('/');

/** Written for another system, to judge by a directory or the file's own name. */
export function isForeign(path: string): boolean {
  return segments(path).some((segment) => segment.split(/[-_.]/).some((word) => FOREIGN.has(word)));
}

/** A header that only another system's build reads. */
export function isForeignHeader(path: string): boolean {
  return segments(path).some((segment) => segment.split(/[-_.]/).some((word) => FOREIGN_HEADERS.has(word)));
}

/** Under a directory of tests, examples, contributions, vendored code. */
export function isApart(path: string): boolean {
  const parts = segments(path);
  parts.pop();
  return parts.some(
    (part) =>
      APART.has(part) ||
      /^(tests?|fuzz|unittest|bench|example)s?[-_]|[-_](tests?|unittests?|fuzz(er|ers)?|examples?)$/.test(part),
  );
}

/** A file that is a test by its own name. */
export function isTestFile(path: string): boolean {
  return /^(tests?|unittests?|fuzz(er)?|bench)[-_.]|[-_](tests?|unittests?|ut|fuzz(er)?|bench)\.c$|^(tests?|unittests?)\.c$/i.test(
    baseOf(path),
  );
}

/** An option that an ordinary build leaves off, to judge by one of its words. */
export const isUnusual = (name: string): boolean => wordsOf(name).some((word) => UNUSUAL.has(word));

/** A macro or conditional that names another system. */
export function namesForeignSystem(name: string): boolean {
  return wordsOf(name).some(
    (word) => FOREIGN.has(word) || /^(win(32|64|nt)|_?msc|freebsd|openbsd|netbsd|solaris|sunos|darwin)\d*$/.test(word),
  );
}

/** Whether a test for function, type or member `name` (`STRLCPY`, `STRUCT_TM_TM_ZONE`) succeeds on Linux. */
export const onLinux = (name: string): boolean => !NOT_ON_LINUX.has(name.toUpperCase()) && !namesForeignSystem(name);

/** Not a part of the product on Linux, to judge by its path. */
export const isAside = (path: string): boolean => isApart(path) || isTestFile(path) || isForeign(path);

/** The outermost directory on the way to `path` that stands apart, else its own directory. */
export function apartRoot(path: string): string {
  const parts = directoryOf(path).split('/');
  for (let i = 1; i <= parts.length; i++) {
    const root = parts.slice(0, i).join('/');
    if (isApart(`${root}/x`)) return root;
  }
  return parts.join('/') || 'tests';
}
