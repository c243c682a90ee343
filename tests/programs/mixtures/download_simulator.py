# simulated downloads with seeded sizes, a limit, and a summary table
import asyncio
import random
import time


async def download(name, size, sem):
    async with sem:
        start = time.perf_counter()
        got = 0
        while got < size:
            await asyncio.sleep(0.1)
            got = min(size, got + random.randint(50, 150))
        took = time.perf_counter() - start
        print(f"{name:<12}{size:>6} KB in {took:5.2f} s = {size / took:8.1f} KB/s")
        return size


async def main():
    random.seed(42)
    sem = asyncio.Semaphore(3)
    sizes = [random.randint(100, 900) for _ in range(7)]
    print(sizes)
    t = time.perf_counter()
    total = sum(await asyncio.gather(*(download(f"file{i}.zip", s, sem) for i, s in enumerate(sizes))))
    print(f"total {total:,} KB in {time.perf_counter() - t:.2f}s")


if __name__ == "__main__":
    asyncio.run(main())
