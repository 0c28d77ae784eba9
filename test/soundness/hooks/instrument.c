/* What gcc's -fsanitize=thread calls. Stores are recorded, atomics are done, everything else does nothing. */
#include "recorder.h"

#ifdef __x86_64__
#pragma GCC target("cx16")
#endif

#define STORED(address)                                                                                                \
	do {                                                                                                           \
		if (recording)                                                                                         \
			recorder_store((address), __builtin_return_address(0));                                        \
	} while (0)

void __tsan_init(void) { recorder_open(); }
void __tsan_func_entry(void *pc) { (void)pc; }
void __tsan_func_exit(void) { }

#define ACCESS(size)                                                                                                   \
	void __tsan_read##size(void *p) { (void)p; }                                                                   \
	void __tsan_unaligned_read##size(void *p) { (void)p; }                                                         \
	void __tsan_volatile_read##size(void *p) { (void)p; }                                                          \
	void __tsan_unaligned_volatile_read##size(void *p) { (void)p; }                                                \
	void __tsan_write##size(void *p) { STORED(p); }                                                                \
	void __tsan_unaligned_write##size(void *p) { STORED(p); }                                                      \
	void __tsan_volatile_write##size(void *p) { STORED(p); }                                                       \
	void __tsan_unaligned_volatile_write##size(void *p) { STORED(p); }                                             \
	void __tsan_read_write##size(void *p) { STORED(p); }                                                           \
	void __tsan_unaligned_read_write##size(void *p) { STORED(p); }

ACCESS(1)
ACCESS(2)
ACCESS(4)
ACCESS(8)
ACCESS(16)

void __tsan_read_range(void *p, size_t size) { (void)p, (void)size; }
void __tsan_write_range(void *p, size_t size)
{
	if (size > 0)
		STORED(p);
}
void __tsan_vptr_read(void **p) { (void)p; }
void __tsan_vptr_update(void **p, void *value)
{
	(void)value;
	STORED(p);
}

void __tsan_atomic_thread_fence(int order)
{
	(void)order;
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
}
void __tsan_atomic_signal_fence(int order)
{
	(void)order;
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}

typedef uint8_t word8;
typedef uint16_t word16;
typedef uint32_t word32;
typedef uint64_t word64;
typedef unsigned __int128 word128;

/* Everything through compare-and-swap, which exists in all widths; the strongest order serves for all. */
#define FETCH(bits, name, result)                                                                                      \
	word##bits __tsan_atomic##bits##_##name(volatile word##bits *p, word##bits value, int order)                   \
	{                                                                                                              \
		word##bits old, seen = *p;                                                                             \
		(void)order;                                                                                           \
		STORED(p);                                                                                             \
		do {                                                                                                   \
			old = seen;                                                                                    \
			seen = __sync_val_compare_and_swap(p, old, (word##bits)(result));                              \
		} while (seen != old);                                                                                 \
		return old;                                                                                            \
	}

/* Both locations: a failed exchange stores what it saw. */
#define COMPARE(bits, name)                                                                                            \
	int __tsan_atomic##bits##_##name(volatile word##bits *p, word##bits *expected, word##bits value, int order,    \
		int failure)                                                                                           \
	{                                                                                                              \
		word##bits seen = __sync_val_compare_and_swap(p, *expected, value);                                    \
		(void)order, (void)failure;                                                                            \
		if (seen == *expected) {                                                                               \
			STORED(p);                                                                                     \
			return 1;                                                                                      \
		}                                                                                                      \
		STORED(expected);                                                                                      \
		*expected = seen;                                                                                      \
		return 0;                                                                                              \
	}

#define ATOMIC(bits)                                                                                                   \
	word##bits __tsan_atomic##bits##_load(const volatile word##bits *p, int order)                                 \
	{                                                                                                              \
		(void)order;                                                                                           \
		return __sync_val_compare_and_swap((volatile word##bits *)p, 0, 0);                                    \
	}                                                                                                              \
	FETCH(bits, exchange, value)                                                                                   \
	FETCH(bits, fetch_add, old + value)                                                                            \
	FETCH(bits, fetch_sub, old - value)                                                                            \
	FETCH(bits, fetch_and, old & value)                                                                            \
	FETCH(bits, fetch_or, old | value)                                                                             \
	FETCH(bits, fetch_xor, old ^ value)                                                                            \
	FETCH(bits, fetch_nand, ~(old & value))                                                                        \
	COMPARE(bits, compare_exchange_strong)                                                                         \
	COMPARE(bits, compare_exchange_weak)                                                                           \
	void __tsan_atomic##bits##_store(volatile word##bits *p, word##bits value, int order)                          \
	{                                                                                                              \
		word##bits old, seen = *p;                                                                             \
		(void)order;                                                                                           \
		STORED(p);                                                                                             \
		do {                                                                                                   \
			old = seen;                                                                                    \
			seen = __sync_val_compare_and_swap(p, old, value);                                             \
		} while (seen != old);                                                                                 \
	}                                                                                                              \
	word##bits __tsan_atomic##bits##_compare_exchange_val(volatile word##bits *p, word##bits expected,             \
		word##bits value, int order, int failure)                                                              \
	{                                                                                                              \
		word##bits seen = __sync_val_compare_and_swap(p, expected, value);                                     \
		(void)order, (void)failure;                                                                            \
		if (seen == expected)                                                                                  \
			STORED(p);                                                                                     \
		return seen;                                                                                           \
	}

ATOMIC(8)
ATOMIC(16)
ATOMIC(32)
ATOMIC(64)
#ifdef __x86_64__
ATOMIC(128)
#endif
