/*
 * Stores of every kind, each line saying what the hooks must record of it: the target and, where it has one, the
 * variable. A line without such a comment must not be recorded.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct flow {
	unsigned seen : 3, closed : 1;
	long bytes[8];
};

int total;
static int hits;
static struct flow flows[64];
static __thread int depth;
static atomic_int users;
static volatile sig_atomic_t signals;
char packed[16];
static struct { int on; } *shared;

static void late(void)
{
	hits = -1;
}

static inline int next_id(void)
{
	static int last_id;

	return ++last_id; // stores: static probe.c::next_id::last_id
}

static int same_name(void)
{
	static int hits;

	return ++hits; // stores: static probe.c::same_name::hits
}

static void on_signal(int number)
{
	volatile int here = number;

	signals = here; // stores: static probe.c::signals
}

static void *other_thread(void *argument)
{
	volatile int here[4] = { 0 };

	here[1] = 1;
	depth = here[1]; // stores: tls probe.c::depth
	*(int *)argument = 1; // stores: memory
	return NULL;
}

static void handle(struct flow *f, const char *packet, int n)
{
	volatile int local = n;

	local += packet[0];
	total += local; // stores: static total
	f->seen = n; // stores: static probe.c::flows
	f->bytes[n & 7] += n; // stores: static probe.c::flows
	flows[1] = *f; // stores: static probe.c::flows
	depth++; // stores: tls probe.c::depth
	users++; // stores: static probe.c::users
	atomic_store(&users, 3); // stores: static probe.c::users
	int expected = 7;
	atomic_compare_exchange_strong(&users, &expected, 8);
	expected = 3;
	atomic_compare_exchange_strong(&users, &expected, 8); // stores: static probe.c::users
	*(uint32_t *)(packed + 1) = n; // stores: static packed
	shared->on = n; // stores: memory
	total += next_id() + // stores: static total
		 same_name();
}

static void run_signal(void)
{
	stack_t stack = { .ss_sp = malloc(65536), .ss_size = 65536 };
	struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_ONSTACK };

	sigaltstack(&stack, NULL);
	sigaction(SIGUSR1, &action, NULL);
	raise(SIGUSR1);
}

static void run_thread(void)
{
	pthread_t thread;
	int *done = malloc(sizeof(*done));

	pthread_create(&thread, NULL, other_thread, done);
	pthread_join(thread, NULL);
}

static void run_plugin(const char *path)
{
	void *plugin = dlopen(path, RTLD_NOW);
	int *counter = dlsym(plugin, "plugin_counter");
	void (*call)(int *) = (void (*)(int *))dlsym(plugin, "plugin_call");

	*counter = 1; // stores: static plugin_counter
	call(&total);
}

int main(int argc, char **argv)
{
	char packet[4] = "pkt", buffer[4];
	int pair[2];

	hits = argc;
	atexit(late);
	shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
	send(pair[0], packet, sizeof(packet), 0);
	recv(pair[1], buffer, sizeof(buffer), 0);
	handle(&flows[argc], buffer, argc);
	run_signal();
	run_thread();
	run_plugin(argv[1]);
	if (fork() == 0) {
		total = 0; // stores: static total
		kill(getpid(), SIGKILL);
	}
	wait(NULL);
	return 0;
}
