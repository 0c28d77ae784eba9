/** <signal.h>. `signal N` tells which argument is the signal: SIGALRM is a timer, the others are control. */
import type { ExternalTable } from '../model.ts';

export const signals: ExternalTable = {
  'signal bsd_signal sysv_signal __sysv_signal sigset ssignal':
    'signal 0; call 1(_) as signal; return *@signal; *@signal = 1',
  sigaction:
    'signal 0; read 1; call 1.sa_handler(_, @siginfo, @ucontext) as signal; call 1.sa_sigaction(_, @siginfo, @ucontext) as signal; write 2; copy @sigaction <- 1; copy 2 <- @sigaction',
  'sigemptyset sigfillset sigaddset sigdelset': 'write 0 of #128',
  'sigismember sigisemptyset': 'read 0 of #128',
  'sigorset sigandset': 'write 0 of #128; read 1 of #128; read 2 of #128',
  sigprocmask: 'read 1 of #128; write 2 of #128',
  sigpending: 'write 0 of #128',
  sigsuspend: 'read 0 of #128',
  sigwait: 'read 0 of #128; write 1 of #4',
  sigwaitinfo: 'read 0 of #128; write 1 of #128',
  sigtimedwait: 'read 0 of #128; write 1 of #128; read 2 of #16',
  'kill killpg tgkill raise gsignal siginterrupt sighold sigrelse sigignore sigpause': '',
  'sigblock sigsetmask siggetmask sigmask __libc_current_sigrtmin __libc_current_sigrtmax': '',
  sigqueue: 'read 2',
  sigaltstack: 'read 0 of #24; write 1 of #24',
  sigstack: 'read 0 of #16; write 1 of #16',
  sigvec: 'signal 0; call *1[](_) as signal; write 2',
  signalfd: 'read 1 of #128',
  sigreturn: 'noreturn',
};
