# functools: lru_cache, cache, cached_property, cache_info, cache_clear
import functools
from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


for x in (1, 2, 1, 3, 1, 2):
    print(square(x), end=" ")
print()
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square(1))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info().currsize)


@lru_cache(maxsize=None, typed=True)
def typed2(x, *, k=0):
    return type(x).__name__


print(typed2(1), typed2(1.0), typed2(1, k=0), typed2.cache_info())
try:
    square([1])
except TypeError as e:
    print("TypeError:", e)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("area computed")
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
print(c.area)

# what caches of coroutines' results take from here
for args, kwargs, typed in [
        ((1,), {}, False), (("x",), {}, True), ((1.5,), {}, False),
        ((), {}, False), ((1, 2), {"k": 3}, True)]:
    key = functools._make_key(args, kwargs, typed)
    print(type(key).__name__, len(key) if isinstance(key, list) else key,
          key == functools._make_key(args, kwargs, typed),
          hash(key) == hash(functools._make_key(args, kwargs, typed)))
try:
    functools._make_key(([],), {}, False)
except TypeError as e:
    print(e)
print(functools._CacheInfo(1, 2, 3, 4), functools._CacheInfo._fields)
