/** All tables. A name stands in one of them. */
import type { ExternalTable } from '../model.ts';
import { builtins } from './builtins.ts';
import { capture } from './capture.ts';
import { compression } from './compression.ts';
import { crypto } from './crypto.ts';
import { dl } from './dl.ts';
import { dns } from './dns.ts';
import { dpdk } from './dpdk.ts';
import { epoll } from './epoll.ts';
import { events } from './events.ts';
import { files } from './files.ts';
import { glib } from './glib.ts';
import { json } from './json.ts';
import { libc } from './libc.ts';
import { netfilter } from './netfilter.ts';
import { openssl } from './openssl.ts';
import { pcap } from './pcap.ts';
import { pcre } from './pcre.ts';
import { posix } from './posix.ts';
import { redis } from './redis.ts';
import { signals } from './signals.ts';
import { sockets } from './sockets.ts';
import { stdio } from './stdio.ts';
import { strings } from './strings.ts';
import { threads } from './threads.ts';
import { time } from './time.ts';
import { tls } from './tls.ts';
import { users } from './users.ts';
import { x509 } from './x509.ts';

export const libraries: readonly ExternalTable[] = [
  ...[builtins, libc, strings, stdio, time, files, epoll, signals, threads, dl, users, posix],
  ...[sockets, dns, pcap, capture, netfilter, dpdk],
  ...[openssl, crypto, x509, tls],
  ...[compression, pcre, events, json, redis, glib],
];
