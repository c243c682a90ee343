# a token bucket that lets five requests a second pass
# not: steps  (ten thousand of them)
import asyncio
import time


class Bucket:
    def __init__(self, rate, size):
        self.rate, self.size, self.tokens = rate, size, size
        self.updated = time.monotonic()
        self.lock = asyncio.Lock()

    async def take(self):
        async with self.lock:
            while self.tokens < 1:
                self.refill()
                if self.tokens < 1:
                    await asyncio.sleep((1 - self.tokens) / self.rate)
            self.tokens -= 1

    def refill(self):
        now = time.monotonic()
        self.tokens = min(self.size, self.tokens + (now - self.updated) * self.rate)
        self.updated = now


async def request(n, bucket):
    await bucket.take()
    print(f"request {n} at {time.monotonic():.3f}, tokens {bucket.tokens:.2f}")


async def main():
    bucket = Bucket(5, 3)
    await asyncio.gather(*(request(n, bucket) for n in range(10)))
    await asyncio.sleep(2)
    print("after a rest")
    await asyncio.gather(*(request(n, bucket) for n in range(4)))


asyncio.run(main())
