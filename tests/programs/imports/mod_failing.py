"""Coroutines that fail."""
import asyncio


class CheckError(Exception):
    pass


async def divide(a, b):
    await asyncio.sleep(0.1)
    return a / b


async def check(x):
    await asyncio.sleep(0.1)
    if x < 0:
        raise CheckError(f"{x} is negative")
