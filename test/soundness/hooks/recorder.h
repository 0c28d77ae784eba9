/*
 * Store hooks: which statements of a program stored, and where to.
 *
 * A program is compiled with `-g -O1 -fno-tree-loop-im -fno-tree-cselim -fno-tree-sink -fsanitize=thread`, so that gcc puts
 * a call before every store (and moves none out of a loop or below a branch: those have the line of the loop or the `if`),
 * and linked against this library in place of gcc's own: it is built as `libtsan.so` into a directory DIR, and the program
 * gets `-L DIR -Wl,-rpath,DIR` beside those flags. No other change of its build is needed; plug-ins work.
 *
 *     cc -shared -fPIC -O2 -o DIR/libtsan.so recorder.c instrument.c triggers.c -ldl -lpthread
 *
 * Environment of the program:
 *   STORE_HOOKS_DIR     where the dumps go, `stores.PROGRAM.PID`; nothing is recorded without it
 *   STORE_HOOKS_BEGIN   `packet` (default): at the first packet, see triggers.c; `start`: when main is called
 *   STORE_HOOKS_UNTIL   signals, by number, with commas: recording ends when a handler of one is called (15,2: shutdown
 *                       begins). It always ends when main returns or exit() is called; the default is only that.
 *
 * The dump is the table itself, a shared file mapping: nothing has to be written at the end, so no way to die loses it,
 * and forked children record into their parent's. Its layout is `struct dump`; test/soundness/dump.ts reads it.
 */
#ifndef RECORDER_H
#define RECORDER_H

#include <stddef.h>
#include <stdint.h>

enum { MODULES = 127, PC_BITS = 17, STORE_BITS = 21 };

enum target { TARGET_STATIC = 1, TARGET_TLS = 2, TARGET_MEMORY = 3 };

enum overflow { OVERFLOW_MODULES = 1, OVERFLOW_PCS = 2, OVERFLOW_STORES = 4, OVERFLOW_ADDRESSES = 8 };

struct dump {
	char magic[8];      /* "STORES1" */
	uint32_t stop;      /* set from outside to end the recording */
	uint32_t overflow;  /* what did not fit: the dump is not complete */
	uint32_t modules;   /* used entries */
	uint32_t pc_bits, store_bits;
	uint32_t began;     /* recording began at least once */
	char pad[4096 - 32];
	struct {
		uint64_t base;
		char path[504]; /* the last byte is 1 once the entry is whole */
	} module[MODULES + 1];
	/* (module + 1) << 48 | offset from the module's base, of the call that announces the store; 0 = free */
	uint64_t pc[1 << PC_BITS];
	/* slot of the pc << 47 | target << 45 | module << 38 | offset: from the base (static) or into the module's
	 * thread-local block (TLS); all ones = not known; 0 for memory */
	uint64_t store[1 << STORE_BITS];
};

#define HIDDEN __attribute__((visibility("hidden")))

extern HIDDEN volatile int recording;

HIDDEN void recorder_open(void);
HIDDEN void recorder_begin(void);
HIDDEN void recorder_end(void);
HIDDEN void recorder_alternate_stack(const void *base, size_t size);
HIDDEN void recorder_store(const volatile void *address, const void *pc);

/* A packet has come, for programs whose receiver is not known here. */
void __store_hooks_begin(void);

#endif
