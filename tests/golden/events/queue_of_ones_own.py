# A class that drops what it has already, and a program that reaches into a
# queue behind its back.
import asyncio


class Once(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = set()

    def _put(self, item):
        self._queue.add(item)

    def _get(self):
        return self._queue.pop()


async def main():
    once = Once()
    for item in 1, 1, 2:
        once.put_nowait(item)
    while not once.empty():
        await once.get()
    plain = asyncio.Queue()
    for item in "abc":
        plain.put_nowait(item)
    plain._queue.remove("b")
    plain._queue.append("d")
    plain._queue.append("e")
    while not plain.empty():
        await plain.get()


asyncio.run(main())
