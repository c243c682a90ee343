# selectors.py - which of several sockets have something, at a higher level.
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping
import math
import _sockets

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _fileobj_to_fd(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


# What there is of that for which [key] looks; 0 where the socket is closed.
def _events(key):
    sock = _sockets.find(key.fd)
    if sock is None:
        return 0
    return key.events & (EVENT_READ * sock.readable()
                         | EVENT_WRITE * sock.writable())


# A time-out in whole milliseconds, as the system has it.
def _rounded(timeout):
    if timeout is None or timeout <= 0:
        return timeout
    return math.ceil(timeout * 1e3) * 1e-3


class _SelectorMapping(Mapping):
    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __getitem__(self, fileobj):
        try:
            return self._selector._fd_to_key[self._selector._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def __iter__(self):
        return iter(self._selector._fd_to_key)


class BaseSelector(metaclass=ABCMeta):
    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        return mapping[fileobj]

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    # The descriptor; also of one that was registered and is closed now.
    def _lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        _sockets.need(key.fd, type(self).__name__ + ".register()")
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        key = key._replace(events=events, data=data)
        self._fd_to_key[key.fd] = key
        return key

    # The keys, in the order in which they are told of.
    def _in_order(self):
        return list(self._fd_to_key.values())

    def _look(self):
        found = [(key, _events(key)) for key in self._in_order()]
        return [pair for pair in found if pair[1]] or None

    def _wait(self, timeout):
        wanted = [(_sockets.find(key.fd), bool(writing))
                  for key in self._fd_to_key.values()
                  for writing in (0, 1) if key.events & 1 << writing]
        return _sockets.until(type(self).__name__ + ".select",
                              [pair for pair in wanted if pair[0]], timeout,
                              self._look) or []

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map


# As they come out of a set of their numbers.
class SelectSelector(_BaseSelectorImpl):
    def _in_order(self):
        for fd in self._fd_to_key:
            _sockets.need(fd, "SelectSelector.select()")
        readers, writers = [
            {fd for fd, key in self._fd_to_key.items() if _events(key) & side}
            for side in (EVENT_READ, EVENT_WRITE)]
        return [self._fd_to_key[fd] for fd in readers | writers]

    def select(self, timeout=None):
        return self._wait(timeout)


class PollSelector(_BaseSelectorImpl):
    def select(self, timeout=None):
        return self._wait(_rounded(timeout))


# Those that have something stand in line, in the order in which they got it.
class EpollSelector(_BaseSelectorImpl):
    def __init__(self):
        super().__init__()
        self._line = {}

    def _news(self, sock):
        key = self._fd_to_key.get(sock.fileno())
        if key and _events(key):
            self._line[key.fd] = None

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        sock = _sockets.find(key.fd)
        sock.listeners.append(self._news)
        self._news(sock)
        return key

    def _forget(self, fd):
        self._line.pop(fd, None)
        sock = _sockets.find(fd)
        if sock and self._news in sock.listeners:
            sock.listeners.remove(self._news)

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._forget(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        key = super().modify(fileobj, events, data)
        sock = _sockets.find(key.fd)
        if sock:
            self._news(sock)
        return key

    def _in_order(self):
        keys = [self._fd_to_key[fd] for fd in self._line]
        self._line = {key.fd: None for key in keys if _events(key)}
        return keys

    def select(self, timeout=None):
        return self._wait(_rounded(timeout))

    def close(self):
        for fd in self._fd_to_key:
            self._forget(fd)
        super().close()


DefaultSelector = EpollSelector
