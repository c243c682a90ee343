# gevent.monkey.py - puts what greenlets can wait in in the place of what blocks
# the whole thread.
#
# A patch sets attributes of modules: who has imported the old thing by its name
# keeps it, as in Python.  Where there is nothing to put in the place of
# (select, ssl, subprocess ...) a patch is accepted and does nothing.
import sys
import warnings

__all__ = ["patch_all", "patch_builtins", "patch_dns", "patch_os",
           "patch_queue", "patch_select", "patch_signal", "patch_socket",
           "patch_ssl", "patch_subprocess", "patch_sys", "patch_thread",
           "patch_time", "get_original", "is_module_patched",
           "is_object_patched", "patch_module"]

saved = {}                      # module: {name: what stood there}
_asked_for = {}                 # of patch_all


class MonkeyPatchWarning(RuntimeWarning):
    pass


def is_module_patched(mod_name):
    return mod_name in saved


def is_object_patched(mod_name, item_name):
    return item_name in saved.get(mod_name, ())


def get_original(mod_name, item_name):
    names = [item_name] if isinstance(item_name, str) else item_name
    module = sys.modules[mod_name]
    old = saved.get(mod_name, {})
    found = [old[name] if name in old else getattr(module, name)
             for name in names]
    return found[0] if isinstance(item_name, str) else found


def patch_item(module, name, new):
    old = getattr(module, name, None)
    if old is not None:
        saved.setdefault(module.__name__, {}).setdefault(name, old)
    setattr(module, name, new)


def patch_module(target_module, source_module, items=None):
    if items is None:
        items = getattr(source_module, "__implements__", ())
    for name in items:
        patch_item(target_module, name, getattr(source_module, name))
    return True


# There is nothing in it that could block.
def _mark(mod_name):
    saved.setdefault(mod_name, {})


def patch_os():
    _mark("os")


def patch_time():
    import time
    import gevent.hub
    patch_item(time, "sleep", gevent.hub.sleep)


def patch_contextvars():
    pass


def patch_builtins():
    pass


def patch_signal():
    _mark("signal")


def patch_sys(std=True):
    pass


def patch_subprocess():
    _mark("subprocess")


def patch_select(aggressive=True):
    _mark("select")


def patch_selectors(aggressive=True):
    _mark("selectors")


def patch_ssl(_warnings=None, _first_time=True):
    _mark("ssl")


def patch_dns():
    _mark("socket")


# The simulated network's clients wait by _server.pause(), sockets at locks.
def patch_socket(dns=True, aggressive=True):
    import _server
    import _sockets
    import gevent.hub
    import gevent.thread
    _mark("socket")
    _server.pause = gevent.hub.sleep
    _sockets.allocate_lock = gevent.thread.allocate_lock


def patch_queue():
    import queue
    import gevent.queue
    patch_item(queue, "SimpleQueue", gevent.queue.SimpleQueue)


def _patch_threading(thread, Event):
    import threading
    main = threading.main_thread()
    threading._active.pop(main.ident, None)
    patch_item(threading, "_thread", thread)
    for name, new in [("Lock", "LockType"), ("_allocate_lock", "LockType"),
                      ("RLock", "RLock"), ("get_ident", "get_ident"),
                      ("local", "_local")]:
        patch_item(threading, name, getattr(thread, new))
    if Event:
        import gevent.event
        patch_item(threading, "Event", gevent.event.Event)

    # A greenlet that nobody made a Thread for is one as long as it lives.
    class _DummyThread(threading._DummyThread):
        def __init__(self):
            super().__init__()
            ident, g = self._ident, thread.getcurrent()
            if hasattr(g, "rawlink"):
                g.rawlink(lambda _: threading._active.pop(ident, None))

        def is_alive(self):
            return True

    patch_item(threading, "_DummyThread", _DummyThread)
    main._ident = thread.get_ident()
    threading._active[main._ident] = main
    main.is_alive = lambda: True


def patch_thread(threading=True, _threading_local=True, Event=True,
                 logging=True, existing_locks=True, _warnings=None):
    import _sockets     # before: what it waits at is not patched with threads
    import _thread
    import gevent.thread as thread
    first = not is_module_patched("_thread")
    for name in ("allocate_lock", "get_ident", "exit", "LockType",
                 "start_new_thread", "_local"):
        patch_item(_thread, name, getattr(thread, name))
    if threading and first:
        _patch_threading(thread, Event)


# --- all ----------------------------------------------------------------------

def patch_all(socket=True, dns=True, time=True, select=True, thread=True,
              os=True, ssl=True, subprocess=True, sys=False, aggressive=True,
              Event=True, builtins=True, signal=True, queue=True,
              contextvars=True, **kwargs):
    asked = {name: value for name, value in locals().items()
             if name != "kwargs"}
    first = not _asked_for
    if not first and _asked_for != asked:
        warnings.warn("Patching more than once will result in the union of all "
                      "True parameters being patched", MonkeyPatchWarning,
                      stacklevel=2)
    new = {name for name, value in asked.items()
           if value and not _asked_for.get(name)}
    changed = first or bool(new)
    for name, value in asked.items():
        _asked_for[name] = _asked_for.get(name) or value
    if not changed:
        return
    if "thread" in new:
        patch_thread(Event=Event)
    if "socket" in new:
        patch_socket(dns=dns, aggressive=aggressive)
    for name, patch in [("os", patch_os), ("time", patch_time),
                        ("sys", patch_sys), ("select", patch_select),
                        ("select", patch_selectors), ("ssl", patch_ssl),
                        ("subprocess", patch_subprocess),
                        ("builtins", patch_builtins),
                        ("signal", patch_signal), ("queue", patch_queue),
                        ("contextvars", patch_contextvars)]:
        if name in new:
            patch()
    return True
