# A protocol that beats, and a watchdog that aborts; the other end finds out late.
import asyncio


class Heart(asyncio.Protocol):

    def __init__(self):
        self.n = 0
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, t):
        self.t = t
        self.loop = asyncio.get_running_loop()
        self.beat()
        self.dog = self.loop.call_later(2, self.dead)

    def beat(self):
        if self.t.is_closing():
            return
        self.t.write(b'beat%d;' % self.n)
        self.n += 1
        self.h = self.loop.call_later(0.5, self.beat)

    def data_received(self, d):
        print(self.loop.time(), d)
        self.dog.cancel()
        self.dog = self.loop.call_later(0.7, self.dead)

    def eof_received(self):
        print('eof')
        return True

    def dead(self):
        print('dead', self.loop.time())
        self.h.cancel()
        self.t.abort()

    def connection_lost(self, e):
        print('lost', e)
        self.lost.set_result(self.n)


async def handle(r, w):
    for i in range(4):
        d = await r.readuntil(b';')
        w.write(d.upper())
    await asyncio.sleep(3)
    print('server reads', await r.read(), r.at_eof())
    try:
        for i in range(3):
            w.write(b'late')
            await w.drain()
            await asyncio.sleep(0.1)
    except ConnectionError as e:
        print(type(e).__name__, e)
    w.close()


async def main():
    s = await asyncio.start_server(handle, '127.0.0.1', 9400)
    t, p = await asyncio.get_running_loop().create_connection(Heart, '127.0.0.1', 9400)
    print('n', await p.lost)
    await asyncio.sleep(5)
    s.close()
    await s.wait_closed()
asyncio.run(main())
