# gevent.py - greenlets and their hub.
from collections import namedtuple as _namedtuple
from sys import getswitchinterval, setswitchinterval

__all__ = ["Greenlet", "GreenletExit", "Timeout", "config", "get_hub",
           "getcurrent", "getswitchinterval", "idle", "iwait", "joinall",
           "kill", "killall", "reinit", "setswitchinterval", "signal_handler",
           "sleep", "spawn", "spawn_later", "spawn_raw", "wait",
           "with_timeout"]

__version__ = "22.10.2"
version_info = _namedtuple(
    "version_info", "major minor micro releaselevel serial")(20, 0, 0, "dev", 0)


# What could be configured: nothing here depends on it.
class _Config:
    loop = resolver = threadpool = None
    track_greenlet_tree = True
    monitor_thread = False
    max_blocking_time = 0.1


config = _Config()

from gevent.hub import (GreenletExit, get_hub, getcurrent, idle, iwait, kill,
                        reinit, signal as signal_handler, sleep, spawn_raw,
                        wait)
from gevent.timeout import Timeout, with_timeout
from gevent.greenlet import Greenlet, joinall, killall

spawn = Greenlet.spawn
spawn_later = Greenlet.spawn_later
