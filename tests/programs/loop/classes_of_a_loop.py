# the four classes that a loop's methods belong to, in its mro, in their names and errors
import asyncio


class Mine(asyncio.SelectorEventLoop):
    def create_future(self):
        return "a future of " + repr(super().create_future())[:9]


async def refused(loop):
    for name, args, kwargs in [
            ("call_later", (1,), {}), ("call_at", (), {}), ("call_soon", (), {}),
            ("create_task", (), {"nam": 1}), ("stop", (1,), {}), ("get_debug", (1,), {}),
            ("run_in_executor", (None,), {}), ("set_debug", (), {}),
            ("add_reader", (), {}), ("sock_recv", (1,), {}),
            ("create_connection", (), {"port": 1}), ("create_server", (), {}),
            ("create_unix_server", (), {}), ("add_signal_handler", (1,), {}),
            ("close", (1,), {}), ("is_closed", (), {"x": 1})]:
        try:
            result = getattr(loop, name)(*args, **kwargs)
            if asyncio.iscoroutine(result):
                await result
        except TypeError as e:
            print(e)


async def main():
    loop = asyncio.get_running_loop()
    for cls in asyncio.SelectorEventLoop.__mro__:
        print(cls.__module__, cls.__qualname__, isinstance(loop, cls))
    for name in "call_later", "close", "sock_sendall", "remove_signal_handler":
        print(getattr(loop, name).__qualname__)
    print(asyncio.BaseEventLoop.call_soon is type(loop).call_soon)
    await refused(loop)


asyncio.run(main())
loop = Mine()
print(Mine.__mro__[1] is asyncio.SelectorEventLoop, loop)
loop.call_soon(print, "once")
loop.run_until_complete(asyncio.sleep(0))
print(loop.create_future())
loop.close()
print(loop, asyncio.AbstractEventLoop in Mine.__mro__)
for cls in asyncio.SelectorEventLoop, asyncio.BaseEventLoop, asyncio.AbstractEventLoop:
    print(cls.__name__, issubclass(Mine, cls))
