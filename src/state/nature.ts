/**
 * Nature of a field or variable: what it is for, by its type, its name and its use.
 *
 * Method: the names that locks, links, handles and caches have in C, and the shape of link records (only pointers to the
 * like); a table is an array of records or of pointers to them. Scalars by the names of ids, then by use: what is only ever
 * added to and taken from is a counter, statistics where it only grows and no branch reads it; what bits are set and cleared
 * in is a word of flags; what takes the time of the clock is a timer. Last the names of times.
 * Reports too much when: a project calls plain data `..._list` and embeds it. May miss when: a lock is a bare `int`, a table
 * is a pointer, or `uses.ts` may.
 */
import type { FieldFacts, RecordFacts } from '../analysis/facts/facts.ts';
import type { Nature } from './inventory.ts';
import { Use } from './uses.ts';

const lockType =
  /(mutex|spinlock|rwlock|spin_?lock|\block(_t)?\b|_lock_t\b|pthread_cond|_cond_t\b|semaphore|\bsem_t\b|barrier)/i;
const linkTag =
  /\b(list|mt_list|list_head|hlist(_node|_head)?|\w*_?node|ebpt_node|eb\w*_(node|root)|rb_(node|root)|\w*_list_(node|entry|head|t)|\w*_link(s|age)?|\w*_hook)$/i;
const handleType =
  /\b(FILE|DIR|pcap_t|SSL|SSL_CTX|BIO|pthread_t|pthread_key_t|timer_t|event_base|sem_t|DBusConnection)\b/;
const handleName = /^(fd|fds|sock|sockfd|socket|pid|tid)$|_(fd|sockfd|pid|tid)$/;
const cacheName = /(^|_)(cache|cached|scratch|tmp|temp)(_|$)/;
const timerType = /\b(timeval|timespec|time_t|ktime_t|itimerspec|timer_list|hrtimer|rte_timer|ev_timer|clock_t)\b/;
const timerName = /(^|_)(expires?|expiry|expiration|deadline|timeout|timestamp|tstamp|last_?seen|ttl)$/;
const identityName = /(^|_)(id|uid|uuid|guid|cookie|spi|ident|identifier)$/;
const tableType = /\b(GHashTable|\w*hash_?(table|map)\w*|rte_hash)\b/i;
const lockName = /(^|_)(lock|mutex|spinlock|rwlock)$/;

export type Declared = Pick<FieldFacts, 'name' | 'type' | 'embeds' | 'pointsTo' | 'shape'>;

/**
 * `record` looks up what the field embeds or points to; `owner` is the record that declares it; `use`: bits of `Use`, 0
 * where nothing is known of it.
 */
export function natureOf(
  field: Declared,
  owner: string,
  record: (tag: string) => RecordFacts | undefined,
  use: number,
): Nature {
  if (lockType.test(field.type) || lockName.test(field.name)) return 'lock';
  if (isLink(field, owner, record)) return 'link';
  if (handleType.test(field.type)) return 'handle';
  if (field.shape === 'scalar' && handleName.test(field.name)) return 'handle';
  if (cacheName.test(field.name)) return 'cache';
  if (timerType.test(field.type)) return 'timer';
  if (isTable(field)) return 'table';
  return field.shape === 'scalar' ? natureByUse(field.name, use) : 'plain';
}

function isTable({ shape, type, embeds, pointsTo }: Declared): boolean {
  if (shape === 'array') return embeds !== undefined || pointsTo !== undefined;
  return tableType.test(type);
}

function natureByUse(name: string, use: number): Nature {
  if (identityName.test(name)) return 'identity';
  const counted = Use.grows | Use.shrinks;
  if ((use & counted) !== 0 && (use & ~(counted | Use.decides)) === 0)
    return (use & (Use.shrinks | Use.decides)) === 0 ? 'statistics' : 'counter';
  if ((use & Use.bits) !== 0) return 'flags';
  return (use & Use.clock) !== 0 || timerName.test(name) ? 'timer' : 'plain';
}

const untouchable: ReadonlySet<Nature> = new Set(['lock', 'link', 'handle', 'cache']);

/** Whether state of that nature can be moved at all: locks, links, handles and caches are made anew where they are needed. */
export function isMovable(nature: Nature): boolean {
  return !untouchable.has(nature);
}

/** Of natures that a handler leaves out as one: what is only counted may be lost on purpose. */
export function isCounted(nature: Nature): boolean {
  return nature === 'counter' || nature === 'statistics';
}

function isLink(field: Declared, owner: string, record: (tag: string) => RecordFacts | undefined): boolean {
  if (field.pointsTo !== undefined && field.pointsTo === owner && field.shape === 'pointer') return true;
  if (field.embeds === undefined) return false;
  if (linkTag.test(field.embeds)) return true;
  const facts = record(field.embeds);
  return facts !== undefined && facts.fields.length > 0 && facts.fields.every((f) => isPointerTo(f, facts.tag, owner));
}

function isPointerTo(field: FieldFacts, self: string, owner: string): boolean {
  return field.pointsTo !== undefined && (field.pointsTo === self || field.pointsTo === owner);
}
