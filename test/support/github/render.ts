/** A pull request as text, the way GitHub shows it: the conversation in order, threads at their lines, checks. */
import { checkRunsOf } from './checks.ts';
import { placeOf } from './conversation.ts';
import type { CheckRun, Pull, Thread } from './world.ts';

export async function renderPull(pull: Pull): Promise<string> {
  const stage = pull.state === 'closed' ? 'closed' : pull.draft ? 'draft' : 'open';
  const parts = [
    `${pull.repository.fullName}#${pull.number} ${pull.title} [${stage}]`,
    `${pull.author.login} wants to merge ${pull.head.ref} (${pull.headSha.slice(0, 7)}) into ${pull.baseRef}`,
  ];
  const said = [
    ...pull.comments.map((c) => ({ id: c.id, text: async () => spoken(`${c.author.login} commented`, c.body) })),
    ...pull.reviews.map((review) => ({
      id: review.id,
      text: async () => {
        const threads = pull.threads.filter((t) => t.comments[0]?.review === review);
        const shown = await Promise.all(threads.map(renderThread));
        if (shown.length === 0 && review.body === '') return '';
        const head = `${review.author.login} reviewed ${review.commit.slice(0, 7)} (${review.state.toLowerCase()})`;
        return [spoken(head, review.body), ...shown].join('\n');
      },
    })),
  ];
  for (const { text } of said.sort((a, b) => a.id - b.id)) {
    const shown = await text();
    if (shown !== '') parts.push('', shown);
  }
  const checks = checkRunsOf(pull.repository, pull.headSha, { filter: 'latest' });
  for (const check of checks) parts.push('', renderCheck(check));
  return `${parts.join('\n')}\n`;
}

async function renderThread(thread: Thread): Promise<string> {
  const place = await placeOf(thread);
  const { anchor, resolvedBy } = thread;
  const lines = anchor.startLine === null ? `${place?.line ?? anchor.line}` : `${anchor.startLine}-${anchor.line}`;
  const state = [
    ...(place === null ? ['outdated'] : []),
    ...(resolvedBy === null ? [] : [`resolved by ${resolvedBy.login}`]),
  ];
  const head = `  ${place?.path ?? anchor.path}:${lines}${state.length === 0 ? '' : ` [${state.join(', ')}]`}`;
  const hunk = anchor.hunk.split('\n').slice(-3);
  const comments = thread.comments.map((c) => indent(spoken(c.author.login, c.body), '    '));
  return [head, ...hunk.map((row) => `  | ${row}`), ...comments].join('\n');
}

export function renderCheck(check: CheckRun): string {
  const parts = [`check ${check.name} by ${check.suite.app.slug}: ${check.conclusion ?? check.status}`];
  if (check.title !== null) parts.push(`  ${check.title}`);
  if (check.summary !== null) parts.push(indent(shown(check.summary), '  '));
  if (check.text !== null) parts.push(indent(shown(check.text), '  '));
  for (const annotation of check.annotations) {
    const { path, start_line, annotation_level, title, message } = annotation;
    parts.push(`  ${annotation_level} ${path}:${start_line}${title === undefined ? '' : ` ${title}`}`);
    parts.push(indent(String(message), '    '));
  }
  if (check.actions.length > 0) parts.push(`  buttons: ${check.actions.map((a) => `[${a.label}]`).join(' ')}`);
  return parts.join('\n');
}

const spoken = (who: string, body: string): string => `${who}:${body === '' ? '' : `\n${indent(shown(body), '  ')}`}`;

/** Comments in the Markdown are hidden, as on the page. */
const shown = (body: string): string => body.replace(/<!--[\s\S]*?-->\n?/g, '').trimEnd();

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((row) => (row === '' ? row : by + row))
    .join('\n');
