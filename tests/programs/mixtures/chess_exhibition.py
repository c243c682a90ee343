# the chess exhibition: one grandmaster, many boards, sync against async
import asyncio
import time

SPEED = 100
JUDIT = 5 / SPEED
OPPONENT = 55 / SPEED


def game_sync(x, moves):
    for i in range(moves):
        time.sleep(JUDIT)
        time.sleep(OPPONENT)
    print(f"BOARD-{x} finished in {(time.perf_counter()) * SPEED:.1f} secs")


async def game(x, moves):
    start = time.perf_counter()
    for i in range(moves):
        time.sleep(JUDIT)
        print(f"BOARD-{x} {i + 1} Judit made a move")
        await asyncio.sleep(OPPONENT)
        print(f"BOARD-{x} {i + 1} Opponent made a move")
    print(f"BOARD-{x} {'>' * 5} finished in {round((time.perf_counter() - start) * SPEED, 3)} secs")
    return round((time.perf_counter() - start) * SPEED, 1)


async def main():
    print(await asyncio.gather(*(game(x + 1, 4) for x in range(3))))


start = time.perf_counter()
for board in range(2):
    game_sync(board, 3)
print(f"sync {(time.perf_counter() - start) * SPEED:.1f}")
start = time.perf_counter()
asyncio.run(main())
print(f"async {(time.perf_counter() - start) * SPEED:.1f}")
