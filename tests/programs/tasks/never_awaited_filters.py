# what the filters of warnings make of coroutines that nobody awaits
import asyncio
import contextlib
import io
import sys
import warnings


async def forgotten(n=0):
    print("never printed")


async def other():
    pass


def seen():
    return sorted(str(key[0]) for key in globals()["__warningregistry__"]
                  if isinstance(key, tuple))


for n in range(3):
    forgotten(n)                # one warning, as it is one line
forgotten(); other()
print(seen())

warnings.simplefilter("ignore")
forgotten()
print(seen())
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    for n in range(2):
        forgotten(n)
    forgotten()
print([(w.category.__name__, str(w.message), w.lineno) for w in caught])


def tell(message, category, filename, lineno, file=None, line=None):
    print("told:", category.__name__, message, lineno)


with warnings.catch_warnings():
    warnings.showwarning = tell
    warnings.simplefilter("once")
    forgotten()
    forgotten()
    other()
    warnings.filterwarnings("ignore", message="coroutine 'oth")
    other()


async def main():
    for n in range(2):
        asyncio.sleep(n)
    with warnings.catch_warnings(record=True) as caught:
        held = forgotten()
        try:
            raise LookupError("while one is in flight")
        except LookupError as e:
            del held
            print(repr(e), len(caught))


asyncio.run(main())
with warnings.catch_warnings():
    warnings.simplefilter("error")
    forgotten()
    print("goes on")
print("end")
