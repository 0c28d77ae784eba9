/*
 * When recording begins and ends. It begins with the first packet: something accepted or received on a socket or a
 * tunnel device, a packet of libpcap or of a netfilter queue.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <unistd.h>

#include "recorder.h"

/* The next definition of the function that we stand in for; kept, because dlsym is slow. */
#define NEXT(name)                                                                                                     \
	({                                                                                                             \
		static __typeof__(&name) next;                                                                         \
		if (!next)                                                                                             \
			next = (__typeof__(&name))dlsym(RTLD_NEXT, #name);                                             \
		next;                                                                                                  \
	})

/* A packet came. */
static ssize_t received(ssize_t length)
{
	if (length > 0)
		recorder_begin();
	return length;
}

static int carries_packets(int fd)
{
	struct stat st;
	if (recording || fstat(fd, &st) < 0)
		return 0;
	/* 10:200 is /dev/net/tun */
	return S_ISSOCK(st.st_mode) || (S_ISCHR(st.st_mode) && st.st_rdev == makedev(10, 200));
}

ssize_t recv(int fd, void *buffer, size_t size, int flags)
{
	return received(NEXT(recv)(fd, buffer, size, flags));
}

ssize_t recvfrom(int fd, void *restrict buffer, size_t size, int flags, struct sockaddr *restrict from,
	socklen_t *restrict length)
{
	return received(NEXT(recvfrom)(fd, buffer, size, flags, from, length));
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
	return received(NEXT(recvmsg)(fd, message, flags));
}

int recvmmsg(int fd, struct mmsghdr *messages, unsigned int count, int flags, struct timespec *timeout)
{
	return (int)received(NEXT(recvmmsg)(fd, messages, count, flags, timeout));
}

ssize_t read(int fd, void *buffer, size_t size)
{
	ssize_t length = NEXT(read)(fd, buffer, size);
	return length > 0 && carries_packets(fd) ? received(length) : length;
}

ssize_t readv(int fd, const struct iovec *parts, int count)
{
	ssize_t length = NEXT(readv)(fd, parts, count);
	return length > 0 && carries_packets(fd) ? received(length) : length;
}

int accept(int fd, struct sockaddr *restrict from, socklen_t *restrict length)
{
	int accepted = NEXT(accept)(fd, from, length);
	received(accepted >= 0);
	return accepted;
}

int accept4(int fd, struct sockaddr *restrict from, socklen_t *restrict length, int flags)
{
	int accepted = NEXT(accept4)(fd, from, length, flags);
	received(accepted >= 0);
	return accepted;
}

/* libpcap and libnetfilter_queue need not be installed: what we pass on is opaque. */
typedef void on_packet(unsigned char *user, const void *header, const unsigned char *bytes);
struct packet_callback {
	on_packet *call;
	unsigned char *user;
};

static void packet(unsigned char *callback, const void *header, const unsigned char *bytes)
{
	struct packet_callback *to = (struct packet_callback *)callback;
	recorder_begin();
	to->call(to->user, header, bytes);
}

int pcap_loop(void *pcap, int count, on_packet *call, unsigned char *user)
{
	struct packet_callback to = { call, user };
	return NEXT(pcap_loop)(pcap, count, packet, (unsigned char *)&to);
}

int pcap_dispatch(void *pcap, int count, on_packet *call, unsigned char *user)
{
	struct packet_callback to = { call, user };
	return NEXT(pcap_dispatch)(pcap, count, packet, (unsigned char *)&to);
}

const unsigned char *pcap_next(void *pcap, void *header)
{
	const unsigned char *bytes = NEXT(pcap_next)(pcap, header);
	received(bytes != NULL);
	return bytes;
}

int pcap_next_ex(void *pcap, void **header, const unsigned char **bytes)
{
	return (int)received(NEXT(pcap_next_ex)(pcap, header, bytes));
}

typedef int on_queued(void *queue, void *message, void *packet, void *user);
struct queue_callback {
	on_queued *call;
	void *user;
};

static int queued(void *queue, void *message, void *bytes, void *callback)
{
	struct queue_callback *to = callback;
	recorder_begin();
	return to->call(queue, message, bytes, to->user);
}

void *nfq_create_queue(void *handle, uint16_t number, on_queued *call, void *user)
{
	struct queue_callback *to = malloc(sizeof *to);
	if (!to)
		return NULL;
	*to = (struct queue_callback){ call, user };
	return NEXT(nfq_create_queue)(handle, number, queued, to);
}

/* The end: exit(), main's return, and the signals of STORE_HOOKS_UNTIL. */

void exit(int status)
{
	recorder_end();
	NEXT(exit)(status);
	__builtin_unreachable();
}

static int (*program_main)(int, char **, char **);

static int run_main(int argc, char **argv, char **environment)
{
	const char *begin = getenv("STORE_HOOKS_BEGIN");
	recorder_open();
	if (begin && strcmp(begin, "start") == 0)
		recorder_begin();
	int status = program_main(argc, argv, environment);
	recorder_end();
	return status;
}

int __libc_start_main(int (*run)(int, char **, char **), int argc, char **argv, void (*init)(void), void (*fini)(void),
	void (*unload)(void), void *stack_end)
{
	program_main = run;
	return NEXT(__libc_start_main)(run_main, argc, argv, init, fini, unload, stack_end);
}

static struct sigaction shutdown_action[NSIG];

static int ends_recording(int number)
{
	const char *list = getenv("STORE_HOOKS_UNTIL");
	char *end;
	for (; list && *list; list = *end ? end + 1 : end)
		if (strtol(list, &end, 10) == number)
			return 1;
		else if (end == list)
			return 0;
	return 0;
}

static void shut_down(int number, siginfo_t *info, void *context)
{
	recorder_end();
	if (shutdown_action[number].sa_flags & SA_SIGINFO)
		shutdown_action[number].sa_sigaction(number, info, context);
	else
		shutdown_action[number].sa_handler(number);
}

int sigaction(int number, const struct sigaction *restrict action, struct sigaction *restrict old)
{
	struct sigaction before = number > 0 && number < NSIG ? shutdown_action[number] : (struct sigaction){ 0 }, mine;
	if (action && ends_recording(number) && action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN) {
		shutdown_action[number] = mine = *action;
		mine.sa_sigaction = shut_down;
		mine.sa_flags |= SA_SIGINFO;
		action = &mine;
	}
	int failed = NEXT(sigaction)(number, action, old);
	if (!failed && old && old->sa_sigaction == shut_down)
		*old = before;
	return failed;
}

void (*signal(int number, void (*handler)(int)))(int)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = SA_RESTART }, old;
	return sigaction(number, &action, &old) < 0 ? SIG_ERR : old.sa_handler;
}

int sigaltstack(const stack_t *restrict stack, stack_t *restrict old)
{
	if (stack)
		recorder_alternate_stack(stack->ss_sp, stack->ss_flags & SS_DISABLE ? 0 : stack->ss_size);
	return NEXT(sigaltstack)(stack, old);
}
