/** Functions outside of the analysed program, by name. To add one, add a line to a table of `library/`. */
import { parseEffects } from './language.ts';
import { libraries } from './library/index.ts';
import type { ExternalModel } from './model.ts';
import { plainName } from './names.ts';

/** What `name`, or the function it is a spelling of (`__memcpy_chk`), does; undefined if it is not known. */
export function externalModel(name: string): ExternalModel | undefined {
  const plain = plainName(name, (listed) => lines.has(listed));
  if (plain !== undefined) return parsed(plain);
  const family = families.find((start) => name.startsWith(start));
  return family === undefined ? undefined : parsed(`${family}*`);
}

/** All names that are listed, in order of the tables; families of names end in `*`. */
export function externalNames(): Iterable<string> {
  return lines.keys();
}

const lines: ReadonlyMap<string, string> = new Map(
  libraries.flatMap((library) =>
    Object.entries(library).flatMap(([names, line]) => names.split(' ').map((name) => [name, line] as const)),
  ),
);

/** Longest first. */
const families: readonly string[] = [...lines.keys()]
  .filter((name) => name.endsWith('*'))
  .map((name) => name.slice(0, -1))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const models = new Map<string, ExternalModel>();

function parsed(name: string): ExternalModel {
  const known = models.get(name);
  if (known !== undefined) return known;
  const model = { name, effects: parseEffects(lines.get(name) ?? '', name) };
  models.set(name, model);
  return model;
}
