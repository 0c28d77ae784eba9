import { describe, expect, it } from 'vitest';
import { ExternalSyntaxError, parseEffects } from '../../../src/c/externals/language.ts';
import type { Effect, Value } from '../../../src/c/externals/model.ts';

const argument = (index: number): Value => ({ kind: 'argument', index });

describe('values', () => {
  it.each<[string, Value]>([
    ['3', argument(3)],
    ['3..', { kind: 'arguments', from: 3 }],
    ['3+', { kind: 'inside', of: argument(3) }],
    ['0[2]', { kind: 'inside', of: argument(0), step: [{ kind: 'argument', index: 2 }] }],
    ['0[#8]', { kind: 'inside', of: argument(0), step: [{ kind: 'bytes', bytes: 8 }] }],
    ['*1', { kind: 'held', in: argument(1), at: 'start' }],
    ['*1+', { kind: 'inside', of: { kind: 'held', in: argument(1), at: 'start' } }],
    ['*1[]', { kind: 'held', in: argument(1), at: 'anywhere' }],
    ['**1[]', { kind: 'held', in: { kind: 'held', in: argument(1), at: 'anywhere' }, at: 'anywhere' }],
    ['1.a.b', { kind: 'held', in: argument(1), at: ['a', 'b'] }],
    ['*1.a', { kind: 'held', in: { kind: 'held', in: argument(1), at: ['a'] }, at: 'start' }],
    ['@x', { kind: 'kept', name: 'x' }],
    ['$optarg', { kind: 'variable', name: 'optarg' }],
    ['fresh', { kind: 'fresh' }],
    [
      'fresh of 0*#2',
      {
        kind: 'fresh',
        size: [
          { kind: 'argument', index: 0 },
          { kind: 'bytes', bytes: 2 },
        ],
      },
    ],
    ['return', { kind: 'result' }],
    ['_', { kind: 'nothing' }],
  ])('%s', (text, value) => {
    expect(parseEffects(`return ${text}`, 'f')).toEqual([{ kind: 'return', value }]);
  });
});

describe('clauses', () => {
  it.each<[string, Effect[]]>([
    ['', []],
    ['write 1 of 2', [{ kind: 'write', to: argument(1), size: [{ kind: 'argument', index: 2 }] }]],
    ['read 0..', [{ kind: 'read', from: { kind: 'arguments', from: 0 } }]],
    ['copy @x <- 1', [{ kind: 'copy', to: { kind: 'kept', name: 'x' }, from: argument(1) }]],
    ['*0 = 1', [{ kind: 'store', to: { kind: 'held', in: argument(0), at: 'start' }, value: argument(1) }]],
    [
      'keep 1',
      [{ kind: 'store', to: { kind: 'held', in: { kind: 'kept', name: 'f' }, at: 'start' }, value: argument(1) }],
    ],
    [
      'free 0; noreturn; exits; timer',
      [{ kind: 'free', value: argument(0) }, { kind: 'noreturn' }, { kind: 'exits' }, { kind: 'timer' }],
    ],
    ['call 0()', [{ kind: 'call', callee: argument(0), args: [], as: 'inside' }]],
    [
      'call 2(3, _) into @x as thread',
      [
        {
          kind: 'call',
          callee: argument(2),
          args: [argument(3), { kind: 'nothing' }],
          as: 'thread',
          into: { kind: 'kept', name: 'x' },
        },
      ],
    ],
    ['receives 1', [{ kind: 'receives', from: argument(1), certainty: 'certain' }]],
    ['receives? 1', [{ kind: 'receives', from: argument(1), certainty: 'possible' }]],
    ['receives callback', [{ kind: 'receives-callback' }]],
    ['sends? 1', [{ kind: 'sends', of: argument(1), certainty: 'possible' }]],
    ['logs 1', [{ kind: 'logs', of: argument(1) }]],
    ['signal 0', [{ kind: 'signal', argument: 0 }]],
  ])('%s', (text, effects) => {
    expect(parseEffects(text, 'f')).toEqual(effects);
  });
});

describe('mistakes are told', () => {
  it.each([
    'write',
    'write x',
    'write 1 of',
    'write 1 2',
    'writes 1',
    'copy 0 1',
    '0 = 1',
    '*0',
    '0[]',
    'call 1',
    'call 1(2',
    'call 1(2) as soon',
    'call 1(2) into 3',
    'receives? callback',
    'signal x',
    'return 1 +2',
    'read 0 read 1',
    'return 1.',
    'return §',
  ])('%s', (text) => {
    expect(() => parseEffects(text, 'f')).toThrow(ExternalSyntaxError);
  });
});
