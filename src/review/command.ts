/**
 * Commands in comments: `/statealyzr VERB [KEY] [-- reason]` as the first line of a comment or reply. Only the first line is
 * read. Who may give one is decided elsewhere.
 */
import type { DispositionKind } from '../state/disposition.ts';
import { isPlainLine } from './render/escape.ts';

export type Command = ExplainCommand | DisposeCommand;

export interface ExplainCommand {
  readonly kind: 'explain';
  /** Null: the finding of the thread. */
  readonly key: string | null;
}

export interface DisposeCommand {
  readonly kind: 'dispose';
  readonly disposition: DispositionKind;
  readonly key: string | null;
  readonly reason: string;
}

/** It is meant for us, and is not understood. `expected` is of our own words. */
export interface CommandMistake {
  readonly kind: 'mistake';
  readonly expected: string;
}

const verbs: Readonly<Record<string, DispositionKind>> = {
  local: 'local',
  rebuilt: 'rebuilt',
  config: 'config',
  accept: 'accepted',
  synced: 'synced',
  merged: 'merged',
  reset: 'reset',
};

const verbList = ['explain', ...Object.keys(verbs)].join(', ');

const mostKey = 300;
const mostReason = 500;

/** Whether a text is meant for us, understood or not. */
export function isCommand(body: string): boolean {
  return /^\/statealyzr(?![\w-])/i.test(firstLine(body));
}

/** Null for a text that is not meant for us. */
export function parseCommand(body: string): Command | CommandMistake | null {
  if (!isCommand(body)) return null;
  const line = firstLine(body).slice('/statealyzr'.length).trim();
  const [, verb = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(line) ?? [];
  const name = verb.toLowerCase();
  const disposition = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (name !== 'explain' && disposition === undefined) return mistake(`one of ${verbList} after /statealyzr`);
  const { key, reason } = partsOf(rest);
  if (key.length > mostKey || reason.length > mostReason)
    return mistake(`a key of at most ${mostKey} characters, and a reason of at most ${mostReason}`);
  if (!isPlainLine(key) || !isPlainLine(reason)) return mistake('a key and a reason without invisible characters');
  if (disposition === undefined) return { kind: 'explain', key: key === '' ? null : key };
  if (reason === '') return mistake(`a reason: /statealyzr ${name} [KEY] -- why`);
  return { kind: 'dispose', disposition, key: key === '' ? null : key, reason };
}

/** A key may hold spaces (`struct server.idle_ping`), and may be given as code. */
function partsOf(text: string): { readonly key: string; readonly reason: string } {
  const cut = /(?:^|\s)--(?:\s|$)/.exec(text);
  const key = cut ? text.slice(0, cut.index) : text;
  const reason = cut ? text.slice(cut.index + cut[0].length) : '';
  const bare = key.trim().replaceAll('\t', ' ');
  return { key: /^`+([^`]+)`+$/.exec(bare)?.[1]?.trim() ?? bare, reason: reason.trim() };
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}

const mistake = (expected: string): CommandMistake => ({ kind: 'mistake', expected });
