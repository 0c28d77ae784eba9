/**
 * Truth that C fixtures carry about themselves, in comments on the line it is about.
 *
 *     total += len;            // expect: stores total
 *     h->fn(pkt);              // expect: calls {on_tcp, on_udp}
 *     p = &pool[i];            // expect: p -> {pool[]}
 *     x = a, y = b;            // expect-sound: stores {x, y} // expect: reads {a, b}
 *     q = container_of(p);     // expect-todo(casts are not followed): q -> {pool[]}
 *
 * expectation := '// expect' strength ':' fact
 * strength    := ''               the facts of this kind on this line are exactly these: one more or one less fails
 *              | '-sound'         at least these hold; failing it is never acceptable
 *              | '-todo(REASON)'  a known gap: what `expect` would say fails today; the test fails once it holds
 * fact        := KIND set | SUBJECT '->' set
 * set         := '{' [item {',' item}] '}' | item       commas inside brackets or quotes do not separate
 *
 * A line can carry several expectations, one after the other. A comment that stands alone on its line speaks of the
 * next line that is no such comment. `SUBJECT -> set` is of kind `points-to`. docs/expectations.md lists the kinds.
 */
export interface Expectation {
  /** 1-based line that it is about. */
  readonly line: number;
  readonly strength: 'exact' | 'sound' | 'todo';
  /** Of a todo. */
  readonly reason: string;
  readonly kind: string;
  /** Left of `->`, else ''. */
  readonly subject: string;
  readonly facts: ReadonlySet<string>;
}

/** The kinds that exist, so that a misspelt one fails instead of being skipped. */
export const expectationKinds: ReadonlySet<string> = new Set([
  // Lowering: test/c/lower.
  'attributes',
  'calls',
  'constant',
  'declares',
  'goto',
  'init',
  'ir',
  'limitation',
  'macros',
  'offset',
  'reads',
  'record',
  'size',
  'storage',
  'stores',
  'type',
  'unparsed',
  // The rooms above.
  'finding',
  'in',
  'points-to',
  'state',
]);

const marker = /\/\/\s*expect(?:-(sound|todo)(?:\(([^)]*)\))?)?:\s*/g;

/** The expectations in `source`. Throws on a misspelt one. */
export function readExpectations(source: string): readonly Expectation[] {
  const found: Expectation[] = [];
  const waiting: (Omit<Expectation, 'line'> & { readonly from: number })[] = [];
  source.split('\n').forEach((text, i) => {
    const here = readLine(text, i + 1);
    if (here.length > 0 && /^\s*\/\/\s*expect/.test(text)) {
      waiting.push(...here.map((e) => ({ ...e, from: i + 1 })));
      return;
    }
    for (const { from: _, ...e } of waiting.splice(0)) found.push({ ...e, line: i + 1 });
    found.push(...here.map((e) => ({ ...e, line: i + 1 })));
  });
  if (waiting[0] !== undefined) throw new Error(`line ${waiting[0].from}: expectation about no line`);
  return found;
}

function readLine(text: string, line: number): Omit<Expectation, 'line'>[] {
  const marks = [...text.matchAll(marker)];
  if (marks.length === 0 && /\/\/\s*expect/.test(text))
    throw new Error(`line ${line}: bad expectation: ${text.trim()}`);
  return marks.map((mark, i) => {
    const end = marks[i + 1]?.index ?? text.length;
    const body = text.slice(mark.index + mark[0].length, end).trim();
    const strength = mark[1] === 'sound' || mark[1] === 'todo' ? mark[1] : 'exact';
    const reason = mark[2] ?? '';
    if (strength === 'todo' && reason === '') throw new Error(`line ${line}: a todo needs a reason`);
    return { strength, reason, ...readFact(body, line) };
  });
}

function readFact(body: string, line: number): Pick<Expectation, 'kind' | 'subject' | 'facts'> {
  const arrow = /^(\S.*?)\s+->\s+(\{.*)$/.exec(body);
  if (arrow) return { kind: 'points-to', subject: arrow[1] ?? '', facts: readSet(arrow[2] ?? '') };
  const [, kind = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(body) ?? [];
  if (!expectationKinds.has(kind)) throw new Error(`line ${line}: no such kind of expectation: ${kind}`);
  return { kind, subject: '', facts: readSet(rest) };
}

/** `{a, f(b, c)}` -> a | f(b, c); without braces, the whole text. */
function readSet(text: string): ReadonlySet<string> {
  if (!text.startsWith('{') || !text.endsWith('}')) return new Set(text === '' ? [] : [text]);
  const items: string[] = [];
  let depth = 0;
  let quoted = false;
  let item = '';
  for (const ch of text.slice(1, -1)) {
    if (ch === '"') quoted = !quoted;
    else if (!quoted && '([{'.includes(ch)) depth++;
    else if (!quoted && ')]}'.includes(ch)) depth--;
    if (ch === ',' && depth === 0 && !quoted) {
      items.push(item.trim());
      item = '';
    } else item += ch;
  }
  if (item.trim() !== '') items.push(item.trim());
  return new Set(items);
}

/** What is wrong, one sentence each; `factsOf` gives what holds, or undefined for a kind that this test does not know. */
export function failedExpectations(
  expectations: readonly Expectation[],
  factsOf: (expectation: Expectation) => ReadonlySet<string> | undefined,
): string[] {
  return expectations.flatMap((e) => {
    const facts = factsOf(e);
    if (facts === undefined) return [];
    const missing = [...e.facts].filter((fact) => !facts.has(fact));
    const extra = [...facts].filter((fact) => !e.facts.has(fact));
    const holds = missing.length === 0 && (e.strength === 'sound' || extra.length === 0);
    const what = `line ${e.line}: ${e.subject || e.kind}`;
    if (e.strength === 'todo') return holds ? [`${what}: todo (${e.reason}) holds now: make it an expect`] : [];
    if (holds) return [];
    const lacks = missing.length > 0 ? ` lacks {${missing.join(', ')}}` : '';
    const has = extra.length > 0 && e.strength === 'exact' ? ` has unexpected {${extra.join(', ')}}` : '';
    return [`${what}:${lacks}${has}`];
  });
}
