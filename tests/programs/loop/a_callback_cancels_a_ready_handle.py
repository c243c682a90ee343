# a callback that cancels handles of its own turn and of timers due at the same instant
import asyncio

loop = asyncio.new_event_loop()
h = {}


def kill(*names):
    print("kill", *names, loop.time())
    for n in names:
        h[n].cancel()


h["a"] = loop.call_soon(kill, "b", "d")
h["b"] = loop.call_soon(print, "b must not run")
h["c"] = loop.call_soon(print, "c runs")
h["d"] = loop.call_later(1, print, "d must not run")
h["e"] = loop.call_later(1, kill, "f")
h["f"] = loop.call_later(1, print, "f must not run")
h["g"] = loop.call_later(1, print, "g runs")
loop.call_later(2, loop.stop)
loop.run_forever()
print(sorted((n, x.cancelled()) for n, x in h.items()))
loop.close()
