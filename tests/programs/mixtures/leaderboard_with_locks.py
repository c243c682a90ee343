# scores updated by players, read by a board, in 中文 and English
import asyncio
import random
import time


class Board:
    def __init__(self):
        self.scores, self.lock = {}, asyncio.Lock()

    async def add(self, who, n):
        async with self.lock:
            old = self.scores.get(who, 0)
            await asyncio.sleep(0.01)
            self.scores[who] = old + n

    def show(self):
        for i, (who, n) in enumerate(sorted(self.scores.items(), key=lambda x: (-x[1], x[0])), start=1):
            print(f"  第{i}名 {who:<6}{n:>4}分")


async def player(name, board):
    for _ in range(5):
        await asyncio.sleep(random.random())
        await board.add(name, random.randrange(1, 10))


async def main():
    random.seed(9)
    board = Board()
    names = ["小红", "Tom", "Ünal", "明"]
    games = asyncio.gather(*(player(n, board) for n in names))
    while not games.done():
        await asyncio.sleep(1)
        print(time.strftime("%H:%M:%S"), sum(board.scores.values()))
    await games
    board.show()


asyncio.run(main())
