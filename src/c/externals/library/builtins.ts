/** What compilers build in beyond the library's functions, atomics, and errno. */
import type { ExternalTable } from '../model.ts';

export const builtins: ExternalTable = {
  '__errno_location __errno ___errno __error _errno': 'return @errno',
  '__builtin_alloca __builtin_alloca_with_align': 'return fresh of 0',
  '__builtin_object_size __builtin_dynamic_object_size __builtin_constant_p __builtin_types_compatible_p': '',
  '__builtin_clz __builtin_clzl __builtin_clzll __builtin_ctz __builtin_ctzl __builtin_ctzll __builtin_ffs': '',
  '__builtin_popcount __builtin_popcountl __builtin_popcountll __builtin_parity __builtin_parityl __builtin_parityll':
    '',
  '__builtin_ffsl __builtin_ffsll __builtin_clrsb __builtin_clrsbl __builtin_clrsbll': '',
  'bswap16 bswap32 bswap64 bswap128 bswap_16 bswap_32 bswap_64': '',
  'htobe16 htobe32 htobe64 be16toh be32toh be64toh htole16 htole32 htole64 le16toh le32toh le64toh': '',
  '__builtin_unreachable __builtin_trap': 'noreturn',
  '__builtin_prefetch __builtin___clear_cache __builtin_speculation_safe_value __builtin_cpu_init __builtin_LINE': '',
  '__builtin_cpu_supports __builtin_cpu_is __builtin_classify_type __builtin_eh_return_data_regno': '',
  '__builtin_huge_val __builtin_huge_valf __builtin_inf __builtin_inff __builtin_nan __builtin_nanf __builtin_isnan':
    '',
  '__builtin_isinf __builtin_isfinite __builtin_isnormal __builtin_signbit __builtin_isinf_sign __builtin_fpclassify':
    '',
  '__builtin_isgreater __builtin_isless __builtin_isunordered __builtin_islessequal __builtin_isgreaterequal': '',
  '__builtin_rotateleft32 __builtin_rotateright32 __builtin_rotateleft64 __builtin_rotateright64 __builtin_bitreverse32':
    '',
  '__builtin_return_address __builtin_extract_return_addr __builtin_dwarf_cfa': '',
  __builtin_frame_address: 'return @stack',
  '__builtin_FILE __builtin_FUNCTION': 'return @source_text',
  '__builtin_expect __builtin_expect_with_probability __builtin_assume_aligned __builtin_launder': 'return 0',
  // A list of arguments: what is passed on is stored in the first, which the caller's variable part leads to.
  '__builtin_va_start __builtin_c23_va_start': 'write 0 of #24',
  __builtin_va_end: '',
  __builtin_va_copy: 'copy 0 <- 1 of #24',
  '__builtin_apply_args __builtin_apply __builtin_return': 'return @stack',
  'va_start va_end': '',
  'va_copy __va_copy': 'copy 0 <- 1 of #24',
  '__builtin_va_arg_pack __builtin_va_arg_pack_len': '',
  '__builtin_add_overflow __builtin_sub_overflow __builtin_mul_overflow': 'write 2 of #16',
  '__builtin_sadd_overflow __builtin_saddl_overflow __builtin_saddll_overflow __builtin_uadd_overflow': 'write 2 of #8',
  '__builtin_uaddl_overflow __builtin_uaddll_overflow __builtin_ssub_overflow __builtin_ssubl_overflow':
    'write 2 of #8',
  '__builtin_ssubll_overflow __builtin_usub_overflow __builtin_usubl_overflow __builtin_usubll_overflow':
    'write 2 of #8',
  '__builtin_smul_overflow __builtin_smull_overflow __builtin_smulll_overflow __builtin_umul_overflow': 'write 2 of #8',
  '__builtin_umull_overflow __builtin_umulll_overflow': 'write 2 of #8',
  '__builtin_add_overflow_p __builtin_sub_overflow_p __builtin_mul_overflow_p': '',
  '__builtin_shuffle __builtin_shufflevector __builtin_convertvector': '',
  __builtin_setjmp: 'write 0',
  __builtin_longjmp: 'read 0; noreturn',
  '__builtin_init_dwarf_reg_size_table __builtin_unwind_init': '',
  __builtin_nontemporal_store: '*1 = 0; write 1',
  __builtin_nontemporal_load: 'read 0; return *0',

  // A pointer may be what is exchanged; the widest takes 16 bytes.
  '__atomic_load_n __atomic_load_16': 'read 0 of #16; return *0',
  __atomic_load: 'copy 1 <- 0 of #16',
  __atomic_store_n: '*0 = 1; write 0 of #16',
  __atomic_store: 'copy 0 <- 1 of #16',
  __atomic_exchange_n: 'return *0; *0 = 1; write 0 of #16',
  __atomic_exchange: 'copy 2 <- 0 of #16; copy 0 <- 1 of #16',
  __atomic_compare_exchange_n: '*0 = 2; *1 = *0; write 0 of #16; write 1 of #16',
  __atomic_compare_exchange: 'copy 0 <- 2 of #16; copy 1 <- 0 of #16',
  '__atomic_add_fetch __atomic_sub_fetch __atomic_fetch_add __atomic_fetch_sub':
    'write 0 of #16; return *0; return *0+; *0 = *0+',
  '__atomic_and_fetch __atomic_or_fetch __atomic_xor_fetch __atomic_nand_fetch': 'write 0 of #16; return *0; *0 = 1',
  '__atomic_fetch_and __atomic_fetch_or __atomic_fetch_xor __atomic_fetch_nand': 'write 0 of #16; return *0; *0 = 1',
  '__atomic_test_and_set __atomic_clear': 'write 0 of #1',
  '__atomic_thread_fence __atomic_signal_fence __atomic_always_lock_free __atomic_is_lock_free': '',
  '__sync_fetch_and_add __sync_fetch_and_sub __sync_add_and_fetch __sync_sub_and_fetch':
    'write 0 of #16; return *0; return *0+; *0 = *0+',
  '__sync_fetch_and_or __sync_fetch_and_and __sync_fetch_and_xor __sync_fetch_and_nand':
    'write 0 of #16; return *0; *0 = 1',
  '__sync_or_and_fetch __sync_and_and_fetch __sync_xor_and_fetch __sync_nand_and_fetch':
    'write 0 of #16; return *0; *0 = 1',
  __sync_bool_compare_and_swap: '*0 = 2; write 0 of #16',
  __sync_val_compare_and_swap: 'return *0; *0 = 2; write 0 of #16',
  __sync_lock_test_and_set: 'return *0; *0 = 1; write 0 of #16',
  __sync_lock_release: 'write 0 of #16',
  __sync_synchronize: '',
  'atomic_load atomic_load_explicit': 'read 0; return *0',
  'atomic_store atomic_store_explicit atomic_init': '*0 = 1; write 0 of #16',
  'atomic_exchange atomic_exchange_explicit': 'return *0; *0 = 1; write 0 of #16',
  'atomic_compare_exchange_strong atomic_compare_exchange_weak': '*0 = 2; *1 = *0; write 0 of #16; write 1 of #16',
  'atomic_compare_exchange_strong_explicit atomic_compare_exchange_weak_explicit':
    '*0 = 2; *1 = *0; write 0 of #16; write 1 of #16',
  'atomic_fetch_add atomic_fetch_sub atomic_fetch_or atomic_fetch_and atomic_fetch_xor':
    'write 0 of #16; return *0; *0 = *0+',
  'atomic_flag_test_and_set atomic_flag_clear': 'write 0 of #1',
  'atomic_thread_fence atomic_signal_fence': '',

  // x86. Most only compute; names that end in * stand for all that begin so, the longest for each.
  '__builtin_ia32_* _mm_* _mm256_* _mm512_* __rdtsc': '',
  '__builtin_ia32_load* _mm_load* _mm_lddqu* _mm256_load* _mm256_lddqu* _mm512_load* _mm_maskload* _mm256_maskload*':
    'read 0',
  '_mm_i32gather* _mm_i64gather* _mm256_i32gather* _mm256_i64gather* __builtin_ia32_lddqu* __builtin_ia32_maskload*':
    'read 0',
  '__builtin_ia32_store* __builtin_ia32_movnt* __builtin_ia32_maskstore* __builtin_ia32_rdrand* __builtin_ia32_rdtscp':
    'write 0',
  '_mm_store* _mm_stream* _mm_maskstore* _mm256_store* _mm256_stream* _mm256_maskstore* _mm512_store* _mm512_stream*':
    'write 0',
  '__builtin_ia32_compressstore* __builtin_ia32_scatter* _mm512_mask_store* _mm512_i32scatter* _mm_clwb': 'write 0',
  '__builtin_ia32_maskmovdqu _mm_maskmoveu_si128': 'write 2 of #16',
  '__builtin_ia32_stmxcsr _xgetbv _rdrand16_step _rdrand32_step _rdrand64_step': 'write 0 of #8',
  '__get_cpuid __get_cpuid_count': 'write 1.. of #4',
  __get_cpuid_max: 'write 1 of #4',
};
