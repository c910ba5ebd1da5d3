; libc-net.ll: sockets, names, poll, select and epoll
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: glibc 2.36 sys/socket.h, netdb.h, arpa/inet.h, netinet/in.h, poll.h, sys/select.h, sys/epoll.h; Linux man pages section 2.
; Conventions: README.md beside this file; bytes are treated as in libc-unistd.ll. Socket addresses and options are numbers.
; Left out: sendmsg, recvmsg and their batch forms (buffers inside structures inside structures), the *_r forms of netdb.h (results
; point into the caller's buffer), rcmd and rexec, getaddrinfo_a.

declare ptr @esc.unknown()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

; Bytes in and out.
define i64 @send(i32 %fd, ptr %buf, i64 %n, i32 %flags) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @sendto(i32 %fd, ptr %buf, i64 %n, i32 %flags, ptr %addr, i32 %len) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i64 0
}
define i64 @recv(i32 %fd, ptr %buf, i64 %n, i32 %flags) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @recvfrom(i32 %fd, ptr %buf, i64 %n, i32 %flags, ptr %addr, ptr %len) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__recv_chk(i32 %fd, ptr %buf, i64 %n, i64 %size, i32 %flags) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}
define i64 @__recvfrom_chk(i32 %fd, ptr %buf, i64 %n, i64 %size, i32 %flags, ptr %addr, ptr %len) {
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i64 0
}

; Addresses and options.
define i32 @socket(i32, i32, i32) nounwind { ret i32 0 }
define i32 @socketpair(i32, i32, i32, ptr) nounwind { ret i32 0 }
define i32 @bind(i32, ptr, i32) nounwind { ret i32 0 }
define i32 @getsockname(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @connect(i32, ptr, i32) { ret i32 0 }
define i32 @getpeername(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @getsockopt(i32, i32, i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @setsockopt(i32, i32, i32, ptr, i32) nounwind { ret i32 0 }
define i32 @listen(i32, i32) nounwind { ret i32 0 }
define i32 @accept(i32, ptr, ptr) { ret i32 0 }
define i32 @accept4(i32, ptr, ptr, i32) { ret i32 0 }
define i32 @shutdown(i32, i32) nounwind { ret i32 0 }
define i32 @sockatmark(i32) nounwind { ret i32 0 }
define i32 @isfdtype(i32, i32) nounwind { ret i32 0 }

; epoll_ctl hands a pointer to the kernel inside the event, epoll_wait gives such pointers back.
define i32 @epoll_create(i32) nounwind { ret i32 0 }
define i32 @epoll_create1(i32) nounwind { ret i32 0 }
define i32 @epoll_ctl(i32 %fd, i32 %op, i32 %other, ptr %buf) nounwind {
  %n = freeze i64 poison
  %u = call ptr @esc.unknown()
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %buf, i64 %n, i1 false)
  ret i32 0
}
define i32 @epoll_wait(i32 %fd, ptr %buf, i32 %max, i32 %ms) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @epoll_pwait(i32 %fd, ptr %buf, i32 %max, i32 %ms, ptr %mask) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @epoll_pwait2(i32 %fd, ptr %buf, i32 %max, ptr %ts, ptr %mask) {
  %u = call ptr @esc.unknown()
  %n = freeze i64 poison
  call void @llvm.memcpy.p0.p0.i64(ptr %buf, ptr %u, i64 %n, i1 false)
  ret i32 0
}
define i32 @select(i32, ptr, ptr, ptr, ptr) { ret i32 0 }
define i32 @pselect(i32, ptr, ptr, ptr, ptr, ptr) { ret i32 0 }
define i32 @poll(ptr, i64, i32) { ret i32 0 }
define i32 @ppoll(ptr, i64, ptr, ptr) { ret i32 0 }
define i32 @__poll_chk(ptr, i64, i32, i64) { ret i32 0 }
define i32 @__ppoll_chk(ptr, i64, ptr, ptr, i64) { ret i32 0 }
define i64 @__fdelt_chk(i64) nounwind { ret i64 0 }
define i64 @__fdelt_warn(i64) nounwind { ret i64 0 }

; Addresses as text.
define i32 @ntohl(i32) nounwind { ret i32 0 }
define i16 @ntohs(i16) nounwind { ret i16 0 }
define i32 @htonl(i32) nounwind { ret i32 0 }
define i16 @htons(i16) nounwind { ret i16 0 }
define i32 @inet_addr(ptr) nounwind { ret i32 0 }
define i32 @inet_aton(ptr, ptr) nounwind { ret i32 0 }
define i32 @inet_network(ptr) nounwind { ret i32 0 }
define i32 @inet_pton(i32, ptr, ptr) nounwind { ret i32 0 }
define i32 @inet_net_pton(i32, ptr, ptr, i64) nounwind { ret i32 0 }
define i32 @getnameinfo(ptr, i32, ptr, i32, ptr, i32, i32) { ret i32 0 }
define ptr @inet_ntop(i32 %a0, ptr %a1, ptr %p, i32 %a3) nounwind { ret ptr %p }
define ptr @inet_ntoa(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Name service: results are library memory.
define ptr @__h_errno_location() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @hstrerror(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gethostent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gethostbyaddr(ptr, i32, i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gethostbyname(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gethostbyname2(ptr, i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getnetent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getnetbyaddr(i32, i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getnetbyname(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getservent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getservbyname(ptr, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getservbyport(i32, ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getprotoent() {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getprotobyname(ptr) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @getprotobynumber(i32) {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @gai_strerror(i32) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define void @herror(ptr) nounwind { ret void }
define void @sethostent(i32) { ret void }
define void @endhostent() { ret void }
define void @setnetent(i32) { ret void }
define void @endnetent() { ret void }
define void @setservent(i32) { ret void }
define void @endservent() { ret void }
define void @setprotoent(i32) { ret void }
define void @endprotoent() { ret void }
define void @freeaddrinfo(ptr) nounwind { ret void }
define i32 @getaddrinfo(ptr %node, ptr %service, ptr %hints, ptr %res) {
  %u = call ptr @esc.unknown()
  store ptr %u, ptr %res
  ret i32 0
}
