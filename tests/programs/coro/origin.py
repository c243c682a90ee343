# cr_origin: where a coroutine was created, as deep as the program asks; the
# warning of one that is never awaited tells it
import sys


class Out:
    """Without frames that are not the program's."""

    def write(self, text):
        lines = iter(text.split("\n"))
        kept = []
        for line in lines:
            if line.startswith('  File "') and f'"{__file__}"' not in line:
                next(lines)
            else:
                kept.append(line)
        sys.stdout.write("\n".join(kept))

    def flush(self):
        pass


sys.stderr = Out()


async def nothing():
    pass


class Thing:
    async def method(self):
        pass


def own(origin):
    return [place[1:] for place in origin if place[0] == __file__]


def deep(n):
    if n > 0:
        return deep(n - 1)
    return nothing()


print(sys.get_coroutine_origin_tracking_depth(), nothing().cr_origin)
for depth in 1, 2, 5:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(sys.get_coroutine_origin_tracking_depth())
    for n in 0, 3, 10:
        coro = deep(n)
        print(type(coro.cr_origin), own(coro.cr_origin))
        coro.close()
        print(own(coro.cr_origin))

method = Thing().method()
print(own(method.cr_origin))
del method
deep(4)


def generator():
    yield nothing()


for coro in generator():
    print(own(coro.cr_origin))
    coro.close()
print([own(c.cr_origin) for c in map(deep, [2])])
sys.set_coroutine_origin_tracking_depth(20)
deep(9)
coro = nothing()
sys.set_coroutine_origin_tracking_depth(0)
print(own(coro.cr_origin), nothing().cr_origin)
try:
    coro.cr_origin = None
except AttributeError as e:
    print("it cannot be set")
del coro
for wrong in -1, "x", 1.5, 1 << 40, True:
    try:
        print(sys.set_coroutine_origin_tracking_depth(wrong))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(sys.get_coroutine_origin_tracking_depth())
