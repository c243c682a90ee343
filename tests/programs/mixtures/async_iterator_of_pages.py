# paging through an API with an async generator, a page at a time
import asyncio

DATA = [f"item{i}" for i in range(11)]


async def get_page(cursor, size=4):
    await asyncio.sleep(0.5)
    nxt = cursor + size
    return {"items": DATA[cursor:nxt], "next": nxt if nxt < len(DATA) else None}


async def items():
    cursor = 0
    while cursor is not None:
        page = await get_page(cursor)
        print(f"  page at {cursor} ({len(page['items'])} items) {asyncio.get_running_loop().time()}")
        for x in page["items"]:
            yield x
        cursor = page["next"]


async def main():
    n = 0
    async for x in items():
        n += 1
        if x.endswith("5"):
            print("found", x, "after", n)
            break
    print([x async for x in items() if int(x[4:]) % 4 == 0])
    print({len(x): x async for x in items()})


asyncio.run(main())
