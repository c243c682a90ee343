# a circuit breaker: closed, open, half open
import asyncio
from enum import Enum


class State(Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF = "half-open"


class Breaker:
    def __init__(self, limit, rest):
        self.limit, self.rest, self.failures = limit, rest, 0
        self.state, self.until = State.CLOSED, 0

    async def call(self, f, *a):
        now = asyncio.get_running_loop().time()
        if self.state is State.OPEN:
            if now < self.until:
                raise RuntimeError("circuit open")
            self.state = State.HALF
        try:
            r = await f(*a)
        except OSError:
            self.failures += 1
            if self.state is State.HALF or self.failures >= self.limit:
                self.state, self.until = State.OPEN, now + self.rest
            raise
        self.failures, self.state = 0, State.CLOSED
        return r


async def service(i):
    await asyncio.sleep(0.1)
    if 2 <= i <= 9:
        raise OSError(f"down at call {i}")
    return f"ok {i}"


async def main():
    b = Breaker(3, 1.0)
    for i in range(16):
        try:
            r = await b.call(service, i)
        except (OSError, RuntimeError) as e:
            r = f"{type(e).__name__}: {e}"
        print(f"{asyncio.get_running_loop().time():.2f} {b.state.value:<10} {r}")
        await asyncio.sleep(0.2)


asyncio.run(main())
