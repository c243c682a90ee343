# oracle: gevent
# SystemExit in a greenlet ends the program.
import sys
import gevent


def leave():
    print("leaving")
    sys.exit(3)


def stays():
    try:
        gevent.sleep(1)
    finally:
        print("not told")


gevent.spawn(stays)
g = gevent.spawn(leave)
try:
    gevent.sleep(0.1)
except SystemExit as exc:
    print("main gets", exc.code)
    raise
