# new_event_loop, set_event_loop, get_event_loop inside and outside
import asyncio

a = asyncio.new_event_loop()
b = asyncio.new_event_loop()
print(a is b)
asyncio.set_event_loop(a)
print(asyncio.get_event_loop() is a)


async def which():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


async def is_b():
    return asyncio.get_event_loop() is b


print(a.run_until_complete(which()))
print(b.run_until_complete(is_b()), asyncio.get_event_loop() is a)
asyncio.set_event_loop(b)
print(asyncio.get_event_loop() is b)
a.close()
b.close()
print(asyncio.get_event_loop().is_closed())
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print("RuntimeError:", e)


async def f():
    return 1


print(asyncio.run(f()))
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print("RuntimeError:", e)
