/** A first settings file: what was inferred, as comments, so that nothing changes until somebody corrects it. */
import type { StateInventory } from '../../state/inventory.ts';
import type { Inferred } from '../outcome.ts';
import { bareName } from '../phrases.ts';

export interface InitialSettings {
  /** The program that was classified; null: none was found. */
  readonly inventory: StateInventory | null;
  readonly others: readonly string[];
  readonly inferred: Inferred;
}

const shownHandlers = 30;
const shownNames = 30;

/** Valid settings as it stands, and when the `# ` of a key and of what is below it is taken away. */
export function initialSettings({ inventory, others, inferred }: InitialSettings): string {
  return [
    '# Settings of statealyzr: what it inferred of this tree. All of it is optional; docs/settings.md has every key.',
    '# To correct something, take away the `# ` of the key and of what is below it.',
    '',
    ...programs(inventory, others),
    '',
    `# Packets enter by: ${shown(inferred.entries, 'nothing that was found; name the functions here')}.`,
    ...commented(['entries:', `  packet: ${list(inferred.entries)}`, '  timer: []', '  control: []', '  peer: []']),
    '',
    ...handlers(inventory),
    '',
    ...(inferred.frameworks.length > 0
      ? [
          '# Frameworks for moving state whose calls were seen.',
          ...commented([`profiles: ${list(inferred.frameworks)}`]),
          '',
        ]
      : []),
    `# Headers that were not found: ${shown(inferred.missingHeaders, 'none')}.`,
    ...commented(['includes: []', 'defines: {}']),
    '',
    '# Read, but not reported on.',
    'paths:',
    '  exclude: []',
    '',
    '# The loudest that a rule may be: off, monitor, comment, block.',
    'rules:',
    '  handler-misses-sibling: block',
    '  unhandled-state: comment',
    '',
    '# What is knowingly done with an element; a reason is mandatory.',
    ...commented([
      'dispositions:',
      '  - element: struct session.mark',
      '    disposition: local',
      '    reason: each gateway has its own uplinks',
    ]),
    '',
  ].join('\n');
}

function programs(inventory: StateInventory | null, others: readonly string[]): readonly string[] {
  if (!inventory)
    return ['# No program was found.', ...commented(['programs:', '  - { name: gateway, paths: ["src/**"] }'])];
  const more = others.length > 0 ? ` Others: ${shown(others, '')}.` : '';
  return [
    `# The program that is looked at by default: ${quoted(inventory.program)}.${more}`,
    ...commented(['programs:', `  - { name: ${quoted(inventory.program)}, paths: ["**"] }`]),
  ];
}

/** Those that cover most first. */
function handlers(inventory: StateInventory | null): readonly string[] {
  const all = (inventory?.handlers ?? []).filter(({ role }) => carrying.has(role));
  const sorted = all.toSorted((a, b) => b.covers.size - a.covers.size || (a.key < b.key ? -1 : 1));
  if (sorted.length === 0)
    return ['# No function that copies, saves or restores state was found.', ...commented(['handlers: []'])];
  const lines = sorted.slice(0, shownHandlers).map(({ function: name, role, owner, covers }) => {
    const struct = owner.startsWith('file:') ? '' : `, struct: ${quoted(bareName(owner))}`;
    return `  - { function: ${quoted(name)}, role: ${role}${struct} }  # ${covers.size} fields`;
  });
  const left = sorted.length - lines.length;
  const more = left > 0 ? [`# and ${left} more: statealyzr handlers`] : [];
  return [
    '# State is carried by these functions, which were found by themselves.',
    ...commented(['handlers:', ...lines]),
    ...more,
  ];
}

const carrying: ReadonlySet<string> = new Set(['copy', 'save', 'restore', 'encode', 'decode', 'merge']);

const commented = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`);

/** As YAML and JSON quote text: one line, whatever is in it. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

const list = (names: readonly string[]): string => `[${names.map(quoted).join(', ')}]`;

function shown(names: readonly string[], none: string): string {
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return names.length === 0 ? none : `${names.slice(0, shownNames).map(quoted).join(', ')}${more}`;
}
