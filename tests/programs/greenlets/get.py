# oracle: gevent
# get() gives the result, raises the error, or a Timeout.
import gevent


def work(seconds, result):
    gevent.sleep(seconds)
    if isinstance(result, Exception):
        raise result
    return result


good = gevent.spawn(work, 0.08, "good")
bad = gevent.spawn(work, 0.12, KeyError("bad"))
for kwargs in [dict(block=False), dict(timeout=0.02)]:
    try:
        good.get(**kwargs)
    except gevent.Timeout as exc:
        print("Timeout", exc, repr(str(exc)))
print(good.get(), good.get(block=False))
for i in range(2):
    try:
        bad.get()
    except KeyError as exc:
        print("KeyError", exc, bad.exception is exc, bad.exc_info[0])
print(bad.value, good.exception, good.exc_info)
print(gevent.spawn(lambda: None).get())
