"""Helpers for the import programs."""
import asyncio

GREETING = "hello from the module"
calls = 0
print("mod_helpers is being imported as", __name__)


async def greet(name):
    global calls
    calls += 1
    await asyncio.sleep(1)
    return f"hello {name}"


async def delay(seconds):
    global calls
    calls += 1
    await asyncio.sleep(seconds)


def make_counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n
    return count


if __name__ == "__main__":
    print("never printed by an import")
