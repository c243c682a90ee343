"""The base class."""
import asyncio

print("mod_base runs")


class Shape:
    sides = 0

    async def describe(self):
        await asyncio.sleep(0.5)
        return f"{self.sides} sides at {asyncio.get_running_loop().time()}"
