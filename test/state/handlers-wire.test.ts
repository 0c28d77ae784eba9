// How the fields of encoders and decoders cross: bytes, order, place, and what a library is told of them.
import { describe, expect, it } from 'vitest';
import { takeInventories } from '../../src/pipeline.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const declarations = `
typedef unsigned char u8; typedef unsigned short u16; typedef unsigned u32; typedef unsigned long long u64;
struct buffer { u8 data[64]; int at; };
struct address { u8 bytes[16]; };
struct session { u32 server, rule; u64 bytes, packets; u16 port; _Bool up; struct address peer; struct session *next; };
struct other { int a, b, c; };
void put_u8(struct buffer *b, u8 v); void put_u16(struct buffer *b, u16 v); void put_u32(struct buffer *b, u32 v);
u32 get_u32(struct buffer *b); u64 get_u64(struct buffer *b);
u32 htonl(u32 v); u16 ntohs(u16 v);
void *memcpy(void *to, const void *from, unsigned long n);
void *type_named(const char *name, unsigned long size); void member(void *t, const char *type, const char *name, unsigned long at);
struct session *sessions;
`;

/** Of each field that a handler of the role lists: what is known of how it crosses. */
async function wires(code: string, role: string): Promise<Record<string, unknown>> {
  const snapshot = snapshotOf({ 'main.c': declarations + code });
  const { value } = await takeInventories({ snapshot, ...settingsOf(snapshot), ledger: [], handlers: [] }, inlineWorld);
  const groups = value.inventories.flatMap(({ handlers }) => handlers).filter((h) => h.role === role);
  return Object.fromEntries(groups.flatMap(({ covers }) => [...covers].map(([name, c]) => [name, c.wire])));
}

describe('an encoder', () => {
  it('cuts by a parameter, a cast or a conversion; a part that is taken on purpose is no cut', async () => {
    const code = `void send(struct buffer *b, struct session *s) {
      put_u32(b, s->bytes); put_u32(b, (u16)s->server); put_u32(b, htonl(s->packets)); put_u32(b, s->rule);
      put_u8(b, s->port >> 8); }`;
    expect(await wires(code, 'encode')).toMatchObject({
      bytes: { narrowed: { field: 8, bytes: 4 }, bare: true },
      server: { narrowed: { field: 4, bytes: 2 } },
      packets: { narrowed: { field: 8, bytes: 4 }, order: 32 },
      rule: { bare: true },
    });
    expect(JSON.stringify((await wires(code, 'encode')).rule)).not.toContain('narrowed');
    expect(JSON.stringify((await wires(code, 'encode')).port ?? '')).not.toContain('narrowed');
  });

  it('cuts nothing that a format takes as a width or a precision', async () => {
    const code = `void print(struct buffer *b, const char *format, ...);
      void send(struct buffer *b, struct session *s) {
        print(b, "100%% of %-8s %.*s " "%d %*d", "x", (int)s->bytes, "y", (int)s->packets, (int)s->server, s->rule); }`;
    const uncut = { bytes: undefined, server: undefined, rule: undefined };
    expect(await wires(code, 'encode')).toStrictEqual({ ...uncut, packets: { narrowed: { field: 8, bytes: 4 } } });
  });

  it('cuts what it copies by a length that is less than the field', async () => {
    const code = `struct wire { struct address peer; u32 server, rule; u8 tail[99]; };
      void send(struct wire *w, struct session *s) { memcpy(&w->peer, &s->peer, 4); w->server = s->server; w->rule = s->rule; }`;
    expect(await wires(code, 'copy')).toMatchObject({ peer: { narrowed: { field: 16, bytes: 4 } } });
  });
});

describe('a decoder', () => {
  it('fills less than the field holds', async () => {
    const code = `void take(struct buffer *b, struct session *s) {
      s->bytes = get_u32(b); s->packets = get_u64(b); s->rule = get_u32(b); s->up = get_u32(b); }`;
    const known = await wires(code, 'decode');
    expect(known).toMatchObject({ bytes: { narrowed: { field: 8, bytes: 4 } } });
    for (const name of ['packets', 'rule', 'up']) expect(known[name]).toEqual({ bare: true });
  });
});

describe('a copy between a record and its message', () => {
  const turned = `struct message { u32 server, rule; u16 port; };
    void take(struct session *s, struct message *m) {
      s->server = htonl(m->server); s->rule = m->rule; s->port = ntohs(m->port); }`;

  it('tells how many bits are turned', async () => {
    expect(await wires(turned, 'restore')).toEqual({ server: { order: 32 }, rule: undefined, port: { order: 16 } });
  });
});

describe('a message with a smaller member', () => {
  const message = 'struct message { u32 server, rule, bytes; };';
  const fields = ['server', 'rule', 'bytes'];
  const assigned = (to: string, from: string): string => fields.map((f) => `${to}->${f} = ${from}->${f};`).join(' ');

  it('cuts what is saved in it, and fills less when it is restored', async () => {
    const code = `${message} void save(struct message *m, struct session *s) { ${assigned('m', 's')} }
      void take(struct session *s, struct message *m) { ${assigned('s', 'm')} }`;
    const cut = { server: undefined, rule: undefined, bytes: { narrowed: { field: 8, bytes: 4 } } };
    expect(await wires(code, 'save')).toEqual(cut);
    expect(await wires(code, 'restore')).toEqual(cut);
  });
});

describe('a description', () => {
  const at = (name: string) => `__builtin_offsetof(struct session, ${name})`;
  const list = (members: readonly (readonly [string, string])[], rest = '') =>
    `void describe(void) { void *t = type_named("session", sizeof(struct session)); ${rest}
    ${members.map(([name, type]) => `member(t, "${type}", "${name}", ${at(name)});`).join('\n')} }`;

  it('names types that are smaller than the field, or of another record', async () => {
    const types = 'type_named("in6", sizeof(u8) * 4); type_named("other", sizeof(struct other));';
    const code = list(
      [
        ['bytes', 'uint32_t'],
        ['packets', 'uint64_t'],
        ['peer', 'in6'],
        ['next', 'other'],
      ],
      types,
    );
    expect(await wires(code, 'encode')).toEqual({
      bytes: { narrowed: { field: 8, bytes: 4 }, described: true },
      packets: { described: true },
      peer: { narrowed: { field: 16, bytes: 4 }, described: true },
      next: { otherType: 'other', described: true },
    });
  });

  it('serves both directions, and is none without the name of the field', async () => {
    expect(
      Object.keys(
        await wires(
          list([
            ['bytes', 'x'],
            ['rule', 'x'],
            ['port', 'x'],
          ]),
          'decode',
        ),
      ),
    ).toHaveLength(3);
    const positions = list([
      ['bytes', 'x'],
      ['rule', 'x'],
      ['port', 'x'],
    ]).replaceAll(/"(bytes|rule|port)"/g, '"?"');
    expect(await wires(positions, 'encode')).toEqual({});
  });
});
