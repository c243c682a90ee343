# What is thrown into something that never ran leaves it at its `def`.
import asyncio
import traceback

async def first(n):
    try:
        pass
    finally:
        pass

async def second(n):
    x = 1
    await n

def third():
    yield 1

def where(e):
    return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]

for f in first, second:
    try:
        f(1).throw(ValueError)
    except ValueError as e:
        print(where(e))
try:
    third().throw(ValueError(1))
except ValueError as e:
    print(where(e))
try:
    third().throw(StopIteration(1))
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))

async def main():
    for f in first, second:
        t = asyncio.create_task(f(1))
        t.cancel()
        try:
            await t
        except asyncio.CancelledError as e:
            print(where(e))

asyncio.run(main())
