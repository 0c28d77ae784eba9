import { describe, expect, it } from 'vitest';
import { externalModel, externalNames } from '../../../src/c/externals/externals.ts';
import { libraries } from '../../../src/c/externals/library/index.ts';
import type { Effect, Value } from '../../../src/c/externals/model.ts';

describe('tables', () => {
  it('every line parses', () => {
    for (const name of externalNames()) {
      if (!name.endsWith('*')) expect(externalModel(name)?.name).toBe(name);
      else expect(externalModel(`${name.slice(0, -1)}other`)).toBeDefined();
    }
  });

  it('no name stands twice', () => {
    const seen = new Set<string>();
    const names = libraries.flatMap((library) => Object.keys(library).flatMap((line) => line.split(' ')));
    expect(names.filter((name) => seen.has(name) || !seen.add(name))).toEqual([]);
    expect(names.filter((name) => !/^\w+\*?$/.test(name))).toEqual([]);
  });

  it('speak of kept memory that something fills or returns', () => {
    const known = [...externalNames()].flatMap((name) => externalModel(name)?.effects ?? []);
    const read = new Set(known.flatMap((effect) => values(effect).flatMap(keptAndRead)));
    const filled = new Set(known.flatMap((effect) => filledNames(effect)));
    expect([...read].filter((name) => !filled.has(name))).toEqual([]);
  });

  it('a name of the network is a receiver or a sender, or neither', () => {
    for (const name of ['recv', 'recvfrom', 'recvmsg', 'recvmmsg', 'pcap_loop', 'pcap_next', 'SSL_read', 'daq_acquire'])
      expect(certainReceiver(name), name).toBe(true);
    for (const name of ['read', 'fread', 'readv', 'fgets', 'getline', 'send', 'poll', 'SSL_peek_'])
      expect(certainReceiver(name), name).toBe(false);
  });

  it.each(neededOfLibc())('%s is known', (name) => {
    expect(externalModel(name)).toBeDefined();
  });
});

describe('spellings', () => {
  it.each([
    ['__builtin_memcpy', 'memcpy'],
    ['__builtin___memcpy_chk', 'memcpy'],
    ['__memcpy_chk', 'memcpy'],
    ['__isoc99_sscanf', 'sscanf'],
    ['__isoc23_strtol', 'strtol'],
    ['fopen64', 'fopen'],
    ['fts64_open_', undefined],
    ['getc_unlocked', 'getc'],
    ['__fread_unlocked_chk', 'fread'],
    ['__xpg_basename', '__xpg_basename'],
    ['__xpg_sigpause', 'sigpause'],
    ['__atomic_fetch_add_4', '__atomic_fetch_add'],
    ['__sync_fetch_and_add_8', '__sync_fetch_and_add'],
    ['__gettimeofday64', 'gettimeofday'],
    ['my_memcpy', undefined],
    ['constructor', undefined],
  ])('%s is %s', (name, plain) => {
    expect(externalModel(name)?.name).toBe(plain);
  });

  it('checked functions whose arguments stand elsewhere keep their own lines', () => {
    expect(writes('__snprintf_chk')).toEqual([0]);
    expect(reads('__snprintf_chk')).toEqual(['4..']);
    expect(reads('snprintf')).toEqual(['2..']);
    expect(reads('__fprintf_chk')).toEqual(['2..']);
    expect(writes('__recvfrom_chk')).toEqual([1, 5, 6]);
  });

  it('the longest family counts', () => {
    expect(writes('_mm_storeu_si128')).toEqual([0]);
    expect(reads('_mm_loadu_si128')).toEqual(['0']);
    expect(externalModel('_mm_add_epi64')?.effects).toEqual([]);
  });
});

describe('meaning', () => {
  it('memcpy copies so many bytes, and returns its destination', () => {
    expect(externalModel('memcpy')?.effects).toEqual([
      { kind: 'copy', to: argument(0), from: argument(1), size: [{ kind: 'argument', index: 2 }] },
      { kind: 'return', value: argument(0) },
    ]);
  });

  it('pcap_loop calls back for each packet', () => {
    expect(externalModel('pcap_loop')?.effects).toContainEqual({
      kind: 'call',
      callee: argument(2),
      args: [argument(3), { kind: 'kept', name: 'pcap_pkthdr' }, { kind: 'kept', name: 'pcap_packet' }],
      as: 'packet',
    });
  });

  it('what a thread returns is what pthread_join gives', () => {
    const call = externalModel('pthread_create')?.effects.find((effect) => effect.kind === 'call');
    expect(call).toMatchObject({ as: 'thread', into: { kind: 'kept', name: 'pthread_join' } });
    expect(externalModel('pthread_join')?.effects).toEqual([
      {
        kind: 'store',
        to: { kind: 'held', in: argument(1), at: 'start' },
        value: { kind: 'held', in: { kind: 'kept', name: 'pthread_join' }, at: 'start' },
      },
    ]);
  });

  it('epoll gives back what was left with a descriptor', () => {
    expect(externalModel('epoll_ctl')?.effects[0]).toMatchObject({ to: { kind: 'kept', name: 'epoll' } });
    expect(externalModel('epoll_wait')?.effects[0]).toMatchObject({ from: { kind: 'kept', name: 'epoll' } });
  });

  it('strtol leaves a pointer into its text', () => {
    expect(externalModel('strtol')?.effects).toContainEqual({
      kind: 'store',
      to: { kind: 'held', in: argument(1), at: 'start' },
      value: { kind: 'inside', of: argument(0) },
    });
  });

  it('a signal handler is found by member, its signal by argument', () => {
    const effects = externalModel('sigaction')?.effects ?? [];
    expect(effects).toContainEqual({ kind: 'signal', argument: 0 });
    expect(effects.filter((effect) => effect.kind === 'call').map((effect) => effect.callee)).toContainEqual({
      kind: 'held',
      in: argument(1),
      at: ['sa_handler'],
    });
  });

  it('recvmsg writes what the vectors lead to', () => {
    const effects = externalModel('recvmsg')?.effects ?? [];
    const buffers = { kind: 'held', in: { kind: 'held', in: argument(1), at: ['msg_iov'] }, at: 'anywhere' };
    expect(effects).toContainEqual({ kind: 'write', to: buffers });
    expect(effects).toContainEqual({ kind: 'receives', from: buffers, certainty: 'certain' });
  });

  it('what stores nothing is not said to', () => {
    for (const name of [
      'strlen',
      'strcmp',
      'send',
      'write',
      'htons',
      'connect',
      'bsearch',
      'epoll_ctl',
      'free',
      'syslog',
    ])
      expect(writes(name), name).toEqual([]);
  });

  it.each([
    ['read', [1]],
    ['recvfrom', [1, 4, 5]],
    ['snprintf', [0]],
    ['sscanf', ['2..']],
    ['gettimeofday', [0, 1]],
    ['inet_pton', [2]],
    ['getsockopt', [3, 4]],
    ['strncpy', [0]],
    ['pthread_mutex_lock', [0]],
    ['getline', [1, '*0']],
    ['inflate', [0, '0.next_out', '0.state']],
    ['HMAC_Update', [0]],
    ['EVP_DigestFinal_ex', [0, 1, 2]],
    ['select', [1, 2, 3, 4]],
    ['rte_hash_lookup_data', []],
  ])('%s writes %j', (name, expected) => {
    expect(writes(name)).toEqual([...expected].sort());
  });
});

function argument(index: number): Value {
  return { kind: 'argument', index };
}

/** What a model writes to as bytes, in short: argument numbers, `2..`, `*0`, `0.member`; kept memory left out. */
function writes(name: string): (number | string)[] {
  const effects = externalModel(name)?.effects ?? [];
  const to = effects.flatMap((effect) => (effect.kind === 'write' || effect.kind === 'copy' ? [short(effect.to)] : []));
  return to
    .filter((text) => !text.startsWith('@') && !text.startsWith('*@'))
    .map((text) => (/^\d+$/.test(text) ? Number(text) : text))
    .sort();
}

function reads(name: string): string[] {
  const effects = externalModel(name)?.effects ?? [];
  return effects.flatMap((effect) => (effect.kind === 'read' ? [short(effect.from)] : []));
}

function short(value: Value): string {
  switch (value.kind) {
    case 'argument':
      return String(value.index);
    case 'arguments':
      return `${value.from}..`;
    case 'kept':
      return `@${value.name}`;
    case 'variable':
      return `$${value.name}`;
    case 'held':
      return typeof value.at === 'string' ? `*${short(value.in)}` : `${short(value.in)}.${value.at.join('.')}`;
    case 'inside':
      return `${short(value.of)}+`;
    default:
      return value.kind;
  }
}

function certainReceiver(name: string): boolean {
  return (externalModel(name)?.effects ?? []).some(
    (effect) => effect.kind === 'receives-callback' || (effect.kind === 'receives' && effect.certainty === 'certain'),
  );
}

/** All values that an effect reads pointers from. */
function values(effect: Effect): readonly Value[] {
  switch (effect.kind) {
    case 'store':
      return [effect.value];
    case 'return':
    case 'free':
      return [effect.value];
    case 'call':
      return [effect.callee, ...effect.args];
    default:
      return [];
  }
}

/** Kept memory that is dereferenced in `value`. */
function keptAndRead(value: Value): readonly string[] {
  if (value.kind === 'inside') return keptAndRead(value.of);
  if (value.kind !== 'held') return [];
  return value.in.kind === 'kept' ? [value.in.name] : keptAndRead(value.in);
}

function filledNames(effect: Effect): readonly string[] {
  if (effect.kind === 'call') return effect.into === undefined ? [] : [effect.into.name];
  if (effect.kind === 'copy') return effect.to.kind === 'kept' ? [effect.to.name] : [];
  return effect.kind === 'store' && effect.to.in.kind === 'kept' ? [effect.to.in.name] : [];
}

function neededOfLibc(): readonly string[] {
  return `malloc calloc realloc free memcpy memmove memset memcmp memchr strlen strcpy strncpy strcat strcmp strncmp
    strcasecmp strchr strrchr strstr strdup strndup strtok strtok_r strsep strtol strtoul strtoull atoi snprintf sprintf
    vsnprintf printf fprintf vfprintf fopen fclose fread fwrite fgets fputs fflush fseek sscanf perror puts getenv setenv
    exit abort atexit qsort bsearch rand srand random time gettimeofday clock_gettime localtime localtime_r gmtime strftime
    mktime nanosleep usleep alarm setitimer socket bind listen accept accept4 connect send sendto sendmsg recv recvfrom
    recvmsg getsockopt setsockopt getsockname getpeername shutdown socketpair htons ntohl inet_ntop inet_pton inet_addr
    inet_ntoa getaddrinfo freeaddrinfo gethostbyname getservbyname open close read write pread lseek fcntl ioctl stat fstat
    unlink rename mkdir opendir readdir closedir mmap munmap fork execve waitpid kill getpid setuid setgid chroot chdir
    daemon pipe dup2 select poll epoll_create epoll_ctl epoll_wait signal sigaction sigprocmask sigemptyset setjmp longjmp
    pthread_create pthread_join pthread_mutex_init pthread_mutex_lock pthread_cond_wait pthread_key_create
    pthread_setspecific pthread_getspecific pthread_once sem_init sem_wait dlopen dlsym dlerror regcomp regexec glob getopt
    getopt_long syslog openlog getpwnam getgrnam setlocale iconv tsearch hsearch __errno_location __ctype_b_loc
    __ctype_tolower_loc __assert_fail strerror tcgetattr writev readv isalnum toupper crypt`
    .trim()
    .split(/\s+/);
}
