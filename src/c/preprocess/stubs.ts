/*
 * Definition: stand-ins for usual system headers, for a machine that does not have them.
 * Method: our own text, with the names that reading a network program needs; read only when no file was found, and a
 * Limitation says so.
 * May miss when: the program needs a name that the stand-in does not declare.
 */
import { BSD_QUEUE, BSD_TREE } from './stub-queues.ts';

/** Source of our stand-in for `name`; undefined if we have none. */
export function stubHeader(name: string): string | undefined {
  const text = STUBS[name];
  return text === undefined ? undefined : `#pragma once\n${text}`;
}

const STDINT = `
typedef signed char int8_t; typedef short int16_t; typedef int int32_t; typedef long long int64_t;
typedef unsigned char uint8_t; typedef unsigned short uint16_t; typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;
typedef __INTPTR_TYPE__ intptr_t; typedef __UINTPTR_TYPE__ uintptr_t;
typedef __INTMAX_TYPE__ intmax_t; typedef __UINTMAX_TYPE__ uintmax_t;
typedef __INT_FAST8_TYPE__ int_fast8_t; typedef __INT_FAST16_TYPE__ int_fast16_t;
typedef __INT_FAST32_TYPE__ int_fast32_t; typedef __INT_FAST64_TYPE__ int_fast64_t;
typedef __UINT_FAST8_TYPE__ uint_fast8_t; typedef __UINT_FAST16_TYPE__ uint_fast16_t;
typedef __UINT_FAST32_TYPE__ uint_fast32_t; typedef __UINT_FAST64_TYPE__ uint_fast64_t;
typedef __INT_LEAST8_TYPE__ int_least8_t; typedef __INT_LEAST16_TYPE__ int_least16_t;
typedef __INT_LEAST32_TYPE__ int_least32_t; typedef __INT_LEAST64_TYPE__ int_least64_t;
typedef __UINT_LEAST8_TYPE__ uint_least8_t; typedef __UINT_LEAST16_TYPE__ uint_least16_t;
typedef __UINT_LEAST32_TYPE__ uint_least32_t; typedef __UINT_LEAST64_TYPE__ uint_least64_t;
#define INT8_MAX 127
#define INT16_MAX 32767
#define INT32_MAX 2147483647
#define INT64_MAX 9223372036854775807LL
#define INT8_MIN (-INT8_MAX - 1)
#define INT16_MIN (-INT16_MAX - 1)
#define INT32_MIN (-INT32_MAX - 1)
#define INT64_MIN (-INT64_MAX - 1)
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615ULL
#define SIZE_MAX __SIZE_MAX__
#define INTPTR_MAX __INTPTR_MAX__
#define UINTPTR_MAX __UINTPTR_MAX__
#define INTMAX_MAX __INTMAX_MAX__
#define UINTMAX_MAX __UINTMAX_MAX__
#define INT64_C(c) c ## LL
#define UINT64_C(c) c ## ULL
#define INT32_C(c) c
#define UINT32_C(c) c ## U
`;

const LIMITS = `
#define CHAR_BIT 8
#define SCHAR_MAX 127
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX 255
#define CHAR_MAX SCHAR_MAX
#define CHAR_MIN SCHAR_MIN
#define SHRT_MAX __SHRT_MAX__
#define SHRT_MIN (-SHRT_MAX - 1)
#define USHRT_MAX (SHRT_MAX * 2 + 1)
#define INT_MAX __INT_MAX__
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (INT_MAX * 2U + 1U)
#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
#define PATH_MAX 4096
#define NAME_MAX 255
#define IOV_MAX 1024
`;

const STDDEF = `
typedef __SIZE_TYPE__ size_t; typedef __PTRDIFF_TYPE__ ptrdiff_t; typedef __WCHAR_TYPE__ wchar_t;
#define NULL ((void *)0)
#define offsetof(type, member) __builtin_offsetof(type, member)
`;

const TYPES = `
#include <stddef.h>
#include <stdint.h>
typedef __PTRDIFF_TYPE__ ssize_t; typedef long off_t; typedef int pid_t; typedef unsigned int uid_t, gid_t, mode_t;
typedef unsigned long dev_t, ino_t, nlink_t; typedef long time_t, suseconds_t, blksize_t, blkcnt_t; typedef int clockid_t;
typedef unsigned char u_char; typedef unsigned short u_short; typedef unsigned int u_int; typedef unsigned long u_long;
typedef uint8_t u_int8_t; typedef uint16_t u_int16_t; typedef uint32_t u_int32_t; typedef uint64_t u_int64_t;
typedef char *caddr_t; typedef unsigned int useconds_t, id_t;
`;

const TIME = `
#include <sys/types.h>
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; suseconds_t tv_usec; };
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; };
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
`;

const SOCKET = `
#include <sys/types.h>
#include <sys/uio.h>
typedef unsigned int socklen_t; typedef unsigned short sa_family_t;
struct sockaddr { sa_family_t sa_family; char sa_data[14]; };
struct sockaddr_storage { sa_family_t ss_family; char __ss_padding[118]; unsigned long __ss_align; };
struct msghdr { void *msg_name; socklen_t msg_namelen; struct iovec *msg_iov; size_t msg_iovlen; void *msg_control;
  size_t msg_controllen; int msg_flags; };
struct linger { int l_onoff; int l_linger; };
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define PF_UNSPEC 0
#define PF_UNIX 1
#define PF_INET 2
#define PF_INET6 10
#define AF_UNSPEC PF_UNSPEC
#define AF_UNIX PF_UNIX
#define AF_INET PF_INET
#define AF_INET6 PF_INET6
#define SOL_SOCKET 1
#define SO_REUSEADDR 2
#define SO_ERROR 4
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_LINGER 13
#define MSG_PEEK 2
#define MSG_DONTWAIT 0x40
#define MSG_NOSIGNAL 0x4000
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
`;

const IN = `
#include <sys/socket.h>
typedef uint16_t in_port_t; typedef uint32_t in_addr_t;
struct in_addr { in_addr_t s_addr; };
struct in6_addr { union { uint8_t __u6_addr8[16]; uint16_t __u6_addr16[8]; uint32_t __u6_addr32[4]; } __in6_u; };
#define s6_addr __in6_u.__u6_addr8
#define s6_addr16 __in6_u.__u6_addr16
#define s6_addr32 __in6_u.__u6_addr32
struct sockaddr_in { sa_family_t sin_family; in_port_t sin_port; struct in_addr sin_addr; unsigned char sin_zero[8]; };
struct sockaddr_in6 { sa_family_t sin6_family; in_port_t sin6_port; uint32_t sin6_flowinfo; struct in6_addr sin6_addr;
  uint32_t sin6_scope_id; };
#define IPPROTO_IP 0
#define IPPROTO_ICMP 1
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define IPPROTO_IPV6 41
#define IPPROTO_ICMPV6 58
#define IPPROTO_RAW 255
#define INADDR_ANY ((in_addr_t)0x00000000)
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)
#define INADDR_NONE ((in_addr_t)0xffffffff)
#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46
uint32_t ntohl(uint32_t); uint16_t ntohs(uint16_t); uint32_t htonl(uint32_t); uint16_t htons(uint16_t);
`;

const IP = `
#include <netinet/in.h>
struct ip { unsigned int ip_hl : 4, ip_v : 4; uint8_t ip_tos; uint16_t ip_len, ip_id, ip_off; uint8_t ip_ttl, ip_p;
  uint16_t ip_sum; struct in_addr ip_src, ip_dst; };
struct iphdr { unsigned int ihl : 4, version : 4; uint8_t tos; uint16_t tot_len, id, frag_off; uint8_t ttl, protocol;
  uint16_t check; uint32_t saddr, daddr; };
#define IP_DF 0x4000
#define IP_MF 0x2000
#define IP_OFFMASK 0x1fff
`;

const IP6 = `
#include <netinet/in.h>
struct ip6_hdr { union { struct ip6_hdrctl { uint32_t ip6_un1_flow; uint16_t ip6_un1_plen; uint8_t ip6_un1_nxt, ip6_un1_hlim; }
  ip6_un1; uint8_t ip6_un2_vfc; } ip6_ctlun; struct in6_addr ip6_src, ip6_dst; };
#define ip6_vfc ip6_ctlun.ip6_un2_vfc
#define ip6_flow ip6_ctlun.ip6_un1.ip6_un1_flow
#define ip6_plen ip6_ctlun.ip6_un1.ip6_un1_plen
#define ip6_nxt ip6_ctlun.ip6_un1.ip6_un1_nxt
#define ip6_hlim ip6_ctlun.ip6_un1.ip6_un1_hlim
`;

const TCP = `
#include <netinet/in.h>
struct tcphdr { union {
  struct { uint16_t th_sport, th_dport; uint32_t th_seq, th_ack; uint8_t th_x2 : 4, th_off : 4; uint8_t th_flags;
    uint16_t th_win, th_sum, th_urp; };
  struct { uint16_t source, dest; uint32_t seq, ack_seq; uint16_t res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1,
    ack : 1, urg : 1, res2 : 2; uint16_t window, check, urg_ptr; }; }; };
#define TH_FIN 0x01
#define TH_SYN 0x02
#define TH_RST 0x04
#define TH_PUSH 0x08
#define TH_ACK 0x10
#define TH_URG 0x20
#define TCP_NODELAY 1
`;

const UDP = `
#include <netinet/in.h>
struct udphdr { union { struct { uint16_t uh_sport, uh_dport, uh_ulen, uh_sum; };
  struct { uint16_t source, dest, len, check; }; }; };
`;

const ICMP = `
#include <netinet/in.h>
struct icmphdr { uint8_t type, code; uint16_t checksum; union { struct { uint16_t id, sequence; } echo; uint32_t gateway; } un; };
struct icmp { uint8_t icmp_type, icmp_code; uint16_t icmp_cksum; uint32_t icmp_rest; };
#define ICMP_ECHOREPLY 0
#define ICMP_ECHO 8
`;

const ETHERNET = `
#include <sys/types.h>
#define ETH_ALEN 6
#define ETHER_ADDR_LEN 6
struct ether_addr { uint8_t ether_addr_octet[6]; };
struct ether_header { uint8_t ether_dhost[6], ether_shost[6]; uint16_t ether_type; };
struct ethhdr { uint8_t h_dest[6], h_source[6]; uint16_t h_proto; };
#define ETHERTYPE_IP 0x0800
#define ETHERTYPE_ARP 0x0806
#define ETHERTYPE_IPV6 0x86dd
#define ETHERTYPE_VLAN 0x8100
`;

const PTHREAD = `
#include <time.h>
typedef unsigned long pthread_t; typedef unsigned int pthread_key_t; typedef int pthread_once_t;
typedef struct { int __lock; } pthread_mutex_t, pthread_spinlock_t;
typedef struct { int __lock; } pthread_rwlock_t, pthread_cond_t, pthread_barrier_t;
typedef struct { int __kind; } pthread_attr_t, pthread_mutexattr_t, pthread_rwlockattr_t, pthread_condattr_t;
#define PTHREAD_MUTEX_INITIALIZER { 0 }
#define PTHREAD_RWLOCK_INITIALIZER { 0 }
#define PTHREAD_COND_INITIALIZER { 0 }
#define PTHREAD_ONCE_INIT 0
int pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
int pthread_key_create(pthread_key_t *, void (*)(void *));
void *pthread_getspecific(pthread_key_t); int pthread_setspecific(pthread_key_t, const void *);
`;

const ERRNO_VALUES =
  'EPERM 1 ENOENT 2 EINTR 4 EIO 5 EBADF 9 EAGAIN 11 ENOMEM 12 EACCES 13 EFAULT 14 EBUSY 16 EEXIST 17 ENODEV 19 ENOTDIR 20 EINVAL 22 EMFILE 24 ENOSPC 28 EPIPE 32 ERANGE 34 EWOULDBLOCK 11 EPROTO 71 EMSGSIZE 90 EOPNOTSUPP 95 EAFNOSUPPORT 97 EADDRINUSE 98 ENETUNREACH 101 ECONNABORTED 103 ECONNRESET 104 ENOBUFS 105 EISCONN 106 ENOTCONN 107 ETIMEDOUT 110 ECONNREFUSED 111 EHOSTUNREACH 113 EALREADY 114 EINPROGRESS 115';

const ERRNO = `
extern int *__errno_location(void);
#define errno (*__errno_location())
${ERRNO_VALUES.replace(/(\w+) (\d+) ?/g, '#define $1 $2\n')}`;

const STUBS: Readonly<Record<string, string>> = {
  'stdarg.h': `typedef __builtin_va_list va_list; typedef __builtin_va_list __gnuc_va_list;
#define va_start(v, l) __builtin_va_start(v, l)
#define va_end(v) __builtin_va_end(v)
#define va_arg(v, l) __builtin_va_arg(v, l)
#define va_copy(d, s) __builtin_va_copy(d, s)
`,
  'stddef.h': STDDEF,
  'stdbool.h': '#define bool _Bool\n#define true 1\n#define false 0\n#define __bool_true_false_are_defined 1\n',
  'stdint.h': STDINT,
  'inttypes.h':
    '#include <stdint.h>\n#define PRIu64 "llu"\n#define PRId64 "lld"\n#define PRIx64 "llx"\n#define PRIu32 "u"\n#define PRId32 "d"\n#define PRIx32 "x"\n',
  'limits.h': LIMITS,
  'errno.h': ERRNO,
  'stdio.h':
    '#include <stddef.h>\n#include <stdarg.h>\ntypedef struct _IO_FILE FILE;\nextern FILE *stdin, *stdout, *stderr;\n#define EOF (-1)\n#define BUFSIZ 8192\n',
  'stdlib.h':
    '#include <stddef.h>\nvoid *malloc(size_t); void *calloc(size_t, size_t); void *realloc(void *, size_t); void free(void *);\nvoid exit(int); void abort(void);\n#define EXIT_SUCCESS 0\n#define EXIT_FAILURE 1\n',
  'string.h':
    '#include <stddef.h>\nvoid *memcpy(void *, const void *, size_t); void *memmove(void *, const void *, size_t);\nvoid *memset(void *, int, size_t); int memcmp(const void *, const void *, size_t);\nchar *strcpy(char *, const char *); char *strncpy(char *, const char *, size_t); char *strdup(const char *);\nsize_t strlen(const char *); int strcmp(const char *, const char *); char *strchr(const char *, int);\n',
  'assert.h': '#define assert(e) ((void)(e))\n',
  'unistd.h': '#include <sys/types.h>\n#define STDIN_FILENO 0\n#define STDOUT_FILENO 1\n#define STDERR_FILENO 2\n',
  'signal.h':
    '#include <sys/types.h>\ntypedef void (*sighandler_t)(int); typedef int sig_atomic_t; typedef struct { unsigned long __val[16]; } sigset_t;\nsighandler_t signal(int, sighandler_t);\n#define SIGHUP 1\n#define SIGINT 2\n#define SIGUSR1 10\n#define SIGUSR2 12\n#define SIGPIPE 13\n#define SIGALRM 14\n#define SIGTERM 15\n#define SIGCHLD 17\n#define SIG_DFL ((sighandler_t)0)\n#define SIG_IGN ((sighandler_t)1)\n',
  'time.h': TIME,
  'sys/time.h':
    '#include <time.h>\nstruct timezone { int tz_minuteswest; int tz_dsttime; };\nint gettimeofday(struct timeval *, void *);\n',
  'sys/types.h': TYPES,
  'sys/uio.h': '#include <sys/types.h>\nstruct iovec { void *iov_base; size_t iov_len; };\n',
  'sys/socket.h': SOCKET,
  'sys/queue.h': BSD_QUEUE,
  'sys/tree.h': BSD_TREE,
  'netinet/in.h': IN,
  'netinet/ip.h': IP,
  'netinet/ip6.h': IP6,
  'netinet/tcp.h': TCP,
  'netinet/udp.h': UDP,
  'netinet/ip_icmp.h': ICMP,
  'netinet/if_ether.h': '#include <net/ethernet.h>\n',
  'net/ethernet.h': ETHERNET,
  'arpa/inet.h':
    '#include <netinet/in.h>\nchar *inet_ntoa(struct in_addr); const char *inet_ntop(int, const void *, char *, socklen_t);\nint inet_pton(int, const char *, void *);\n',
  'pthread.h': PTHREAD,
};
