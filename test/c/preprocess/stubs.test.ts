import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { HAS_CC, optionsOf, readerOf, spellings, workbench } from './oracle.ts';

const HEADERS =
  'stdarg stddef stdbool stdint inttypes limits errno stdio stdlib string assert unistd signal time sys/time sys/types sys/uio sys/socket sys/queue sys/tree netinet/in netinet/ip netinet/ip6 netinet/tcp netinet/udp netinet/ip_icmp netinet/if_ether net/ethernet arpa/inet pthread';

const stubbed = (source: string): { readonly text: string; readonly kinds: readonly string[] } => {
  const bench = workbench();
  const unit = bench.preprocessor.preprocess(optionsOf(), readerOf({ 'main.c': source }));
  return { text: spellings(bench, unit).join(' '), kinds: unit.limitations.map(({ kind }) => kind) };
};

describe('stand-ins for system headers', () => {
  const includes = HEADERS.split(' ').map((name) => `#include <${name}.h>\n`);

  test('are said to be stand-ins, once a place', () => {
    expect(stubbed('#include <stdbool.h>\nbool a = true;\n')).toEqual({
      text: '_Bool a = 1 ;',
      kinds: ['missing-header'],
    });
  });

  test('are not read where the header exists', () => {
    const bench = workbench();
    const files = { 'main.c': '#include <stdbool.h>\nbool\n', '/usr/include/stdbool.h': '#define bool int\n' };
    const unit = bench.preprocessor.preprocess(optionsOf({ systemDirs: ['/usr/include'] }), readerOf(files));
    expect([spellings(bench, unit), unit.limitations]).toEqual([['int'], []]);
  });

  test.skipIf(!HAS_CC)('all together are C (skipped without cc)', () => {
    const use = `struct item { TAILQ_ENTRY(item) link; RB_ENTRY(item) node; LIST_ENTRY(item) l; SLIST_ENTRY(item) s; STAILQ_ENTRY(item) t; };
TAILQ_HEAD(queue, item); RB_HEAD(tree, item); LIST_HEAD(list, item); SLIST_HEAD(slist, item); STAILQ_HEAD(stail, item);
RB_GENERATE(tree, item, node, cmp)
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
int f(struct queue *q, struct tree *t, struct item *i, struct item *n, struct list *l, struct slist *s, struct stail *st, ...) {
  va_list ap; va_start(ap, st);
  TAILQ_INIT(q); TAILQ_INSERT_HEAD(q, i, link); TAILQ_INSERT_TAIL(q, i, link); TAILQ_REMOVE(q, i, link);
  TAILQ_FOREACH_SAFE(i, q, link, n) errno = EINVAL;
  LIST_INIT(l); LIST_INSERT_HEAD(l, i, l); LIST_REMOVE(i, l); SLIST_INSERT_HEAD(s, i, s); SLIST_REMOVE_HEAD(s, s);
  STAILQ_INIT(st); STAILQ_INSERT_TAIL(st, i, t); RB_INSERT(tree, t, i);
  RB_FOREACH(i, tree, t) n = TAILQ_LAST(q, queue);
  struct sockaddr_in6 a; a.sin6_addr.s6_addr[0] = va_arg(ap, int);
  struct tcphdr h; h.th_flags = TH_SYN; h.syn = 1; va_end(ap);
  return h.syn + (int)offsetof(struct ip, ip_src) + INT_MIN + (int)UINT64_MAX + (signal(SIGHUP, SIG_IGN) == SIG_DFL);
}\n`;
    const { text, kinds } = stubbed(includes.join('') + use);
    expect(new Set(kinds)).toEqual(new Set(['missing-header']));
    const flags = ['-x', 'c', '-fsyntax-only', '-fno-builtin', '-Wno-unused', '-Werror', '-'];
    expect(() => execFileSync('cc', flags, { input: text, stdio: ['pipe', 'ignore', 'pipe'] })).not.toThrow();
  });
});
