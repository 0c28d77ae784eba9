// Flags that one macro lists: who clears the mask clears them, who uses it names them.
import { describe, expect, it } from 'vitest';
import { reviewChange } from '../../src/pipeline.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const flags = ['PEER_TEACHES', 'PEER_LEARNS', 'PEER_ASSIGNED', 'PEER_STALE'];

function peer(names: readonly string[], mask: readonly string[]): string {
  const of = (name: string): string => name.slice('PEER_'.length).toLowerCase();
  return `
#include <sys/socket.h>
${names.map((name, i) => `#define ${name} 0x${1 << i}`).join('\n')}
#define PEER_SESSION (${mask.join(' | ')})
struct peer { unsigned int flags; struct peer *next; };
static struct peer *peers;
${names.map((name) => `static void ${of(name)}(struct peer *p) { p->flags |= ${name}; }`).join('\n')}
static void release(struct peer *p) { p->flags &= ~PEER_SESSION; }
int main(void)
{
  char packet[64];
  while (recv(0, packet, sizeof(packet), 0) > 0) {
    ${names.map((name, i) => `if (packet[0] == ${i}) ${of(name)}(peers);`).join(' ')}
    if (packet[1]) release(peers);
  }
  return 0;
}
`;
}

async function said(before: string, after: string): Promise<readonly string[]> {
  const [base, head] = [snapshotOf({ 'peer.c': before }), snapshotOf({ 'peer.c': after })];
  const request = { ...settingsOf(head), base, head, patch: '', renames: new Map(), rules: {}, today: '2026-01-01' };
  const { value } = await reviewChange({ ...request, ledgers: { base: [], head: [] } }, inlineWorld);
  return value.findings.map((f) => `${f.severity} ${f.element} ${f.handlers.map((h) => `${h.role} ${h.function}`)}`);
}

describe('a new flag', () => {
  const before = peer(flags, flags);

  it('that a mask leaves out is said of who clears the mask, for the check', async () => {
    const after = peer([...flags, 'PEER_ALIVE'], flags);
    expect(await said(before, after)).toEqual(['check struct peer.flags.PEER_ALIVE reset release']);
  });

  it('that the mask lists is named there', async () => {
    const all = [...flags, 'PEER_ALIVE'];
    expect(await said(before, peer(all, all))).toEqual([]);
  });
});
