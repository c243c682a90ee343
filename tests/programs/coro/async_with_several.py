# async with: several managers, order of exits, errors and suppression
import asyncio


class Res:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(0.1)
        return self.name

    async def __aexit__(self, et, ev, tb):
        await asyncio.sleep(0.1)
        print("exit", self.name, et and et.__name__, ev, tb is not None)
        return self.suppress


async def main():
    async with Res("a") as a, Res("b") as b:
        print("body", a, b)
    async with (
        Res("c") as c,
        Res("d", suppress=True),
        Res("e"),
    ):
        print("body", c)
        raise ValueError("inside")
    print("suppressed")
    try:
        async with Res("f"):
            raise KeyError("out")
    except KeyError as e:
        print("KeyError", e)
    for _ in range(2):
        async with Res("g"):
            if _ == 0:
                continue
            break
    for bad in (5, open_nothing()):
        try:
            async with bad:
                pass
        except TypeError as e:
            print("TypeError:", e)

    async def early():
        async with Res("h"):
            return "returned"

    print(await early(), f"{asyncio.get_running_loop().time():.1f}")


class open_nothing:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass


asyncio.run(main())
