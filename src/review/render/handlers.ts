/** Who handles what: the answer of `statealyzr handlers`, as text and as JSON. */
import type { Limitation } from '../../source/limitation.ts';
import type { FrameworkUse, HandlerGroup, Registration, StateInventory } from '../../state/inventory.ts';
import { terminal } from './escape.ts';
import { limitationsText, type Style } from './review-terminal.ts';

/** `limitations`: of the whole tree; a program's own stand with it. */
export function handlersJson(inventories: readonly StateInventory[], limitations: readonly Limitation[]): string {
  const value = {
    schema: 1,
    programs: inventories.map((inventory) => ({
      program: inventory.program,
      revision: inventory.revision,
      handlers: sortedHandlers(inventory.handlers).map(handlerJson),
      ...(inventory.frameworks && { frameworks: inventory.frameworks.map(frameworkJson) }),
      limitations: inventory.limitations,
    })),
    limitations,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function frameworkJson({ name, by, registered, carriers }: FrameworkUse): object {
  return { name, by, registered: registered.map(placeJson), carriers: carriers.map(placeJson) };
}

function placeJson({ function: name, role, in: place, declared }: Registration): object {
  return { function: name, role, in: place, declared };
}

export function handlerJson(h: HandlerGroup): object {
  return {
    function: h.function,
    role: h.role,
    declared: h.declared,
    target: h.target,
    source: h.source,
    whole: h.whole,
    covers: { [h.owner]: [...h.covers].map(([field, c]) => ({ field, ...c.at, shape: c.shape })) },
  };
}

/** One block for each record or file with handlers: its handlers, and what each covers. */
export function handlersText(
  inventories: readonly StateInventory[],
  limitations: readonly Limitation[],
  style: Style,
): string {
  const parts: string[] = [];
  for (const inventory of inventories) {
    const owners = new Map<string, HandlerGroup[]>();
    for (const h of sortedHandlers(inventory.handlers)) owners.set(h.owner, [...(owners.get(h.owner) ?? []), h]);
    parts.push(
      style.bold(terminal`${inventory.program}: ${inventory.handlers.length} handlers of ${owners.size} owners`),
    );
    parts.push(...(inventory.frameworks ?? []).map((use) => frameworkText(use, style)));
    for (const [owner, handlers] of [...owners].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      parts.push(`\n${style.bold(terminal`${owner}`)}`, ...handlers.map((h) => handlerText(h, style)));
    }
  }
  if (inventories.length === 0) parts.push('no program, no handlers');
  if (limitations.length > 0) parts.push('', limitationsText(limitations, style));
  return `${parts.join('\n')}\n`;
}

function frameworkText({ title, by, registered, carriers }: FrameworkUse, style: Style): string {
  const said = by === 'inferred' ? 'inferred from its calls' : 'said by the settings';
  const places = [...registered, ...carriers].map(
    ({ function: name, role, in: place, declared }) =>
      `  ${terminal`${role.padEnd(7)} ${name}()`} ${terminal`${place}`} ${style.dim(terminal`${declared.path}:${declared.line}`)}`,
  );
  return [`\n${style.bold(terminal`${title}`)}, ${said}`, ...places].join('\n');
}

function handlerText(h: HandlerGroup, style: Style): string {
  const fields = h.whole ? 'everything' : [...h.covers.keys()].join(' ');
  const place = style.dim(terminal`${h.declared.path}:${h.declared.line}`);
  return `  ${terminal`${h.role.padEnd(7)} ${h.function}()`} ${place}\n          ${terminal`${fields}`}`;
}

export function sortedHandlers(handlers: readonly HandlerGroup[]): readonly HandlerGroup[] {
  const text = (h: HandlerGroup): string =>
    [h.owner, h.role, h.key, h.target, h.source, [...h.covers.keys()].join()].join('\0');
  return [...handlers].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
