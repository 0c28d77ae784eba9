import { describe, expect, it } from 'vitest';
import { contextsOf, programContexts } from '../../src/state/contexts.ts';
import type { Entries } from '../../src/state/entries.ts';
import { type ProgramText, wholeProgramOf } from '../support/whole-program.ts';

const none: Entries = { packet: [], timer: [], control: [], peer: [] };

function contextsIn(text: ProgramText, entries: Partial<Entries> = {}) {
  const program = wholeProgramOf(text);
  const contexts = programContexts(program, { ...none, ...entries });
  const fn = (name: string): number => program.functions.findIndex((f) => f.name === name);
  const named = (set: ReadonlySet<number>): readonly string[] =>
    [...set].map((n) => program.functions[n]?.name ?? '').sort();
  return {
    of: (name: string) => contextsOf(contexts.of(fn(name))).join(' '),
    at: (name: string, line: number) => contextsOf(contexts.at(fn(name), { path: 'a.c', line })).join(' '),
    frames: named(contexts.packets.frames),
    loops: contexts.packets.packetLoops.map((l) => `${program.functions[l.fn]?.name} ${l.first}-${l.last}`),
    restarts: contexts.packets.restartLoops.map((l) => `${program.functions[l.fn]?.name} ${l.first}-${l.last}`),
    kinds: contexts.limitations.map(({ kind }) => kind),
  };
}

describe('a packet loop', () => {
  it('splits its function into startup and packet handling', () => {
    const found = contextsIn({
      functions: {
        main: { loops: [[10, 20]], calls: ['5: setup', '11: poll()', '12: input', '25: finish'] },
        setup: {},
        input: { calls: ['3: recvfrom()', '4: handle'] },
        handle: {},
        finish: {},
        dead: {},
      },
    });
    expect(found.loops).toEqual(['main 10-20']);
    expect([found.at('main', 5), found.at('main', 15), found.at('main', 25)]).toEqual(['startup', 'packet', 'startup']);
    expect(['setup', 'input', 'handle', 'finish', 'dead'].map(found.of)).toEqual([
      'startup',
      'packet',
      'packet',
      'startup',
      '',
    ]);
    expect([found.frames, found.kinds]).toEqual([['main'], ['reachability']]);
  });

  it('is found below functions that hold no loop; their frames are live', () => {
    const found = contextsIn({
      functions: {
        main: { calls: ['3: run'] },
        run: { calls: ['4: turns'] },
        turns: { loops: [[2, 9]], calls: ['3: epoll_wait()', '5: recv()'] },
      },
    });
    expect([found.loops, found.frames]).toEqual([['turns 2-9'], ['main', 'run', 'turns']]);
  });

  it('is the outer loop where an inner one drains a socket', () => {
    const found = contextsIn({
      functions: {
        main: { loops: [[10, 20]], calls: ['11: poll()', '12: drain'] },
        drain: { loops: [[2, 5]], calls: ['3: recvfrom()'] },
      },
    });
    expect([found.loops, found.restarts]).toEqual([['main 10-20'], []]);
  });

  it('is the outer loop around a receiver that blocks', () => {
    const found = contextsIn({
      functions: {
        main: { loops: [[10, 20]], calls: ['12: whole'] },
        whole: { loops: [[2, 5]], calls: ['3: recv()'] },
      },
    });
    expect(found.loops).toEqual(['main 10-20']);
  });

  it('is the call itself where the library loops', () => {
    const found = contextsIn({
      functions: { main: { calls: ['3: capture'] }, capture: { calls: ['7: pcap_loop()'] }, on_packet: {} },
      callbacks: ['on_packet by pcap_loop as packet in capture:7'],
    });
    expect([found.of('on_packet'), found.frames]).toEqual(['packet', ['capture', 'main']]);
    expect([found.at('capture', 3), found.at('main', 3)]).toEqual(['startup', 'startup']);
  });

  it('at startup, with less in it, makes no frame and no restart', () => {
    const found = contextsIn({
      functions: {
        main: {
          loops: [
            [4, 6],
            [10, 20],
          ],
          calls: ['5: greet', '11: poll()', '12: input'],
        },
        greet: { loops: [[2, 5]], calls: ['3: poll()', '4: recv()'] },
        input: { calls: ['3: recvfrom()', '4: one', '5: two', '6: three'] },
        one: {},
        two: {},
        three: {},
      },
    });
    expect([found.frames, found.restarts]).toEqual([['main'], []]);
  });
});

describe('a loop around the packet loop', () => {
  const restarting: ProgramText = {
    functions: {
      main: { loops: [[5, 30]], calls: ['6: configure', '10: serve', '20: teardown'] },
      configure: {},
      serve: { loops: [[10, 20]], calls: ['5: open_all', '11: poll()', '12: input'] },
      open_all: {},
      input: { calls: ['3: recvfrom()'] },
      teardown: {},
    },
  };

  it('starts the program anew: startup and control', () => {
    const found = contextsIn(restarting);
    expect([found.loops, found.restarts]).toEqual([['serve 10-20'], ['main 5-30']]);
    expect(['configure', 'open_all', 'input', 'teardown'].map(found.of)).toEqual([
      'control startup',
      'control startup',
      'packet',
      'control startup',
    ]);
    expect([found.at('serve', 15), found.at('serve', 5), found.frames]).toEqual([
      'packet',
      'control startup',
      ['main', 'serve'],
    ]);
  });
});

describe('other contexts', () => {
  const functions = {
    main: { loops: [[10, 20]] as const, calls: ['11: poll()', '12: recvfrom()', '13: expire', '14: command'] },
    expire: { calls: ['3: touch'] },
    command: { calls: ['3: touch'] },
    touch: {},
    on_alarm: {},
    on_hup: {},
    ticker: {},
    before: { runs: 'at-start' as const },
    at_end: {},
  };

  it('come from timers, signals, threads and constructors', () => {
    const found = contextsIn({
      functions,
      callbacks: [
        'on_alarm by signal as signal 14 in main:3',
        'on_hup by signal as signal 1 in main:4',
        'ticker by pthread_create as thread in main:5',
        'at_end by atexit as exit in main:6',
      ],
    });
    expect(['on_alarm', 'on_hup', 'ticker', 'before', 'at_end'].map(found.of)).toEqual([
      'timer',
      'control',
      'timer',
      'startup',
      'startup',
    ]);
  });

  it('that the settings name are not packet handling, though the loop calls them', () => {
    expect(contextsIn({ functions }).of('expire')).toBe('packet');
    const found = contextsIn({ functions }, { timer: ['expire'], control: ['command', 'missing'] });
    expect(['expire', 'command', 'touch'].map(found.of)).toEqual(['timer', 'control', 'timer control']);
    expect(found.kinds).toEqual(['unknown-entry', 'reachability']);
  });

  it('of a handler whose signal is not known are what the settings say, else control', () => {
    const callbacks = ['on_alarm by sigaction as signal in main:3', 'on_hup by sigaction as signal in main:3'];
    const found = contextsIn({ functions, callbacks }, { timer: ['on_alarm'] });
    expect(['on_alarm', 'on_hup'].map(found.of)).toEqual(['timer', 'control']);
    const known = contextsIn(
      { functions, callbacks: ['on_hup by signal as signal 1 in main:3'] },
      { timer: ['on_hup'] },
    );
    expect(known.of('on_hup')).toBe('timer control');
  });

  it('a thread that receives has a packet loop of its own', () => {
    const found = contextsIn({
      functions: {
        main: { calls: ['3: pthread_create()'] },
        work: { loops: [[5, 9]], calls: ['3: begin', '6: recv()'] },
        begin: {},
      },
      callbacks: ['work by pthread_create as thread in main:3'],
    });
    expect([found.at('work', 6), found.of('begin'), found.frames]).toEqual(['packet', 'startup', ['work']]);
  });
});

describe('without a certain receiver', () => {
  it('read() counts, and that is said', () => {
    const found = contextsIn({
      functions: { main: { loops: [[2, 9]], calls: ['3: read()', '4: handle'] }, handle: {} },
    });
    expect([found.of('handle'), found.kinds]).toEqual(['packet', ['possible-receiver']]);
  });

  it('and without read(), nothing is known, and the settings that help are named', () => {
    const text: ProgramText = { functions: { main: { loops: [[2, 9]], calls: ['4: handle'] }, handle: {} } };
    const found = contextsIn(text);
    expect([found.of('handle'), found.kinds]).toEqual(['startup', ['no-receiver']]);
    const named = contextsIn(text, { packet: ['handle'] });
    expect([named.of('handle'), named.loops, named.kinds]).toEqual(['packet', ['main 2-9'], ['reachability']]);
  });

  it('a plug-in that receives handles packets in what it exports', () => {
    const found = contextsIn({ functions: { plugin_run: { calls: ['3: recv()', '4: own'] }, own: { static: true } } });
    expect(found.of('own')).toBe('packet');
  });
});
