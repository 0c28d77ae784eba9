/** Every rule in words, for where findings are shown with their rule: SARIF. `docs/rules/<rule>.md` says more. */
import type { RuleName } from './finding.ts';

export interface RuleInfo {
  /** In CamelCase, as SARIF names rules. */
  readonly name: string;
  readonly short: string;
  readonly full: string;
  /** How to answer it. */
  readonly help: readonly string[];
}

const answers = [
  'Forgotten: add the line to each handler that is named.',
  'Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml.',
];

export const ruleInfo: Readonly<Record<RuleName, RuleInfo>> = {
  'handler-misses-sibling': {
    name: 'HandlerMissesSibling',
    short: 'A handler leaves out state whose siblings it handles.',
    full: 'A change adds a field, flag or variable, or writes an old one for the first time. A function that copies, saves, restores, encodes, decodes, initialises or resets its siblings leaves it out.',
    help: [...answers, 'Wrong: statealyzr handlers shows what is taken for a handler.'],
  },
  'handler-lost-coverage': {
    name: 'HandlerLostCoverage',
    short: 'A handler no longer handles state that is still written.',
    full: 'A change takes a field or variable out of a function that copies, saves, restores, encodes, decodes, initialises or resets it with others, while the program still writes it and no other function of that kind took it over.',
    help: [
      'Lost by mistake: put the line back.',
      'Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml.',
      'Wrong: statealyzr handlers shows what is taken for a handler.',
    ],
  },
  'asymmetric-handler': {
    name: 'AsymmetricHandler',
    short: 'What one direction sends is not what the other takes.',
    full: 'A change makes an encoder and its decoder, or a save and its restore, differ in a field: one leaves it out, moves fewer of its bytes, turns it to another byte order, or has it at another place. Or it describes a field, for both directions, as smaller than it is or as of another type.',
    help: [
      'By mistake: make both sides agree.',
      'Intended: say why beside the declaration, as in /* statealyzr: local -- reason */, or in the dispositions of .github/statealyzr.yml.',
      'Wrong: statealyzr handlers shows what is taken for a handler.',
    ],
  },
  'unhandled-state': {
    name: 'UnhandledState',
    short: 'State that changes at run time is handled by no function.',
    full: 'A change adds a variable or field that outlives a packet and that the program may write while it runs, or makes an old one so. No function saves, restores, encodes or decodes it, though one does so for most of its neighbours that change at run time.',
    help: [...answers, 'Wrong: statealyzr explain KEY shows how each write comes to pass.'],
  },
  'state-reclassified': {
    name: 'StateReclassified',
    short: 'What was decided about state does not fit any more.',
    full: 'A change makes an element that a disposition speaks of written at run time, decisive for what is sent, kept for more than one flow, or kept by another key.',
    help: [
      'Decide again: handle it, or give the reason why the disposition still holds, in the settings or beside the declaration.',
      'Wrong: statealyzr explain KEY shows how it comes to that class.',
    ],
  },
  'stale-disposition': {
    name: 'StaleDisposition',
    short: 'A disposition says what is not so any more.',
    full: 'A change removes or renames an element that a disposition names, encodes what is said to be local, or leaves what is said to be synced to no function.',
    help: ['Change the disposition with the code, or take it out.'],
  },
};

export const ruleNames = Object.keys(ruleInfo) as readonly RuleName[];
