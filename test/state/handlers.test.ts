// Who handles what: macros that help a handler, text as a carrier, and how much of a function is handling.
import { describe, expect, it } from 'vitest';
import { takeInventories } from '../../src/pipeline.ts';
import type { HandlerGroup } from '../../src/state/inventory.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

async function handlers(source: string): Promise<readonly HandlerGroup[]> {
  const snapshot = snapshotOf({ 'main.c': source });
  const request = { snapshot, ...settingsOf(snapshot), ledger: [], handlers: [] };
  const { value } = await takeInventories(request, inlineWorld);
  return value.inventories.flatMap((inventory) => inventory.handlers);
}

const named = (list: readonly HandlerGroup[]): readonly string[] =>
  list.map((h) => `${h.function} ${h.role} ${[...h.covers.keys()].join(' ')}`);

const record = `
extern int snprintf(char *, unsigned long, const char *, ...);
extern void log_line(const char *, ...);
struct limits { int rate, burst, window, mark; char *name; };
struct limits current, defaults;
`;

describe('a macro', () => {
  it('that deals with one field at each use helps the function', async () => {
    const list = await handlers(`${record}
#define COPY(field) do { to->field = from->field; } while (0)
void inherit(struct limits *to, const struct limits *from) { COPY(rate); COPY(burst); COPY(window); }
`);
    expect(named(list)).toEqual(['inherit copy rate burst window']);
  });

  it('that lists the fields is the handler', async () => {
    const list = await handlers(`${record}
#define FORGET(l) do { (l)->rate = 0; (l)->burst = 0; (l)->window = 0; } while (0)
void restart(struct limits *l) { FORGET(l); }
`);
    expect(named(list)).toEqual(['FORGET reset rate burst window']);
  });
});

describe('a setter', () => {
  const setters = `
static void set_name(struct limits *this, char *name) { free(this->name); this->name = name; }
static void set_mark(struct limits *this, int mark) { this->mark = mark; }
static void note(struct limits *this, int rate) { this->mark += rate; }
`;

  it('that is handed the object and the field of another copies it', async () => {
    const list = await handlers(`${record}
extern void free(void *);
extern char *strdup(const char *);
${setters}
void inherit(struct limits *this, const struct limits *other) {
  this->rate = other->rate;
  set_name(this, strdup(other->name));
  set_mark(this, other->mark);
  note(this, other->rate);
}
`);
    expect(named(list)).toEqual(['inherit copy rate name mark']);
  });

  it('counts for a record whose type only begins like the owner', async () => {
    const list = await handlers(`${record}
extern void free(void *);
extern void *lookup(void *);
struct public { int rate; };
${setters}
void inherit(struct limits *this, struct public *shown) {
  struct limits *other = (struct limits *)shown;
  this->rate = other->rate;
  this->burst = other->burst;
  this->window = other->window;
  if (lookup(other->name)) set_name(this, lookup(this));
}
`);
    expect(named(list)).toEqual(['inherit restore rate burst window']);
    expect([...(list[0]?.mentions ?? [])]).toContain('name');
  });
});

describe('a field that is printed', () => {
  it('into memory is encoded, each by a buffer of its own perhaps', async () => {
    const list = await handlers(`${record}
int save(const struct limits *l, char *a, char *b, char *c) {
  return snprintf(a, 8, "%d", l->rate) + snprintf(b, 8, "%d", l->burst) + snprintf(c, 8, "%d", l->window);
}
`);
    expect(named(list)).toEqual(['save encode rate burst window']);
  });

  it('to a log is not', async () => {
    const list = await handlers(`${record}
void show(const struct limits *l) {
  log_line("%d", l->rate); log_line("%d", l->burst); log_line("%d", l->window);
}
`);
    expect(named(list)).toEqual([]);
  });
});

describe('dedication', () => {
  it('is the share of what a function stores that is of the role', async () => {
    const [whole, half] = await handlers(`${record}
void inherit(struct limits *to, const struct limits *from) {
  to->rate = from->rate;
  to->burst = from->burst;
  to->window = from->window;
}
int settle(struct limits *to, const struct limits *from, int *a, struct limits *b) {
  to->rate = from->rate;
  to->burst = from->burst;
  to->window = from->window;
  to->mark = *a + 1;
  b->mark += 3;
  b->rate = b->burst * 2;
}
`);
    expect(whole?.dedication).toBe(1);
    expect(half?.dedication).toBe(0.5);
  });
});
