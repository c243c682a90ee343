# transfers between accounts with locks in a fixed order, and too little money
import asyncio
from dataclasses import dataclass, field


class InsufficientFunds(Exception):
    def __init__(self, account, missing):
        super().__init__(f"{account} lacks {missing}")


@dataclass
class Account:
    name: str
    balance: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)


async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.name)
    async with first.lock, second.lock:
        await asyncio.sleep(0.1)
        if a.balance < amount:
            raise InsufficientFunds(a.name, amount - a.balance)
        a.balance -= amount
        await asyncio.sleep(0.1)
        b.balance += amount
        print(f"{asyncio.get_running_loop().time():.1f} {a.name} -> {b.name}: {amount:>4}")


async def main():
    acc = {n: Account(n, 100) for n in "ABC"}
    moves = [("A", "B", 50), ("B", "A", 30), ("C", "A", 100), ("C", "B", 1), ("A", "C", 170), ("B", "C", 5)]
    res = await asyncio.gather(*(transfer(acc[x], acc[y], n) for x, y, n in moves), return_exceptions=True)
    for m, r in zip(moves, res):
        print(m, repr(r))
    print(*acc.values(), sum(a.balance for a in acc.values()), sep="\n")


asyncio.run(main())
