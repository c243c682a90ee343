# asyncio.selector_events.py - servers, connections and their transports.
#
# The loop's methods that have to do with sockets, each a function here whose
# first argument is the loop, and the transports that move bytes between sockets
# (_sockets) and protocols.  A transport reads in a callback of the loop's, which
# the selector makes ready each time that there is something; it writes at once
# if there is room.
import asyncio
from asyncio.protocols import BufferedProtocol
from asyncio.transports import _FlowControlMixin
from asyncio.trsock import TransportSocket
import errno
import functools
import logging
import os
import warnings
import weakref
from _std import call_at
import _sockets
from _sockets import (AF_INET, AF_INET6, AF_UNIX, AI_PASSIVE, IPPROTO_TCP,
                      IPPROTO_UDP, SOCK_DGRAM, SOCK_STREAM, Socket)

logger = logging.getLogger("asyncio")


# Where CPython's asyncio logs, as the records say.
_ACCEPTED = "selector_events.py", 167, "_accept_connection"
_FAILED = "selector_events.py", 850, "_fatal_error"
_PAUSES = "selector_events.py", 941, "pause_reading"
_RESUMES = "selector_events.py", 949, "resume_reading"
_ENDED = "selector_events.py", 1018, "_read_ready__on_eof"
_WRITES = "selector_events.py", 1050, "write"
_CONNECTED = "base_events.py", 1120, "create_connection"
_SERVES = "base_events.py", 1553, "create_server"


def _log(method, place, text, *args, **options):
    file, line, function = place
    call_at("/usr/lib/python3.11/asyncio/" + file, line, function,
            lambda: method(text, *args, **options))


def _debug(loop, place, text, *args, **options):
    if loop.get_debug():
        _log(logger.debug, place, text, *args, **options)


# --- addresses

def _no_tls(**options):
    for name, value in options.items():
        if value:
            raise NotImplementedError(
                f"ticktape does not provide {name}=: a connection within the "
                f"program needs no TLS")


# The machine's socket of [type], a [name], that the program gives as sock=.
def _given(sock, type, name, family=None):
    if sock.type != type or family not in (None, sock.family):
        raise ValueError(f"A {name} Socket was expected, got {sock!r}")
    sock.setblocking(False)
    return sock._sock


def _only_one(sock, other):
    if sock is not None:
        raise ValueError(
            f"{other} and sock can not be specified at the same time")


# A Unix socket for [path], or [sock]; [missing]: what is said if there is none.
def _unix_socket(path, sock, missing):
    if path is not None:
        _only_one(sock, "path")
        return Socket(AF_UNIX, SOCK_STREAM).open()
    if sock is None:
        raise ValueError(missing)
    return _given(sock, SOCK_STREAM, "UNIX Domain Stream", AF_UNIX)


async def getaddrinfo(loop, host, port, *, family=0, type=0, proto=0, flags=0):
    import socket               # which only who uses names needs
    return await loop.run_in_executor(
        None, socket.getaddrinfo, host, port, family, type, proto, flags)


# Where [host] and [port] are: at once if they are numbers, else a thread asks.
async def _resolve(loop, host, port, family, type, flags=0):
    is_number = isinstance(host, str) and _sockets.family_of(host)
    try:
        number = int(port or 0)
    except ValueError:
        is_number = None
    if is_number and family in (0, is_number):
        _sockets.check_host(host)
        address = ((host, number) if is_number == AF_INET
                   else (host, number, 0, 0))
        proto = IPPROTO_TCP if type == SOCK_STREAM else IPPROTO_UDP
        return [(is_number, type, proto, "", address)]
    return await loop.getaddrinfo(host, port, family=family, type=type,
                                  flags=flags)


# --- serving

class AbstractServer:
    __module__ = "asyncio.events"

    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    __module__ = "asyncio.base_events"

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop, self._sockets = loop, sockets
        self._protocol_factory, self._backlog = protocol_factory, backlog
        self._active_count = 0          # connections that are open
        self._waiters = []              # in wait_closed()
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    def _attach(self):
        self._active_count += 1

    def _detach(self):
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen()
            sock.watch.add_reader(
                self._loop, _accept_connection, self._loop,
                self._protocol_factory, sock, self, self._backlog)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return tuple(TransportSocket(s) for s in self._sockets or ())

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            sock.watch.remove_reader()
            sock.close()
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await asyncio.sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on "
                               f"serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = _sockets.future(self._loop,
                                                    "serve_forever")
        try:
            await self._serving_forever_fut
        except asyncio.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._sockets is None or self._waiters is None:
            return
        waiter = _sockets.future(self._loop, "wait_closed")
        self._waiters.append(waiter)
        await waiter


# The loop's callback where somebody has connected; all of them are served, one
# task each.
def _accept_connection(loop, protocol_factory, sock, server, backlog):
    for _ in range(backlog):
        accepted = sock.accept()
        if accepted is None:
            return
        _debug(loop, _ACCEPTED, "%r got a new connection from %r: %r", server,
               accepted[1], accepted[0])
        loop.create_task(_accept_connection2(loop, protocol_factory, *accepted,
                                             server))


async def _accept_connection2(loop, protocol_factory, sock, address, server):
    protocol = transport = None
    try:
        protocol = protocol_factory()
        waiter = _sockets.future(loop, "connect")
        transport = _SelectorSocketTransport(
            loop, sock, protocol, waiter, {"peername": address}, server)
        await _made(transport, waiter)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if loop.get_debug():
            context = {"message": "Error on transport creation for incoming "
                                  "connection", "exception": exc}
            if protocol is not None:
                context["protocol"] = protocol
            if transport is not None:
                context["transport"] = transport
            loop.call_exception_handler(context)


# The sockets of [infos], bound.
def _bind_all(infos):
    sockets = []
    try:
        for family, type, proto, _, address in infos:
            sock = Socket(family, type, proto).open()
            sockets.append(sock)
            sock.setsockopt(_sockets.SOL_SOCKET, _sockets.SO_REUSEADDR, 1)
            try:
                sock.bind(address)
            except OSError as err:
                raise OSError(
                    err.errno, "error while attempting to bind on address "
                    "%r: %s" % (address, err.strerror.lower())) from None
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


async def _begin_serving(server, start_serving):
    if start_serving:
        server._start_serving()
        await asyncio.sleep(0)
    return server


# The sockets of a server at [host], which may be several, and [port].
async def _bind_hosts(loop, host, port, family, flags):
    if host == "":
        hosts = [None]
    elif isinstance(host, str) or not hasattr(host, "__iter__"):
        hosts = [host]
    else:
        hosts = host
    found = await asyncio.gather(*[
        _resolve(loop, one, port, family, SOCK_STREAM, flags)
        for one in hosts])
    return _bind_all(dict.fromkeys(info for some in found for info in some))


# A method of the loop, as those below with self are.
async def create_server(self, protocol_factory, host=None, port=None, *,
                        family=0, flags=AI_PASSIVE, sock=None, backlog=100,
                        ssl=None, reuse_address=None, reuse_port=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                        start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _no_tls(ssl=ssl)
    if host is not None or port is not None:
        _only_one(sock, "host/port")
        sockets = await _bind_hosts(self, host, port, family, flags)
    elif sock is None:
        raise ValueError("Neither host/port nor sock were specified")
    else:
        sockets = [_given(sock, SOCK_STREAM, "Stream")]
    server = await _begin_serving(
        Server(self, sockets, protocol_factory, backlog), start_serving)
    if self.get_debug():
        _log(logger.info, _SERVES, "%r is serving", server)
    return server


async def create_unix_server(self, protocol_factory, path=None, *, sock=None,
                             backlog=100, ssl=None, ssl_handshake_timeout=None,
                             ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _no_tls(ssl=ssl)
    sock = _unix_socket(path, sock,
                        "path was not specified, and no sock specified")
    if path is not None:
        try:
            sock.bind(os.fspath(path))
        except OSError:
            sock.close()
            raise OSError(errno.EADDRINUSE,
                          f"Address {path!r} is already in use") from None
    return await _begin_serving(
        Server(self, [sock], protocol_factory, backlog), start_serving)


# --- connecting

def _sock_connect_cb(fut, sock, address):
    if fut.done():
        return
    number = sock.take_error()
    if number:
        fut.set_exception(OSError(number, f"Connect call failed {address}"))
    else:
        fut.set_result(None)


def _sock_write_done(sock, fut, handle):
    if not handle.cancelled():
        sock.watch.remove_writer()


# [connect]: what begins it, else the socket's own.
async def _sock_connect(loop, sock, address, connect=None):
    fut = _sockets.future(loop, "connect")
    try:
        done = (connect or sock.connect)(address)
    except OSError as exc:
        fut.set_exception(exc)
    else:
        if done:
            fut.set_result(None)
        else:
            handle = sock.watch.add_writer(loop, _sock_connect_cb, fut, sock,
                                           address)
            fut.add_done_callback(functools.partial(_sock_write_done, sock,
                                                    handle=handle))
    try:
        return await fut
    finally:
        fut = None


async def _connect_socket(loop, info, local_infos):
    family, type, proto, _, address = info
    sock = Socket(family, type, proto).open()
    try:
        if local_infos:
            sock.bind(local_infos[0][4])
        await _sock_connect(loop, sock, address)
    except BaseException:
        sock.close()
        raise
    return sock


# The same for what a program asks for.
async def _connect_host(loop, host, port, family, flags, local_addr):
    infos = await _resolve(loop, host, port, family, SOCK_STREAM, flags)
    local_infos = None
    if local_addr is not None:
        local_infos = await _resolve(loop, *local_addr, family, SOCK_STREAM,
                                     flags)
    return await _connect_socket(loop, infos[0], local_infos)


async def _begin_connection(loop, sock, protocol_factory):
    protocol = protocol_factory()
    waiter = _sockets.future(loop, "connect")
    transport = _SelectorSocketTransport(loop, sock, protocol, waiter)
    await _made(transport, waiter)
    return transport, protocol


async def create_connection(self, protocol_factory, host=None, port=None, *,
                            ssl=None, family=0, proto=0, flags=0, sock=None,
                            local_addr=None, server_hostname=None,
                            ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None,
                            happy_eyeballs_delay=None, interleave=None):
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    _no_tls(ssl=ssl)
    if host is not None or port is not None:
        _only_one(sock, "host/port")
        sock = await _connect_host(self, host, port, family, flags, local_addr)
    elif sock is None:
        raise ValueError(
            "host and port was not specified and no sock specified")
    else:
        sock = _given(sock, SOCK_STREAM, "Stream")
    transport, protocol = await _begin_connection(self, sock, protocol_factory)
    _debug(self, _CONNECTED, "%r connected to %s:%r: (%r, %r)",
           transport.get_extra_info("socket"), host, port, transport, protocol)
    return transport, protocol


async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                  ssl_handshake_timeout=None,
                                  ssl_shutdown_timeout=None):
    _no_tls(ssl=ssl)
    transport, protocol = await _begin_connection(
        self, _given(sock, SOCK_STREAM, "Stream"), protocol_factory)
    _debug(self, "%r handled: (%r, %r)", transport.get_extra_info("socket"),
           transport, protocol)
    return transport, protocol


async def create_unix_connection(self, protocol_factory, path=None, *,
                                 ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None,
                                 ssl_shutdown_timeout=None):
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    _no_tls(ssl=ssl)
    sock = _unix_socket(path, sock, "no path and sock were specified")
    if path is not None:
        try:
            await _sock_connect(self, sock, os.fspath(path))
        except BaseException:
            sock.close()
            raise
    return await _begin_connection(self, sock, protocol_factory)


# A socket for datagrams, and to whom all go, or None.
async def _datagram_socket(loop, local_addr, remote_addr, family, flags):
    if not (local_addr or remote_addr) and family == 0:
        raise ValueError("unexpected address family")
    infos = []
    for address in local_addr, remote_addr:
        if address is not None:
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            infos += await _resolve(loop, *address, family, SOCK_DGRAM, flags)
    family = infos[0][0] if infos else family
    sock = Socket(family, SOCK_DGRAM, IPPROTO_UDP).open()
    remote = None
    try:
        if local_addr:
            sock.bind(infos[0][4])
        if remote_addr:
            remote = infos[-1][4]
            await _sock_connect(loop, sock, remote)
    except BaseException:
        sock.close()
        raise
    return sock, remote


async def create_datagram_endpoint(self, protocol_factory, local_addr=None,
                                   remote_addr=None, *, family=0, proto=0,
                                   flags=0, reuse_port=None,
                                   allow_broadcast=None, sock=None):
    if sock is None:
        sock, remote = await _datagram_socket(self, local_addr, remote_addr,
                                              family, flags)
    else:
        sock, remote = _given(sock, SOCK_DGRAM, "UDP"), None
        asked = {"local_addr": local_addr, "remote_addr": remote_addr,
                 "family": family, "proto": proto, "flags": flags,
                 "reuse_port": reuse_port, "allow_broadcast": allow_broadcast}
        asked = ", ".join(f"{k}={v}" for k, v in asked.items() if v)
        if asked:
            raise ValueError(f"socket modifier keyword arguments can not be "
                             f"used when sock is specified. ({asked})")
    protocol = protocol_factory()
    waiter = _sockets.future(self, "connect")
    transport = _SelectorDatagramTransport(self, sock, protocol, remote, waiter)
    await _made(transport, waiter)
    return transport, protocol


# --- transports

# Waits until the protocol of a new [transport] knows of it.
async def _made(transport, waiter):
    try:
        await waiter
    except BaseException:
        transport.close()
        raise


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


# What write() and sendto() take.
def _check_data(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"data argument must be a bytes-like object, not "
                        f"{type(data).__name__!r}")


class _SelectorTransport(_FlowControlMixin):
    max_size = 256 * 1024       # bytes that one callback reads
    _sock = None                # for __del__, should __init__ raise
    _buffer = ()                # bytes that are left to send

    def __init__(self, loop, sock, protocol, waiter, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = TransportSocket(sock)
        self._extra["sockname"] = sock.getsockname()
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock, self._sock_fd = sock, sock.fileno()
        sock.transport = weakref.ref(self)
        self.set_protocol(protocol)
        self._server = server
        self._conn_lost = 0     # connection_lost() will be called, and how many
                                # writes came too late
        self._closing = self._paused = False
        if server is not None:
            server._attach()
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [type(self).__name__]
        if self._sock is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._sock_fd}")
        if self._loop is not None and not self._loop.is_closed():
            watch = self._sock.watch
            state = "polling" if watch.writes else "idle"
            info.append("read=polling" if watch.reads else "read=idle")
            info.append(f"write=<{state}, bufsize="
                        f"{self.get_write_buffer_size()}>")
        return f"<{' '.join(info)}>"

    def get_write_buffer_size(self):
        return len(self._buffer)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing and not self._paused

    # In the loop's name, once the protocol knows of the connection.
    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._sock.watch.add_reader(self._loop, callback)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._sock.watch.remove_reader()
            _debug(self._loop, _PAUSES, "%r pauses reading", self)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._add_reader(self._sock_fd, self._read_ready)
            _debug(self._loop, _RESUMES, "%r resumes reading", self)

    def abort(self):
        self._force_close(None)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._sock.watch.remove_reader()
        if not self._buffer:
            self._conn_lost += 1
            self._sock.watch.remove_writer()
            self._loop.call_soon(self._call_connection_lost, None)

    def __del__(self):
        if self._sock is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning,
                          source=self)
            self._sock.close()

    # Calls the protocol, or the socket, on the loop's behalf; None if that
    # raised, which ends the connection.
    def _try(self, message, f, *args):
        try:
            return f(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, message)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if isinstance(exc, OSError):
            _debug(self._loop, _FAILED, "%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self,
                "protocol": self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._sock.watch.remove_writer()
        if not self._closing:
            self._closing = True
            self._sock.watch.remove_reader()
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = self._protocol = self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach()

    # A write after the end; true if it was.
    def _too_late(self):
        if self._conn_lost:
            if self._conn_lost >= 5:
                _log(logger.warning, _WRITES, "socket.send() raised exception.")
            self._conn_lost += 1
        return self._conn_lost


class _SelectorSocketTransport(_SelectorTransport):
    def __init__(self, loop, sock, protocol, waiter=None, extra=None,
                 server=None):
        self._buffer = bytearray()
        self._eof = False
        if sock.proto == IPPROTO_TCP:
            sock.setsockopt(IPPROTO_TCP, _sockets.TCP_NODELAY, 1)
        super().__init__(loop, sock, protocol, waiter, extra, server)

    def _call_connection_lost(self, exc):       # under this class's name
        super()._call_connection_lost(exc)

    # --- reading

    def _read_ready(self):
        if self._conn_lost:
            return
        if isinstance(self._protocol, BufferedProtocol):
            self._read_into_buffer()
            return
        data = self._try("Fatal read error on socket transport",
                         self._sock.recv, self.max_size)
        if data:
            self._try("Fatal error: protocol.data_received() call failed.",
                      self._protocol.data_received, data)
        elif data is not None:
            self._read_eof()

    def _get_buffer(self):
        buffer = self._protocol.get_buffer(-1)
        if not len(buffer):
            raise RuntimeError("get_buffer() returned an empty buffer")
        return buffer

    def _read_into_buffer(self):
        buffer = self._try("Fatal error: protocol.get_buffer() call failed.",
                           self._get_buffer)
        if buffer is None:
            return
        data = self._try("Fatal read error on socket transport",
                         self._sock.recv, len(buffer))
        if data:
            buffer[:len(data)] = data
            self._try("Fatal error: protocol.buffer_updated() call failed.",
                      self._protocol.buffer_updated, len(data))
        elif data is not None:
            self._read_eof()

    def _read_eof(self):
        _debug(self._loop, _ENDED, "%r received EOF", self)
        if self._try("Fatal error: protocol.eof_received() call failed.",
                     self._protocol.eof_received):
            self._sock.watch.remove_reader()    # it may still write
        else:
            self.close()

    # --- writing

    def write(self, data):
        _check_data(data)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._too_late():
            return
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except OSError as exc:
                self._fatal_error(exc, "Fatal write error on socket transport")
                return
            data = data[sent or 0:]
            if not data:
                return
            self._sock.watch.add_writer(self._loop, self._write_ready)
        self._buffer.extend(data)
        self._maybe_pause_protocol()

    def _write_ready(self):
        if self._conn_lost:
            return
        try:
            sent = self._sock.send(self._buffer)
        except OSError as exc:
            self._sock.watch.remove_writer()
            self._buffer.clear()
            self._fatal_error(exc, "Fatal write error on socket transport")
            return
        if sent is None:
            return
        del self._buffer[:sent]
        self._maybe_resume_protocol()           # it may write more
        if not self._buffer:
            self._sock.watch.remove_writer()
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown()


class _SelectorDatagramTransport(_SelectorTransport):
    def __init__(self, loop, sock, protocol, address=None, waiter=None):
        self._address = address
        super().__init__(loop, sock, protocol, waiter)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            found = self._sock.recvfrom()
        except OSError as exc:
            self._protocol.error_received(exc)
        else:
            if found is not None:
                self._protocol.datagram_received(*found)

    def sendto(self, data, addr=None):
        _check_data(data)
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or "
                                 f"{self._address}")
            addr = self._address
            if self._too_late():
                return
        if self._sock.family != AF_UNIX:
            _sockets.check_host(addr[0])
        try:
            self._sock.sendto(data, addr)
        except OSError as exc:
            self._protocol.error_received(exc)


# They are methods in CPython, and are named so in what it says of them.
for _cls, _functions in (
        ("BaseEventLoop", (getaddrinfo, create_server, create_connection,
                           connect_accepted_socket, create_datagram_endpoint)),
        ("BaseSelectorEventLoop", (_accept_connection, _accept_connection2,
                                   _sock_connect_cb)),
        ("_UnixSelectorEventLoop", (create_unix_server,
                                    create_unix_connection))):
    for _f in _functions:
        _f.__qualname__ = f"{_cls}.{_f.__name__}"
