/**
 * <dlfcn.h>.
 * May miss when: what `dlsym` returns belongs to the program: which function it is depends on a string.
 */
import type { ExternalTable } from '../model.ts';

export const dl: ExternalTable = {
  dlopen: 'read 0; return @dlopen',
  dlmopen: 'read 1; return @dlopen',
  'dlsym dlvsym dlfunc': 'read 1; return @dlsym',
  dlclose: '',
  dlerror: 'return @dlerror',
  dladdr: 'write 1 of #32; *1[] = @dladdr',
  dladdr1: 'write 1 of #32; *1[] = @dladdr; *2 = @dladdr',
  dlinfo: 'write 2; *2 = @dladdr',
  'lt_dlinit lt_dlexit lt_dlclose lt_dlsetsearchpath lt_dladdsearchdir': '',
  'lt_dlopen lt_dlopenext': 'read 0; return @dlopen',
  lt_dlsym: 'read 1; return @dlsym',
  lt_dlerror: 'return @dlerror',
};
