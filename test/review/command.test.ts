import { describe, expect, it } from 'vitest';
import { isCommand, parseCommand } from '../../src/review/command.ts';

describe('commands', () => {
  it.each([
    ['/statealyzr explain', { kind: 'explain', key: null }],
    ['/statealyzr explain struct server.idle_ping', { kind: 'explain', key: 'struct server.idle_ping' }],
    ['/statealyzr explain `src/log.c::total`\r\nthanks!', { kind: 'explain', key: 'src/log.c::total' }],
    ['/statealyzr local -- each gateway has its own', d('local', null, 'each gateway has its own')],
    ['/statealyzr  local   server.x  --  why -- really', d('local', 'server.x', 'why -- really')],
    ['/STATEALYZR Accept -- until the next release', d('accepted', null, 'until the next release')],
    ['/statealyzr merged a.b -- by max()', d('merged', 'a.b', 'by max()')],
    ['/statealyzr reset -- `*/ @octocat', d('reset', null, '`*/ @octocat')],
    ['/statealyzr local a--b -- r', d('local', 'a--b', 'r')],
  ])('%j', (body, expected) => {
    expect(parseCommand(body)).toEqual(expected);
    expect(isCommand(body)).toBe(true);
  });

  it.each([
    ['/statealyzr', 'one of explain, local'],
    ['/statealyzr loca -- x', 'one of explain, local'],
    ['/statealyzr constructor -- x', 'one of explain, local'],
    ['/statealyzr __proto__', 'one of explain, local'],
    ['/statealyzr local', 'a reason'],
    ['/statealyzr local struct s.f --', 'a reason'],
    ['/statealyzr local struct s.f because', 'a reason'],
    ['/statealyzr local -- a\u202eb', 'without invisible'],
    [`/statealyzr local -- ${'x'.repeat(501)}`, 'at most'],
    [`/statealyzr explain ${'x'.repeat(301)}`, 'at most'],
  ])('%j says what was expected', (body, expected) => {
    const mistake = parseCommand(body);
    expect(mistake).toMatchObject({ kind: 'mistake' });
    expect(mistake?.kind === 'mistake' && mistake.expected).toContain(expected);
    expect(isCommand(body)).toBe(true);
  });

  it.each([
    '',
    'see /statealyzr local',
    ' /statealyzr local',
    '> /statealyzr local -- x',
    '/statealyzrs',
    '/statealyzr-x',
    'x\n/statealyzr explain',
  ])('%j is none', (body) => {
    expect(parseCommand(body)).toBeNull();
    expect(isCommand(body)).toBe(false);
  });
});

function d(disposition: string, key: string | null, reason: string) {
  return { kind: 'dispose', disposition, key, reason };
}
