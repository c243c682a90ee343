# PYTHONASYNCIODEBUG: loops that are made while it is set are in debug mode
import asyncio
import os
import sys


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth(),
          asyncio.Future())


for value in None, "1", "", "0":
    if value is None:
        os.environ.pop("PYTHONASYNCIODEBUG", None)
    else:
        os.environ["PYTHONASYNCIODEBUG"] = value
    print(repr(value))
    asyncio.run(main())
    asyncio.run(main(), debug=False)
    asyncio.run(main(), debug=True)
loop = asyncio.new_event_loop()
del os.environ["PYTHONASYNCIODEBUG"]
print(loop, asyncio.get_event_loop_policy().new_event_loop())
loop.run_until_complete(main())
loop.close()
