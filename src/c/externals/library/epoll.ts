/** <poll.h>, <sys/select.h>, <sys/epoll.h>, <sys/event.h>: waiting; what a program leaves with a descriptor comes back. */
import type { ExternalTable } from '../model.ts';

export const epoll: ExternalTable = {
  'epoll_create epoll_create1 kqueue': '',
  epoll_ctl: 'copy @epoll <- 3 of #12',
  'epoll_wait epoll_pwait': 'copy 1 <- @epoll of 2*#12',
  epoll_pwait2: 'copy 1 <- @epoll of 2*#12; read 3 of #16',
  poll: 'write 0 of 1*#8',
  ppoll: 'write 0 of 1*#8; read 2 of #16; read 3 of #128',
  __poll_chk: 'write 0 of 1*#8',
  select: 'write 1 of #128; write 2 of #128; write 3 of #128; write 4 of #16',
  pselect: 'write 1 of #128; write 2 of #128; write 3 of #128; read 4 of #16; read 5 of #128',
  '__fdelt_chk __fdelt_warn': '',
  kevent: 'copy @kevent <- 1 of 2*#32; copy 3 <- @kevent of 4*#32; read 5 of #16',
  port_create: '',
  'port_associate port_send': '*@port = 3; *@port = 4; *@port = 2',
  port_getn: '*1[] = *@port; write 1; write 3 of #4',
  port_dissociate: '',

  io_uring_queue_init: 'write 1; *1[] = @io_uring',
  io_uring_queue_exit: 'write 0',
  io_uring_get_sqe: 'return @io_uring; write @io_uring',
  'io_uring_prep_recv io_uring_prep_read': 'write 2 of 3; receives? 2; write 0',
  'io_uring_prep_send io_uring_prep_write': 'read 2 of 3; sends? 2; write 0',
  io_uring_prep_recvmsg: 'write 2; write *2[]; write **2[]; receives **2[]; write 0',
  io_uring_prep_sendmsg: 'read 2; read *2[]; sends **2[]; write 0',
  io_uring_sqe_set_data: '*@io_uring_data = 1; write 0',
  io_uring_cqe_get_data: 'return *@io_uring_data',
  'io_uring_submit io_uring_submit_and_wait': 'write 0',
  'io_uring_wait_cqe io_uring_peek_cqe': '*1 = @io_uring; write 0',
  io_uring_cqe_seen: 'write 0',
};
