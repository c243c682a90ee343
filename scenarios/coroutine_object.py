"""1. Coroutine objects: calling is not running.

Idea: calling an `async def` function runs nothing.  It makes a coroutine
object, which is only a promise of work.  Somebody has to await it.
Watch: "boil" prints nothing when it is called; the forgotten call never runs,
and Python says so when the object is thrown away.
"""
import asyncio


async def boil(what):
    print("boiling", what)
    await asyncio.sleep(1)
    return f"hot {what}"


async def main():
    water = boil("water")  #: makes a coroutine object; nothing is boiled yet
    print("a", type(water).__name__, "and no steam")
    #? What does boil("milk") print? | nothing | boiling milk | hot milk
    boil("milk")  #: nobody awaits this one: it is lost at once
    print("result:", await water)  #: now it runs, inside main's own task


asyncio.run(main())
