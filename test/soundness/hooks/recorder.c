/* The set of (pc, target): lock-free, in shared memory, safe in signal handlers and over fork. See recorder.h. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "recorder.h"

enum { BLOCKS = 16, RECENT = 512 };

struct module {
	uintptr_t low, high, base;
	unsigned id;        /* in the dump */
};

struct thread {
	int ready;
	unsigned long long loads;       /* of modules, when the blocks were looked up */
	uintptr_t stack_low, stack_high, alternate_low, alternate_high;
	unsigned blocks;
	struct { uintptr_t low, high; unsigned id; } block[BLOCKS];
	struct { uintptr_t pc; uint64_t target; } recent[RECENT];
};

volatile int recording;
static struct dump *dump;
static struct module module[MODULES];
static volatile unsigned modules;
static volatile unsigned long long loads;
static volatile char loading;
static __thread struct thread self __attribute__((tls_model("initial-exec")));

static void overflow(enum overflow what)
{
	__atomic_fetch_or(&dump->overflow, what, __ATOMIC_RELAXED);
}

/* The entry of the dump for a module; forked children look for their parent's first. */
static unsigned dump_module(const char *path, uintptr_t base)
{
	unsigned used = __atomic_load_n(&dump->modules, __ATOMIC_ACQUIRE);
	for (unsigned i = 0; i < used && i < MODULES; i++)
		if (dump->module[i].base == base && strcmp(dump->module[i].path, path) == 0)
			return i;
	unsigned id = __atomic_fetch_add(&dump->modules, 1, __ATOMIC_ACQ_REL);
	if (id >= MODULES) {
		overflow(OVERFLOW_MODULES);
		return MODULES;
	}
	dump->module[id].base = base;
	snprintf(dump->module[id].path, sizeof dump->module[id].path - 1, "%s", path);
	dump->module[id].path[sizeof dump->module[id].path - 1] = 1;
	return id;
}

static int add_module(struct dl_phdr_info *info, size_t size, void *unused)
{
	(void)size, (void)unused;
	loads = info->dlpi_adds;
	uintptr_t low = UINTPTR_MAX, high = 0;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *ph = &info->dlpi_phdr[i];
		if (ph->p_type != PT_LOAD)
			continue;
		uintptr_t start = info->dlpi_addr + ph->p_vaddr;
		if (start < low)
			low = start;
		if (start + ph->p_memsz > high)
			high = start + ph->p_memsz;
	}
	for (unsigned i = 0; i < modules; i++)
		if (module[i].low == low && module[i].high == high)
			return 0;
	if (modules == MODULES || low >= high) {
		if (low < high)
			overflow(OVERFLOW_MODULES);
		return 0;
	}
	char path[512] = "";
	if (info->dlpi_name[0] != '\0')
		snprintf(path, sizeof path, "%s", info->dlpi_name);
	else if (readlink("/proc/self/exe", path, sizeof path - 1) < 0)
		return 0;
	module[modules] = (struct module){ low, high, info->dlpi_addr, dump_module(path, info->dlpi_addr) };
	__atomic_fetch_add(&modules, 1, __ATOMIC_RELEASE);
	return 0;
}

static void load_modules(void)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	while (__atomic_test_and_set(&loading, __ATOMIC_ACQUIRE))
		;
	dl_iterate_phdr(add_module, NULL);
	__atomic_clear(&loading, __ATOMIC_RELEASE);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static int count_loads(struct dl_phdr_info *info, size_t size, void *count)
{
	(void)size;
	*(unsigned long long *)count = info->dlpi_adds;
	return 1;
}

/* Something was loaded since the modules were looked up. */
static int loaded_more(void)
{
	unsigned long long count = 0;
	dl_iterate_phdr(count_loads, &count);
	return count != loads;
}

static const struct module *module_of(uintptr_t address)
{
	for (unsigned i = 0; i < modules; i++)
		if (address >= module[i].low && address < module[i].high)
			return &module[i];
	return NULL;
}

static int add_block(struct dl_phdr_info *info, size_t size, void *unused)
{
	(void)size, (void)unused;
	uintptr_t low = UINTPTR_MAX;
	for (int i = 0; i < info->dlpi_phnum && low == UINTPTR_MAX; i++)
		if (info->dlpi_phdr[i].p_type == PT_LOAD)
			low = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
	const struct module *of = module_of(low);
	for (int i = 0; i < info->dlpi_phnum && of; i++) {
		if (info->dlpi_phdr[i].p_type != PT_TLS || !info->dlpi_tls_data || self.blocks == BLOCKS)
			continue;
		uintptr_t start = (uintptr_t)info->dlpi_tls_data;
		self.block[self.blocks].low = start;
		self.block[self.blocks].high = start + info->dlpi_phdr[i].p_memsz;
		self.block[self.blocks++].id = of->id;
	}
	return 0;
}

static void look_up_thread(void)
{
	int error = errno;
	pthread_attr_t attr;
	void *base;
	size_t size;
	if (!self.ready && pthread_getattr_np(pthread_self(), &attr) == 0) {
		pthread_attr_getstack(&attr, &base, &size);
		self.stack_low = (uintptr_t)base;
		self.stack_high = (uintptr_t)base + size;
		pthread_attr_destroy(&attr);
	}
	self.blocks = 0;
	dl_iterate_phdr(add_block, NULL);
	self.loads = loads;
	self.ready = 1;
	errno = error;
}

/* One mapping for the life of the process; opened before the program can close descriptors or change its root. */
void recorder_open(void)
{
	const char *directory = getenv("STORE_HOOKS_DIR");
	static int opened;
	char path[4096];
	/* Every plug-in that is loaded asks again, even after the end. */
	if (opened || !directory)
		return;
	opened = 1;
	snprintf(path, sizeof path, "%s/stores.%s.%d", directory, program_invocation_short_name, (int)getpid());
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0 || ftruncate(fd, sizeof *dump) < 0)
		goto failed;
	dump = mmap(NULL, sizeof *dump, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	if (dump == MAP_FAILED)
		goto failed;
	memcpy(dump->magic, "STORES1", 8);
	dump->pc_bits = PC_BITS;
	dump->store_bits = STORE_BITS;
	load_modules();
	look_up_thread();
	return;
failed:
	fprintf(stderr, "store hooks: %s: %s\n", path, strerror(errno));
	abort();
}

void recorder_begin(void)
{
	static volatile char begun;
	if (begun || !dump)
		return;
	begun = 1;
	int error = errno;
	load_modules();
	dump->began = 1;
	recording = 1;
	errno = error;
}

void recorder_end(void)
{
	recording = 0;
	/* A begin that comes later would record the shutdown. */
	dump = NULL;
}

void recorder_alternate_stack(const void *base, size_t size)
{
	self.alternate_low = (uintptr_t)base;
	self.alternate_high = (uintptr_t)base + size;
}

static uint64_t hash(uint64_t x)
{
	x ^= x >> 33;
	x *= 0xff51afd7ed558ccdULL;
	x ^= x >> 33;
	return x * 0xc4ceb9fe1a85ec53ULL >> 20;
}

/* Slot of `value` in an open-addressed table, -1 when it is full. Values only ever appear, so readers need no lock. */
static long intern(uint64_t *table, unsigned bits, uint64_t value)
{
	uint64_t mask = (1ULL << bits) - 1, at = hash(value) & mask;
	for (unsigned tries = 0; tries < 4096; tries++, at = (at + 1) & mask) {
		uint64_t there = __atomic_load_n(&table[at], __ATOMIC_RELAXED);
		if (there == 0 && __atomic_compare_exchange_n(&table[at], &there, value, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
			return (long)at;
		if (there == value)
			return (long)at;
	}
	return -1;
}

static uint64_t pack(enum target kind, unsigned id, uint64_t offset)
{
	return (uint64_t)kind << 45 | (uint64_t)id << 38 | (offset & 0x3fffffffffULL);
}

/* 0: the stack of this thread. A thread's TLS lies within its stack's mapping and comes first. */
static uint64_t target_of(uintptr_t address)
{
	for (unsigned i = 0; i < self.blocks; i++)
		if (address >= self.block[i].low && address < self.block[i].high)
			return pack(TARGET_TLS, self.block[i].id, address - self.block[i].low);
	if (address >= self.stack_low && address < self.stack_high)
		return 0;
	if (address >= self.alternate_low && address < self.alternate_high)
		return 0;
	const struct module *of = module_of(address);
	return of ? pack(TARGET_STATIC, of->id, address - of->base) : pack(TARGET_MEMORY, 0, 0);
}

static void insert(struct dump *into, uintptr_t pc, uint64_t target)
{
	const struct module *of = module_of(pc);
	if (!of)
		return;
	long slot = intern(into->pc, PC_BITS, (uint64_t)(of->id + 1) << 48 | (pc - of->base));
	if (slot < 0) {
		overflow(OVERFLOW_PCS);
		return;
	}
	if (intern(into->store, STORE_BITS, (uint64_t)slot << 47 | target) >= 0)
		return;
	/* So many addresses: that it stored there is kept, where exactly is not. */
	overflow(OVERFLOW_ADDRESSES);
	if (intern(into->store, STORE_BITS, (uint64_t)slot << 47 | target | 0x3fffffffffULL) < 0)
		overflow(OVERFLOW_STORES);
}

void recorder_store(const volatile void *address, const void *return_address)
{
	struct dump *into = dump;
	uintptr_t pc = (uintptr_t)return_address - 1;
	if (!into || into->stop)
		return;
	if (!self.ready || self.loads != loads)
		look_up_thread();
	uint64_t target = target_of((uintptr_t)address);
	if (target == 0)
		return;
	unsigned at = hash(pc ^ target) % RECENT;
	if (self.recent[at].pc == pc && self.recent[at].target == target)
		return;
	if (target == pack(TARGET_MEMORY, 0, 0) && loaded_more()) {
		load_modules();
		look_up_thread();
		target = target_of((uintptr_t)address);
	}
	self.recent[at].pc = 0;
	self.recent[at].target = target;
	self.recent[at].pc = pc;
	if (target != 0)
		insert(into, pc, target);
}

void __store_hooks_begin(void)
{
	recorder_begin();
}
