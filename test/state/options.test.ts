// What only other options of the build compile is listed, with the options and without classes.
import { describe, expect, it } from 'vitest';
import { takeInventory } from '../../src/pipeline.ts';
import type { StateElement } from '../../src/state/inventory.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

async function elementsOf(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, StateElement>> {
  const snapshot = snapshotOf(files);
  const { value } = await takeInventory({ snapshot, ...settingsOf(snapshot), ledger: [] }, inlineWorld);
  return value.inventory?.elements ?? new Map();
}

const guardsOf = (elements: ReadonlyMap<string, StateElement>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...elements.values()].flatMap(({ key, guard }) => (guard ? [[key, guard] as const] : [])));

const header = `
struct session {
  int peer;
#ifdef USE_TLS
  int resumed;
#if defined(USE_TICKETS) && !defined(TINY)
  int tickets;
#endif
#endif
#ifdef _WIN32
  int handle;
#endif
#ifdef WITH_DEBUG
  int checks;
#endif
};
`;
const main = `
#include "session.h"
extern long recv(int, void *, unsigned long, int);
static struct session sessions[16];
#ifdef USE_TLS
static int handshakes;
#else
static int plain;
#endif
int main(void) {
  char b[64];
  for (;;) {
    struct session *s = &sessions[recv(0, b, 64, 0) & 15];
    s->peer = b[0];
#ifdef USE_TLS
    s->resumed = handshakes++;
#else
    plain++;
#endif
  }
}
`;

/** A build that has the options and leaves them off. */
const Makefile = `relay: main.o
ifdef TLS
CFLAGS += -DUSE_TLS -DUSE_TICKETS
endif
ifdef MORE
CFLAGS += -DUSE_MORE
endif
`;

describe('other options', () => {
  it('add what they compile, with the options that it stands under', async () => {
    const elements = await elementsOf({ Makefile, 'session.h': header, 'main.c': main });
    expect(guardsOf(elements)).toEqual({
      'struct session.resumed': ['USE_TLS'],
      'struct session.tickets': ['USE_TICKETS', 'USE_TLS'],
      'main.c::handshakes': ['USE_TLS'],
    });
    expect(elements.get('main.c::handshakes')?.classification).toBeUndefined();
    expect(elements.get('main.c::plain')?.classification?.updateable).toBe(true);
    expect(elements.get('struct session.peer')?.guard).toBeUndefined();
  });

  it('leave keys alone that the main configuration has, wherever their twins are', async () => {
    const twin = 'struct entry { int a; };\nstatic struct entry one;\n';
    const elements = await elementsOf({
      Makefile: Makefile.replace('main.o', 'main.o a.o b.o'),
      'main.c': `${main.replace('#include "session.h"', 'struct session { int peer, resumed; };')}`,
      'a.c': `${twin}#ifdef USE_MORE\nstatic int more;\n#endif\nint of_a(void) { return one.a; }\n`,
      'b.c': `struct entry { long b; };\nstatic struct entry two;\nlong of_b(void) { return two.b; }\n`,
    });
    expect(guardsOf(elements)).toEqual({ 'main.c::handshakes': ['USE_TLS'], 'a.c::more': ['USE_MORE'] });
  });

  it('are not those that the files set themselves, nor of a header of another system', async () => {
    const elements = await elementsOf({
      'main.c': `#define HAVE_MARK 1\n#if HAVE_MARK\nstatic int mark;\n#endif\n#ifdef __APPLE__\nstatic int apple;\n#endif\n${main.replace('#include "session.h"', 'struct session { int peer, resumed; };').replaceAll('USE_TLS', 'HAVE_MARK')}`,
    });
    expect(guardsOf(elements)).toEqual({});
  });
});
