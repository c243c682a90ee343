import asyncio


async def deliver(to, hours):
    await asyncio.sleep(hours)
    return f"{to} has it"


async def lose(to):
    await deliver(to, 1)
    raise LookupError(f"no letter for {to}")
