# two tasks play noughts and crosses by turns, seeded
import asyncio
import random

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class Game:
    def __init__(self):
        self.cells, self.turn, self.over = [" "] * 9, "X", False
        self.cond = asyncio.Condition()

    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] != " " and self.cells[a] == self.cells[b] == self.cells[c]:
                return self.cells[a]
        return None if " " in self.cells else "nobody"

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self.cells[i:i + 3]) for i in (0, 3, 6))


async def play(g, me):
    while True:
        async with g.cond:
            await g.cond.wait_for(lambda: g.over or g.turn == me)
            if g.over:
                return
            await asyncio.sleep(random.uniform(0.5, 2))
            move = random.choice([i for i, c in enumerate(g.cells) if c == " "])
            g.cells[move] = me
            print(f"{asyncio.get_running_loop().time():.2f} {me} takes {move}")
            g.turn = "O" if me == "X" else "X"
            g.over = bool(g.winner())
            g.cond.notify_all()


async def main():
    random.seed(14)
    g = Game()
    await asyncio.gather(play(g, "X"), play(g, "O"))
    print(g)
    print("winner:", g.winner())


asyncio.run(main())
