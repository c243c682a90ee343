# SystemExit and KeyboardInterrupt pass through the loop at once
import asyncio

loop = asyncio.new_event_loop()


def leave(e):
    print("leaving with", type(e).__name__, loop.time())
    raise e


loop.call_later(1, leave, KeyboardInterrupt())
loop.call_later(1, print, "was ready behind it")
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("caught KeyboardInterrupt")
loop.call_later(1, leave, SystemExit(5))
try:
    loop.run_forever()
except SystemExit as e:
    print("caught SystemExit", e.code)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
