# _asyncio_sockets.py - the loop's methods for sockets that the program has.
#
# Each is a function here whose first argument is the loop.  It tries at once;
# what would block is tried again in a callback of the loop's as often as the
# selector finds that there is something, until it is done.
from asyncio.selector_events import (_resolve, _sock_connect, _sock_write_done)
import functools
import _sockets


# The machine's socket that [fd] is, a number or what has one, which no
# transport uses; None: none is open.
def _socket_of(fd):
    fileno = fd
    if not isinstance(fileno, int):
        try:
            fileno = int(fileno.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fd!r}") from None
    if fileno < 0:
        sock = getattr(fd, "_sock", None)
        if sock and (sock.watch.reads or sock.watch.writes):
            return sock                 # closed, and the loop still looks at it
        raise ValueError(f"Invalid file descriptor: {fileno}")
    sock = _sockets.find(fileno)
    transport = sock and sock.transport and sock.transport()
    if transport is not None and not transport.is_closing():
        raise RuntimeError(f"File descriptor {fd!r} is used by transport "
                           f"{transport!r}")
    return sock


def _open_socket(fd, method):
    return _socket_of(fd) or _sockets.need(fd, f"loop.{method}()")


# --- callbacks

def add_reader(loop, fd, callback, *args):
    _open_socket(fd, "add_reader").watch.add_reader(loop, callback, *args)


def add_writer(loop, fd, callback, *args):
    _open_socket(fd, "add_writer").watch.add_writer(loop, callback, *args)


def remove_reader(loop, fd):
    sock = _socket_of(fd)
    return sock is not None and sock.watch.remove_reader()


def remove_writer(loop, fd):
    sock = _socket_of(fd)
    return sock is not None and sock.watch.remove_writer()


# --- calls that are awaited

def _check_non_blocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


def _sock_read_done(sock, fut, handle):
    if not handle.cancelled():
        sock.watch.remove_reader()


# [callback] tries it again each time that there is something to read.
def _when_readable(loop, fut, sock, callback, *args):
    sock = _open_socket(sock.fileno(), "add_reader")
    handle = sock.watch.add_reader(loop, callback, fut, *args)
    fut.add_done_callback(functools.partial(_sock_read_done, sock,
                                            handle=handle))


def _when_writable(loop, fut, sock, callback, *args):
    sock = _open_socket(sock.fileno(), "add_writer")
    handle = sock.watch.add_writer(loop, callback, fut, *args)
    fut.add_done_callback(functools.partial(_sock_write_done, sock,
                                            handle=handle))


# Ends [fut] with what f(*args) gives or raises, unless that would block.
def _try_again(fut, f, *args):
    if fut.done():
        return
    try:
        result = f(*args)
    except BlockingIOError:
        pass
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


def _sock_recv(fut, sock, n):
    _try_again(fut, sock.recv, n)


def _sock_recv_into(fut, sock, buf):
    _try_again(fut, sock.recv_into, buf)


def _sock_recvfrom(fut, sock, bufsize):
    _try_again(fut, sock.recvfrom, bufsize)


def _sock_recvfrom_into(fut, sock, buf, bufsize):
    _try_again(fut, sock.recvfrom_into, buf, bufsize)


def _sock_sendto(fut, sock, data, address):
    _try_again(fut, sock.sendto, data, address)


# [pos]: how much is sent, in a list.
def _sock_sendall(fut, sock, data, pos):
    if fut.done():
        return
    try:
        pos[0] += sock.send(data[pos[0]:])
    except BlockingIOError:
        return
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
        return
    if pos[0] == len(data):
        fut.set_result(None)


async def sock_recv(loop, sock, n):
    _check_non_blocking(loop, sock)
    try:
        return sock.recv(n)
    except BlockingIOError:
        pass
    fut = _sockets.future(loop, "read")
    _when_readable(loop, fut, sock, _sock_recv, sock, n)
    return await fut


async def sock_recv_into(loop, sock, buf):
    _check_non_blocking(loop, sock)
    try:
        return sock.recv_into(buf)
    except BlockingIOError:
        pass
    fut = _sockets.future(loop, "read")
    _when_readable(loop, fut, sock, _sock_recv_into, sock, buf)
    return await fut


async def sock_recvfrom(loop, sock, bufsize):
    _check_non_blocking(loop, sock)
    try:
        return sock.recvfrom(bufsize)
    except BlockingIOError:
        pass
    fut = _sockets.future(loop, "read")
    _when_readable(loop, fut, sock, _sock_recvfrom, sock, bufsize)
    return await fut


async def sock_recvfrom_into(loop, sock, buf, nbytes=0):
    _check_non_blocking(loop, sock)
    if not nbytes:
        nbytes = len(buf)
    try:
        return sock.recvfrom_into(buf, nbytes)
    except BlockingIOError:
        pass
    fut = _sockets.future(loop, "read")
    _when_readable(loop, fut, sock, _sock_recvfrom_into, sock, buf, nbytes)
    return await fut


async def sock_sendall(loop, sock, data):
    _check_non_blocking(loop, sock)
    try:
        n = sock.send(data)
    except BlockingIOError:
        n = 0
    if n == len(data):
        return
    fut = _sockets.future(loop, "drain")
    _when_writable(loop, fut, sock, _sock_sendall, sock, data, [n])
    return await fut


async def sock_sendto(loop, sock, data, address):
    _check_non_blocking(loop, sock)
    try:
        return sock.sendto(data, address)
    except BlockingIOError:
        pass
    fut = _sockets.future(loop, "drain")
    _when_writable(loop, fut, sock, _sock_sendto, sock, data, address)
    return await fut


async def sock_connect(loop, sock, address):
    _check_non_blocking(loop, sock)
    if sock.family != _sockets.AF_UNIX:
        infos = await _resolve(loop, *address[:2], sock.family, sock.type)
        address = infos[0][4]
    return await _sock_connect(loop, sock._sock, address, sock._connect)


def _sock_accept(loop, fut, sock):
    try:
        conn, address = sock.accept()
        conn.setblocking(False)
    except BlockingIOError:
        _when_readable(loop, fut, sock, _accept_again, loop, sock)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result((conn, address))


def _accept_again(fut, loop, sock):
    _sock_accept(loop, fut, sock)


async def sock_accept(loop, sock):
    _check_non_blocking(loop, sock)
    fut = _sockets.future(loop, "accept")
    _sock_accept(loop, fut, sock)
    return await fut


_accept_again.__name__ = "_sock_accept"
for _f in (_sock_recv, _sock_recv_into, _sock_recvfrom, _sock_recvfrom_into,
           _sock_sendto, _sock_sendall, _sock_read_done, _accept_again,
           add_reader, remove_reader, add_writer, remove_writer, sock_recv,
           sock_recv_into, sock_recvfrom, sock_recvfrom_into, sock_sendall,
           sock_sendto, sock_connect, sock_accept):
    _f.__qualname__ = "BaseSelectorEventLoop." + _f.__name__
