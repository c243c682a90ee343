# from-import of functions and constants of a sibling module
import asyncio
from mod_helpers import GREETING, greet, make_counter
from mod_helpers import delay as wait

import mod_helpers


async def main():
    print(GREETING, mod_helpers.GREETING is GREETING)
    print(await greet("Ann"), asyncio.get_running_loop().time())
    await wait(2)
    c = make_counter()
    print(c(), c(), mod_helpers.calls)
    print(mod_helpers.__name__, greet.__module__, hasattr(mod_helpers, "nothing"))


asyncio.run(main())
