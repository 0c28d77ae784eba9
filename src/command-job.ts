/** Answers a command, once: who may give it is asked of GitHub, and our answer's mark says which command it answers. */
import type { CommandPlace, Forge } from './host/forge.ts';
import type { Job } from './host/queue.ts';
import { parseCommand } from './review/command.ts';
import { type AnswerMark, answerMark, type FindingMark, findingMark } from './review/markers.ts';
import { answerBody, refusalBody } from './review/render/answer.ts';
import { type Desk, ledgerOf, reviewOf, subjectOf } from './review-job.ts';

export async function runCommand(desk: Desk, job: Job, signal: AbortSignal): Promise<void> {
  const { target } = job;
  if (target.kind !== 'command') return;
  const place: CommandPlace = { kind: target.place, comment: target.comment };
  const forge = await desk.forge(job, signal);
  const to: AnswerMark = { place: target.place, comment: target.comment };
  if (await isAnswered(forge, target.pull, place)) return;
  const permission = await forge.permission(target.login);
  if (permission !== 'admin' && permission !== 'write') {
    // In public everybody may read, and could make us send mail with each comment.
    const { visibility } = await forge.facts();
    if (permission === 'read' && visibility === 'private') await forge.answer(target.pull, place, refusalBody(to));
    else await forge.react(place, 'confused');
    return;
  }
  await forge.react(place, 'eyes');
  const command = parseCommand(target.text);
  const subject = await subjectOf(forge, job);
  if (command === null || subject === null) return;
  const review = command.kind === 'mistake' ? null : await reviewOf(desk, subject, signal);
  const body = answerBody(command, to, {
    outcome: review?.outcome ?? null,
    thread: await threadOf(forge, target.pull, place),
    patch: review?.patch ?? new Map(),
    lines: review?.lines ?? (() => null),
    ledger: await ledgerOf(subject),
  });
  if (!(await isAnswered(forge, target.pull, place))) await forge.answer(target.pull, place, body);
}

async function isAnswered(forge: Forge, pull: number, place: CommandPlace): Promise<boolean> {
  const answers = await forge.answers(pull, place);
  return answers.some((answer) => {
    const mark = answerMark(answer);
    return mark?.place === place.kind && mark.comment === place.comment;
  });
}

async function threadOf(forge: Forge, pull: number, place: CommandPlace): Promise<FindingMark | null> {
  if (place.kind === 'conversation') return null;
  const threads = await forge.threads(pull);
  const [first] = threads.find(({ comments }) => comments.some(({ id }) => id === place.comment))?.comments ?? [];
  return first ? findingMark(first) : null;
}
