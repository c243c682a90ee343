# an exception raised in a sibling module leaves the program
import asyncio
import mod_failing


async def main():
    print(await mod_failing.divide(6, 3))
    try:
        await mod_failing.divide(1, 0)
    except ZeroDivisionError as e:
        print("caught", e, e.__traceback__.tb_next is not None)
    await mod_failing.check(-1)


asyncio.run(main())
