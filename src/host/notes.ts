/**
 * What is known of a repository that GitHub does not tell: since when we are there, whether we introduced ourselves, and on
 * which commit a check was opened. Losing it costs a comment on an old pull request, an introduction made twice, or a
 * check of an old head that stays open.
 */
import type { Keyv } from 'keyv';
import { openPlace } from './store.ts';

export interface Note {
  /** ISO 8601; null: with its installation. */
  readonly addedAt: string | null;
  readonly introduced: 'yes' | 'no';
  /** ISO 8601: when the next report is due; null: that was not worked out yet. */
  readonly nextReport: string | null;
}

export interface Notes {
  read(repositoryId: number): Promise<Note>;
  write(repositoryId: number, note: Partial<Note>): Promise<void>;
  forget(repositoryId: number): Promise<void>;
  /** The commit on which a check of this name was opened and not yet closed by us. */
  openCheck(repositoryId: number, externalId: string): Promise<string | null>;
  /** Null: it is closed. */
  setOpenCheck(repositoryId: number, externalId: string, sha: string | null): Promise<void>;
}

const limits = { valueBytes: 10_000, textBytes: 10_000, quotaBytes: 64 << 20 };
/** Longer than any pull request waits for a push that ends what a dead worker left. */
const openMs = 30 * 24 * 3_600_000;
const nothing: Note = { addedAt: null, introduced: 'no', nextReport: null };

/** In a directory, or at a `redis://` address. */
export function openNotes(place: string): Notes {
  let opened: Promise<Keyv> | undefined;
  const keyv = (): Promise<Keyv> => {
    opened ??= openPlace(place, 'statealyzr:notes', limits);
    return opened;
  };
  const read = async (id: number): Promise<Note> => noteOf(await (await keyv()).get<unknown>(String(id)));
  return {
    read: (id) => orElse(() => read(id), nothing),
    write: (id, note) =>
      orElse(async () => void (await (await keyv()).set(String(id), { ...(await read(id)), ...note })), undefined),
    forget: (id) => orElse(async () => void (await (await keyv()).delete(String(id))), undefined),
    openCheck: (id, name) =>
      orElse(async () => {
        const sha = await (await keyv()).get<unknown>(`${id}/${name}`);
        return typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null;
      }, null),
    setOpenCheck: (id, name, sha) =>
      orElse(async () => {
        const store = await keyv();
        await (sha === null ? store.delete(`${id}/${name}`) : store.set(`${id}/${name}`, sha, openMs));
      }, undefined),
  };
}

async function orElse<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

function noteOf(value: unknown): Note {
  if (typeof value !== 'object' || value === null) return nothing;
  const { addedAt, introduced, nextReport } = value as Partial<Record<keyof Note, unknown>>;
  return {
    addedAt: timeIn(addedAt),
    introduced: introduced === 'yes' ? 'yes' : 'no',
    nextReport: timeIn(nextReport),
  };
}

const timeIn = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
