# a task fails and nobody asks: the report comes when the task goes away
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("nobody asked")


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("future too"))
    del f
    t = asyncio.create_task(fails(), name="failing")
    await asyncio.sleep(0.5)
    print("it is done:", t.done())
    del t
    await asyncio.sleep(0)
    print("the report is on stderr by now")
    ok = asyncio.create_task(fails())
    await asyncio.wait([ok])
    print(repr(ok.exception()), "retrieved, no report")
    print("end")


asyncio.run(main())
