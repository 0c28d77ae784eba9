/**
 * Nature of a field or variable, as far as its type tells.
 *
 * Method: the names that locks, links, handles and caches have in C, and the shape of link records (only pointers to the like).
 * Reports too much when: a project calls plain data `..._list` and embeds it. May miss when: a lock is a bare `int`.
 */
import type { FieldFacts, RecordFacts } from '../analysis/facts/facts.ts';
import type { Nature } from './inventory.ts';

const lockType =
  /(mutex|spinlock|rwlock|spin_?lock|\block(_t)?\b|_lock_t\b|pthread_cond|_cond_t\b|semaphore|\bsem_t\b|barrier)/i;
const linkTag =
  /\b(list|mt_list|list_head|hlist(_node|_head)?|\w*_?node|ebpt_node|eb\w*_(node|root)|rb_(node|root)|\w*_list_(node|entry|head|t)|\w*_link(s|age)?|\w*_hook)$/i;
const handleType =
  /\b(FILE|DIR|pcap_t|SSL|SSL_CTX|BIO|pthread_t|pthread_key_t|timer_t|event_base|sem_t|DBusConnection)\b/;
const handleName = /^(fd|fds|sock|sockfd|socket|pid|tid)$|_(fd|sockfd|pid|tid)$/;
const cacheName = /(^|_)(cache|cached|scratch|tmp|temp)(_|$)/;
const lockName = /(^|_)(lock|mutex|spinlock|rwlock)$/;

export type Declared = Pick<FieldFacts, 'name' | 'type' | 'embeds' | 'pointsTo' | 'shape'>;

/** `record` looks up what the field embeds or points to; `owner` is the record that declares it. */
export function natureOf(field: Declared, owner: string, record: (tag: string) => RecordFacts | undefined): Nature {
  if (lockType.test(field.type) || lockName.test(field.name)) return 'lock';
  if (isLink(field, owner, record)) return 'link';
  if (handleType.test(field.type)) return 'handle';
  if (field.shape === 'scalar' && handleName.test(field.name)) return 'handle';
  if (cacheName.test(field.name)) return 'cache';
  return 'plain';
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
