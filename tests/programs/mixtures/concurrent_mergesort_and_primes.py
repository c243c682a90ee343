# pure computation in coroutines that give way from time to time
import asyncio


async def merge_sort(xs, trace):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    a, b = await asyncio.gather(merge_sort(xs[:mid], trace), merge_sort(xs[mid:], trace))
    out = []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    trace.append(len(xs))
    return out + a + b


async def primes(limit, name):
    found = []
    for n in range(2, limit):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
        if n % 10 == 0:
            print(name, n, len(found))
            await asyncio.sleep(0)
    return found[-3:]


async def main():
    trace = []
    print(await merge_sort([5, 2, 9, 1, 5, 6, 0, 3], trace), trace)
    print(await asyncio.gather(primes(40, "x"), primes(60, "y")))


asyncio.run(main())
