# an order that moves through states, invalid moves, a history
import asyncio
from dataclasses import dataclass, field
from enum import Enum


class S(str, Enum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"
    DONE = "done"
    CANCELLED = "cancelled"


MOVES = {S.NEW: {S.PAID, S.CANCELLED}, S.PAID: {S.SENT, S.CANCELLED}, S.SENT: {S.DONE}}


@dataclass
class Order:
    no: int
    state: S = S.NEW
    history: list = field(default_factory=list)

    async def to(self, new):
        await asyncio.sleep(0.5)
        if new not in MOVES.get(self.state, ()):
            raise ValueError(f"order {self.no}: {self.state.value} -> {new.value} not allowed")
        self.history.append((asyncio.get_running_loop().time(), self.state.name))
        self.state = new


async def life(no, *states):
    o = Order(no)
    try:
        for s in states:
            await o.to(s)
    except ValueError as e:
        print(e)
    return o


async def main():
    for o in await asyncio.gather(life(1, S.PAID, S.SENT, S.DONE), life(2, S.SENT), life(3, S.CANCELLED, S.PAID),
                                  life(4, S("paid"), S["SENT"])):
        print(o.no, repr(o.state), o.history)


asyncio.run(main())
