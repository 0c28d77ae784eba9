// By which header fields state is kept, and for whom that is.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Flowspace, StateInventory } from '../../src/state/inventory.ts';
import { type Files, filesBelow, inventoryOf } from '../support/analysis.ts';

const spaceIn = (inventory: StateInventory, key: string): Flowspace | undefined =>
  inventory.elements.get(key)?.classification?.flowspace;

const told = (inventory: StateInventory, key: string): string => {
  const space = spaceIn(inventory, key);
  return `${space?.scope} {${space?.fields.join(' ')}}`;
};

describe('flowspace', () => {
  let inventory: StateInventory;
  const text = `#include <netinet/ip.h>
#include <netinet/udp.h>
#include <sys/socket.h>
#include <stdlib.h>
#include <string.h>
struct flow { struct flow *next; struct in_addr client, server; unsigned short port, service; long seen; struct extra *extra; };
struct extra { int retries; };
struct host { struct host *left, *right; unsigned address; long packets; };
struct part { unsigned short id; unsigned from; long bytes; };
static struct flow *flows[256], *last;
static struct host *hosts;
static struct part parts[64];
static long by_protocol[256], total;
static unsigned char packet[2048], kept;
static unsigned limit = 9;
static unsigned hash(unsigned a, unsigned b, unsigned c) { return (a * 31 + b ^ c) & 255; }
static struct flow *find(const struct iphdr *ip, const struct udphdr *udp) {
  unsigned slot = hash(ip->saddr, ip->daddr, udp->source);
  struct flow *f;
  for (f = flows[slot]; f; f = f->next)
    if (f->client.s_addr == ip->saddr && f->server.s_addr == ip->daddr && f->port == udp->source && f->service == udp->dest)
      return f;
  f = calloc(1, sizeof(*f));
  f->client.s_addr = ip->saddr; f->server.s_addr = ip->daddr; f->port = udp->source; f->service = udp->dest;
  f->extra = calloc(1, sizeof(*f->extra));
  f->next = flows[slot];
  flows[slot] = f;
  return f;
}
static struct host *host_of(unsigned address) {
  struct host **at = &hosts;
  while (*at && (*at)->address != address) at = address < (*at)->address ? &(*at)->left : &(*at)->right;
  if (!*at) { *at = calloc(1, sizeof(**at)); (*at)->address = address; }
  return *at;
}
int main(void) {
  for (;;) {
    ssize_t n = recv(0, packet, sizeof(packet), 0);
    struct iphdr *ip = (struct iphdr *)packet;
    struct udphdr *udp = (struct udphdr *)(packet + ip->ihl * 4);
    struct part *part = &parts[(ip->id ^ ip->saddr) & 63];
    if (n < limit) continue;
    last = find(ip, udp);
    last->seen++;
    last->extra->retries++;
    host_of(ip->saddr)->packets++;
    part->id = ip->id; part->from = ip->saddr; part->bytes += n;
    by_protocol[ip->protocol]++;
    kept = packet[40];
    total++;
  }
}`;
  beforeAll(async () => {
    inventory = await inventoryOf({ 'a.c': text });
  });

  it('follows a hash function, and comparisons in a chain', () => {
    const flow = 'per-flow {src-ip dst-ip src-port dst-port}';
    expect(told(inventory, 'a.c::flows')).toBe('per-flow {src-ip dst-ip src-port}');
    expect(['a.c::struct flow.seen', 'a.c::struct flow.next', 'a.c::last'].map((key) => told(inventory, key))).toEqual([
      flow,
      flow,
      flow,
    ]);
  });

  it('has what only a keyed record leads to kept by its key', () => {
    expect(told(inventory, 'a.c::struct extra.retries')).toBe('per-flow {src-ip dst-ip src-port dst-port}');
  });

  it('tells a tree of hosts by the address of one side', () => {
    expect(told(inventory, 'a.c::hosts')).toBe('per-host {src-ip}');
    expect(told(inventory, 'a.c::struct host.packets')).toBe('per-host {src-ip}');
  });

  it('follows the address of an element to where it is used', () => {
    expect(told(inventory, 'a.c::parts')).toBe('per-flow {src-ip ip-id}');
    expect(told(inventory, 'a.c::struct part.bytes')).toBe('per-flow {src-ip ip-id}');
  });

  it('tells other fields, what packets leave behind, and what is only counted', () => {
    expect(told(inventory, 'a.c::by_protocol')).toBe('cross-flow {proto}');
    expect(told(inventory, 'a.c::kept')).toBe('cross-flow {}');
    expect(told(inventory, 'a.c::total')).toBe('all-flows {}');
    expect(told(inventory, 'a.c::limit')).toBe('all-flows {}');
  });

  it('says where', () => {
    const line = (marker: string): number => text.split('\n').findIndex((l) => l.includes(marker)) + 1;
    expect(spaceIn(inventory, 'a.c::struct host.packets')?.keys).toContainEqual({
      how: 'comparison',
      element: 'a.c::struct host.address',
      fields: ['src-ip'],
      at: { path: 'a.c', line: line('(*at)->address != address') },
    });
  });
});

it('takes a table that many use to be keyed by what is looked up in it', async () => {
  const inventory = await inventoryOf({
    'a.c': `#include <netinet/ip.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
struct node { struct node *next; void *key, *value; };
struct table { struct node *rows[64]; unsigned size; };
struct pair_key { unsigned low, high; };
struct one_key { unsigned who; unsigned char proto; };
struct talk { long packets; };
struct guest { long packets; };
static struct table *talks, *guests;
static unsigned char packet[2048];
static void *find(struct table *t, void *key, unsigned size) {
  unsigned char *bytes = key;
  unsigned h = 0;
  for (unsigned i = 0; i < t->size; i++) h = h * 31 + bytes[i];
  for (struct node *n = t->rows[h & 63]; n; n = n->next)
    if (!memcmp(n->key, key, t->size)) return n->value;
  struct node *n = calloc(1, sizeof(*n));
  n->key = malloc(t->size);
  memcpy(n->key, key, t->size);
  n->value = calloc(1, size);
  return n->value;
}
int main(void) {
  talks = calloc(1, sizeof(*talks)); talks->size = sizeof(struct pair_key);
  guests = calloc(1, sizeof(*guests)); guests->size = sizeof(struct one_key);
  for (;;) {
    struct iphdr *ip = (struct iphdr *)packet;
    struct pair_key pair;
    struct one_key one;
    recv(0, packet, sizeof(packet), 0);
    pair.low = ip->saddr < ip->daddr ? ip->saddr : ip->daddr;
    pair.high = ip->saddr < ip->daddr ? ip->daddr : ip->saddr;
    one.who = ip->saddr;
    one.proto = 0;
    struct talk *talk = find(talks, &pair, sizeof(*talk));
    struct guest *guest = find(guests, &one, sizeof(*guest));
    talk->packets++;
    guest->packets++;
  }
}`,
  });
  expect(told(inventory, 'a.c::talks')).toBe('per-flow {src-ip dst-ip}');
  expect(told(inventory, 'a.c::struct talk.packets')).toBe('per-flow {src-ip dst-ip}');
});

it('takes the peer of a socket for the source', async () => {
  const files = filesBelow(fileURLToPath(new URL('../../fixtures/middleboxes/balancer/', import.meta.url)));
  const inventory = await inventoryOf(files);
  expect(told(inventory, 'stick.c::buckets')).toBe('per-host {src-ip}');
  expect(told(inventory, 'struct stick_entry.hits')).toBe('per-host {src-ip}');
  expect(told(inventory, 'session.c::buckets')).toBe('per-flow {src-ip dst-ip src-port dst-port}');
  expect(told(inventory, 'struct session.last_seen')).toBe('per-flow {src-ip dst-ip src-port dst-port}');
});

describe('members that the settings call header fields', () => {
  const files = (settings: string): Files => ({
    'a.c': `typedef unsigned long size_t; typedef long ssize_t;
ssize_t recv(int, void *, size_t, int);
struct meta { unsigned left, right; };
static unsigned char packet[64];
static long seen[256], all;
static void decode(struct meta *m) { m->left = packet[12] << 8 | packet[13]; m->right = packet[16]; }
int main(void) {
  struct meta m;
  for (;;) {
    recv(0, packet, 64, 0);
    decode(&m);
    seen[(m.left ^ m.right) & 255]++;
    all++;
  }
}`,
    '.github/statealyzr.yml': settings,
  });

  it('tell by what state is kept', async () => {
    const without = await inventoryOf(files('{}'));
    expect(told(without, 'a.c::seen')).toBe('cross-flow {}');
    const inventory = await inventoryOf(files('headers: { struct meta: { left: src-ip, right: dst-ip } }'));
    expect([told(inventory, 'a.c::seen'), told(inventory, 'a.c::all')]).toEqual([
      'per-flow {src-ip dst-ip}',
      'all-flows {}',
    ]);
  });

  it('are a limitation where the program has none of them', async () => {
    const { limitations } = await inventoryOf(
      files('headers: { struct meta: { up: src-ip }, struct gone: { x: proto } }'),
    );
    expect(limitations.filter(({ kind }) => kind === 'unknown-header').map(({ detail }) => detail)).toEqual([
      'the settings name struct gone among the headers; the program does not declare it',
      'the settings name struct meta.up among the headers; the program does not declare it',
    ]);
  });
});
