/** All tables. A name stands in one of them. */
import type { ExternalTable } from '../model.ts';
import { libc } from './libc.ts';
import { pcap } from './pcap.ts';
import { sockets } from './sockets.ts';
import { strings } from './strings.ts';
import { threads } from './threads.ts';

export const libraries: readonly ExternalTable[] = [libc, strings, sockets, threads, pcap];
