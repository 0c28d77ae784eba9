// The line that is suggested: a sibling's own, of a sibling whose line would compile with the element's name in it.
import { describe, expect, it } from 'vitest';
import { indexInventory } from '../../src/review/drift.ts';
import { suggestionOf } from '../../src/review/suggestions.ts';
import type { Coverage } from '../../src/state/inventory.ts';
import { element, handler, inventory, path } from './made-inventory.ts';

const owner = 'struct session';

/** What is suggested for `forgotten`, of `type`, by siblings with the types and lines given. */
function suggested(type: string, siblings: Readonly<Record<string, readonly [type: string, line: string]>>) {
  const names = Object.keys(siblings);
  const forgotten = element(owner, 'forgotten', null, { type });
  const elements = [forgotten, ...names.map((name) => element(owner, name, null, { type: siblings[name]?.[0] ?? '' }))];
  const lines = names.map((name, i): [string, Coverage] => [
    name,
    { at: { path, line: 10 + i }, shape: '', text: siblings[name]?.[1] ?? '' },
  ]);
  const made = { ...handler('f', 'copy', owner, names), covers: new Map(lines) };
  const miss = { handler: made, covered: names, siblings: names, reason: '' };
  return suggestionOf(miss, forgotten, 'forgotten', indexInventory(inventory(elements, { handlers: [made] })))?.text;
}

describe('a suggested line', () => {
  it('is that of a sibling of the type', () => {
    const siblings = { key: ['char *', 'put_str(b, s->key);'], seq: ['int', 'put_int(b, s->seq);'] } as const;
    expect(suggested('unsigned short', siblings)).toBe('put_int(b, s->forgotten);');
    expect(suggested('char *', siblings)).toBe('put_str(b, s->forgotten);');
    expect(suggested('struct peer *', siblings)).toBeUndefined();
  });

  it('assigns a pointer as any pointer is assigned', () => {
    expect(suggested('struct peer *', { key: ['char *', 'to->key = from->key;'] })).toBe(
      'to->forgotten = from->forgotten;',
    );
  });

  it.each([
    ['deals with another sibling too', 'put(b, s->key, s->seq);'],
    ['is set to a variable of its own', 's->key = new_key;'],
    ['is part of a condition', 's->key == 2 && s->ready);'],
    ['stands in a condition', 'if (s->key) put(b, s->key);'],
    ['sets two things', 's->key = last = 1;'],
    ['does not name it', 'put(b, key_of(s));'],
  ])('is none where the sibling %s', (_why, line) => {
    expect(suggested('int', { key: ['int', line], seq: ['char *', ''] })).toBeUndefined();
  });

  it('is none for an array or a record by a scalar', () => {
    const siblings = { key: ['int', 's->key = 0;'] } as const;
    expect(suggested('int [4]', siblings)).toBeUndefined();
    expect(suggested('int', siblings)).toBe('s->forgotten = 0;');
  });
});
