/**
 * <dlfcn.h>.
 * Reports too much when: some other call is handed the name of a function as text. May miss when: the name is read from a
 * table or put together.
 */
import type { ExternalTable } from '../model.ts';

export const dl: ExternalTable = {
  dlopen: 'read 0; return @dlopen',
  dlmopen: 'read 1; return @dlopen',
  'dlsym dlvsym dlfunc': 'read 1; return @dlsym; return symbols',
  dlclose: '',
  dlerror: 'return @dlerror',
  dladdr: 'write 1 of #32; *1[] = @dladdr',
  dladdr1: 'write 1 of #32; *1[] = @dladdr; *2 = @dladdr',
  dlinfo: 'write 2; *2 = @dladdr',
  'lt_dlinit lt_dlexit lt_dlclose lt_dlsetsearchpath lt_dladdsearchdir': '',
  'lt_dlopen lt_dlopenext': 'read 0; return @dlopen',
  lt_dlsym: 'read 1; return @dlsym; return symbols',
  lt_dlerror: 'return @dlerror',
};
