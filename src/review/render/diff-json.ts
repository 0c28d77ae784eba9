/** What two classifications differ in, as JSON: schemas/diff.json. */
import type { Limitation } from '../../source/limitation.ts';
import type { ElementWrite, StateElement } from '../../state/inventory.ts';
import type { ClassificationDiff, Reclassified } from '../reclassified.ts';
import { functionName, shownKey, shownName } from './inventory-view.ts';

export interface DiffDocument {
  readonly tool: string;
  readonly base: string;
  readonly head: string;
  readonly status: 'complete' | 'partial' | 'failed';
  /** Of the programs that both sides have; `removed` and `added` name the others. */
  readonly programs: readonly ClassificationDiff[];
  readonly addedPrograms: readonly string[];
  readonly removedPrograms: readonly string[];
  readonly limitations: readonly Limitation[];
  readonly timings?: Readonly<Record<string, number>>;
}

export function diffJson(document: DiffDocument): string {
  const { tool, base, head, status, programs, addedPrograms, removedPrograms, limitations, timings } = document;
  const value = {
    schema: 1,
    tool,
    base,
    head,
    status,
    addedPrograms,
    removedPrograms,
    programs: programs.map(({ program, added, removed, changed }) => ({
      program,
      added: added.map(elementJson),
      removed: removed.map(elementJson),
      changed: changed.map(changeJson),
    })),
    limitations,
    ...(timings ? { timings } : {}),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function elementJson(element: StateElement): object {
  const { kind, type, declared, nature, classification } = element;
  return {
    key: shownKey(element),
    kind,
    name: shownName(element),
    type,
    declared,
    nature,
    storage: classification?.storage ?? null,
    persistent: classification?.persistent ?? null,
    perCrossFlow: classification?.perCrossFlow ?? null,
    updateable: classification?.updateable ?? null,
    contexts: classification?.contexts ?? null,
  };
}

function changeJson({
  base,
  head,
  attributes,
  newContexts,
  goneContexts,
  newWriters,
  goneWriters,
}: Reclassified): object {
  return {
    key: shownKey(head),
    kind: head.kind,
    was: shownKey(base),
    declared: head.declared,
    attributes,
    newContexts,
    goneContexts,
    newWriters: newWriters.map(writeJson),
    goneWriters: goneWriters.map(writeJson),
  };
}

function writeJson({ function: fn, at, contexts }: ElementWrite): object {
  return { function: functionName(fn), path: at.path, line: at.line, contexts };
}
