# debounce and throttle built on call_later and cancel
import asyncio


def debounce(wait):
    def deco(f):
        handle = None

        def call(*a):
            nonlocal handle
            if handle:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, f, *a)
        return call
    return deco


def throttle(gap):
    def deco(f):
        last = float("-inf")

        def call(*a):
            nonlocal last
            now = asyncio.get_running_loop().time()
            if now - last >= gap:
                last = now
                f(*a)
        return call
    return deco


@debounce(0.3)
def search(text):
    print(f"{asyncio.get_running_loop().time():.2f} search {text!r}")


@throttle(0.5)
def scroll(y):
    print(f"{asyncio.get_running_loop().time():.2f} scroll {y}")


async def main():
    text = ""
    for ch, pause in zip("asyncio", (0.1, 0.1, 0.5, 0.1, 0.2, 0.31, 1)):
        text += ch
        search(text)
        scroll(len(text))
        await asyncio.sleep(pause)


asyncio.run(main())
