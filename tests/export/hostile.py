"""Texts that a page, a picture or a trace must not fall for."""
import asyncio

NAMES = ["</script><script>document.title='pwned'</script>",
         "<!-- <script>",
         "\x1b[1m\u202egnirts\udfff", "日本語の名前", "a & \"b\" 'c' \\ `${d}`",
         "tab\tnew\nline\x00\ufeff\ufffe", "]]>", "\u2028"]


async def work(name, lock, queue):
    async with lock:
        await asyncio.sleep(0.5)
    print(name.encode("utf-8", "replace"), "\x1b[31m</script>", "\u202e")
    await queue.put(name)
    if name == "]]>":
        raise ValueError(name + "</svg>")


async def main():
    lock = asyncio.Lock()
    queue = asyncio.Queue(6)
    tasks = [asyncio.create_task(work(n, lock, queue), name=n) for n in NAMES]
    await asyncio.sleep(3)
    tasks[5].cancel("</script>")
    while not queue.empty():
        queue.get_nowait()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
