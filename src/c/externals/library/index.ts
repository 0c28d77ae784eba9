/** All tables. A name stands in one of them. */
import type { ExternalTable } from '../model.ts';
import { builtins } from './builtins.ts';
import { dl } from './dl.ts';
import { dns } from './dns.ts';
import { epoll } from './epoll.ts';
import { files } from './files.ts';
import { libc } from './libc.ts';
import { pcap } from './pcap.ts';
import { signals } from './signals.ts';
import { sockets } from './sockets.ts';
import { stdio } from './stdio.ts';
import { strings } from './strings.ts';
import { threads } from './threads.ts';
import { time } from './time.ts';
import { users } from './users.ts';

export const libraries: readonly ExternalTable[] = [
  ...[builtins, libc, strings, stdio, time, files, epoll, signals, threads, dl, users],
  ...[sockets, dns, pcap],
];
