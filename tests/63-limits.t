#!/usr/bin/perl
# 63-limits.t - a runaway is stopped, with a message and in bounded time and
# memory; a deadlock is explained; what goes too deep is a RecursionError.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Bounded qw(check_cases is_sanitized read_cases);
use Programs qw(ticktape);
use Test::More;

plan skip_all => 'there is no program yet' if !ticktape();
-x ticktape() or BAIL_OUT(ticktape() . ' is not built');
my @cases = read_cases(do { local $/; <DATA> });
my $only = $ENV{CASES} // '';
@cases = grep { $_->{name} =~ /$only/ } @cases;
# Under a sanitizer a loop takes minutes to its end, and shows nothing new.
@cases = grep { ($_->{err} // '') !~ /runs and runs/ && !$_->{once} } @cases
    if is_sanitized();
plan tests => scalar @cases;
check_cases(@cases);

__DATA__
=== a loop without end
# exit: 70
# err: ^ticktape: FILE: stopped at t=0\.000: the program runs and runs: over the limit of work \(--max-work\)\n  it was at FILE:\d+\n      while True: pass\n\z
while True: pass

=== a loop without end in a coroutine
# flags: --max-work 200M
# exit: 70
# err: ^ticktape: FILE: stopped at t=1\.000: the program runs and runs: .*\n  it was in main\(\), at FILE:\d+\n      while True: pass\n\z
import asyncio
async def main():
    await asyncio.sleep(1)
    while True: pass
asyncio.run(main())

=== a loop that no except and no finally ends
# flags: --max-work 200M
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
def f():
    while True:
        try: raise ValueError
        except BaseException: pass
        finally: continue
f()

=== a generator without end, summed
# flags: --max-work 200M
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
def g():
    while True: yield 1
print(sum(g()))

=== an iterator in C without end, asked in C
# flags: --max-work 200M
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
import itertools
print(next(filter(None, itertools.repeat(0))))

=== an iterator in C that skips for ever
# flags: --max-work 200M
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
import itertools
next(itertools.chain.from_iterable(itertools.repeat(())))

=== a long walk in a native
# flags: --max-work 200M
# exit: 70
# err: stopped at t=0\.000: the program runs and runs
import itertools
next(itertools.islice(itertools.count(), 10**15, None))

=== a generator without end, in a list
# flags: --max-memory 100M
# exit: 70
# err: (?m)^ticktape: FILE: stopped at t=0\.000: over the limit of memory
def g():
    while True: yield 1
print(list(g()))

=== a generator without end, sorted
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
def g():
    while True: yield 1
print(sorted(g()))

=== count() in a set
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import itertools
print(len(set(itertools.count())))

=== count() as arguments
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import itertools
print(*itertools.count())

=== count() in one branch of tee()
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import itertools
a, b = itertools.tee(itertools.count())
for x in a: pass

=== join() of repeat()
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import itertools
print("".join(itertools.repeat("a")))

=== loops in C without end
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
'x' in iter(int, 1)

=== the greatest of endlessly many
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
max(iter(int, 1))

=== a factorial that takes too long
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs: .*\n  it was at FILE:\d+\n.*factorial
import math
math.factorial(10**7)

=== long numbers, again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
n = 3**100000; m = 7**30000
while True: n * n, n // m, n + m, n == m, n << 5, n & m, hash(n), hex(n)

=== lists in lists that all are one, in a comparison
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
def make():
    l = ["lol"]
    for i in range(40): l = [l, l]
    return l
make() == make()

=== the same in a repr
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
l = [""]
for i in range(40): l = [l, l]
repr(l)

=== the same in a hash
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
t = ()
for i in range(60): t = (t, t)
hash(t)

=== a long body without a call
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
a = b = c = d = e = f = 1
while True:
    a = b; b = c; c = d; d = e; e = f; f = a
    a = b; b = c; c = d; d = e; e = f; f = a
    a = b; b = c; c = d; d = e; e = f; f = a

=== classes without end
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
C = object
while True: C = type('C', (C,), {})

=== looking through much, again and again
# flags: --max-work 100M --max-memory 200M
# exit: 70
# err: the program runs and runs
import collections
s = "a" * 10**6; b = bytes(10**6); l = [1] * 10**5; d = dict.fromkeys(range(10**5))
q = collections.deque(l); t = set(d)
while True:
    s.find("b"); s.count("ab"); s == s[1:] + "a"; s.startswith(("b",) * 1000)
    b.find(b"a"); b == b[:]; 2 in l; l == l[:]; l.count(2); l.insert(0, 1)
    d == dict(d); t | t; q.rotate(5000); q.insert(5000, 1); 2 in q; l.reverse()
    del l[0], q[0]; sorted(l); l.sort()

=== characters stripped, each looked for in many
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
("a" * 10**6).strip("bc" * 10**6 + "a")

=== beginnings without number
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
("a" * 10**6).startswith(("a" * (10**6 - 1) + "b",) * 10**6)

=== classes without number in isinstance()
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
while True: isinstance("x", (int,) * 10**7)

=== classes without number that are registered
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import abc
class A(abc.ABC): pass
for i in range(1000): A.register(type("T", (), {}))
while True: isinstance(1, A)

=== bases without number
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
bases = tuple(type("B", (), {}) for _ in range(1000))
while True: type("C", bases, {})

=== bits counted again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
n = (1 << 10**8) - 1
while True: n.bit_count()

=== numbers read again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
while True: int("1" * 4000)

=== floats read again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
s = "0x0." + "1" * 10**6
while True: float.fromhex(s), float(s[2:])

=== callbacks compared with another again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import asyncio
async def main():
    f = asyncio.Future()
    for i in range(1000): f.add_done_callback(lambda f: None)
    while True: f.remove_done_callback(print)
asyncio.run(main())

=== waiters that leave from the end
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import asyncio
async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async def wait():
        async with lock: pass
    tasks = [asyncio.create_task(wait()) for _ in range(20000)]
    await asyncio.sleep(0)
    for t in reversed(tasks): t.cancel()
    await asyncio.wait(tasks)
asyncio.run(main())

=== who lives, of many threads
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import threading
threads = [threading.Thread(target=threading.Event().wait, daemon=True) for _ in range(2000)]
for t in threads: t.start()
while True: threads[-1].is_alive()

=== greenlets that switch for ever
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import greenlet
def other():
    while True: main.switch()
main = greenlet.getcurrent(); g = greenlet.greenlet(other)
while True: g.switch()

=== printing for ever
# flags: --max-work 10M
# exit: 70
# err: the program runs and runs
import sys
while True: print(end="x"), print(end="x", file=sys.stderr)

=== coroutines that nobody awaits, for ever
# flags: --max-work 10M
# exit: 70
# err: the program runs and runs
async def f(): pass
while True: f()

=== exceptions that follow one another for ever
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
e = ValueError()
while True:
    try:
        try: raise e
        finally: e = KeyError(); raise e
    except Exception: pass

=== recursion tried again where it was caught
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
def f():
    try: f()
    except RecursionError: f()
    finally: f()
f()

=== dates written again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
import time
while True: time.strftime("%c" * 1000)

=== lists of the same compared again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
l = [1] * 10**6; m = l[:]
while l == m: pass

=== dicts copied and compared again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
d = {str(i): i for i in range(10**4)}
while dict(d) | {**d} == d.copy(): pass

=== a format of many fields
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
("{0}" * 10**6).format("x" * 10**5)

=== translate() that makes much of little
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
("a" * 10**6).translate({97: "b" * 10**5})

=== print() of much between little
# flags: --max-memory 20M
# exit: 70
# err: over the limit of memory
print(*range(10**6), sep="x" * 10**4)

=== JSON that escapes
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import json
json.dumps("\0" * 5 * 10**7)

=== ascii() of wide letters
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
ascii("\U0001f600" * 10**7)

=== a process that takes too much with others under way
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
from multiprocessing import Pool
if __name__ == "__main__":
    with Pool(4) as p: p.map(len, ["x" * 10**7] * 8)

=== many keywords handed on again and again
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
def f(**k): pass
d = {f"k{i}": i for i in range(10**4)}
while True: f(**d)

=== what is asked for is more than usual
# flags: --max-work 20M
# out: done
for i in range(100000): pass
print("done")

=== more time than a tape can tell
# flags: --max-time 1e18
# exit: 70
# err: stopped at t=4611686018\.000: over the limit of virtual time
import asyncio
asyncio.run(asyncio.sleep(1e12))

=== a list that grows as it is walked
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
l = [1]
for x in l: l.append(x)

=== a list that grows, with the limit as it is
# once: it is only long
# exit: 70
# err: over the limit of memory \(--max-memory\)
l = []
while True: l.append([None] * 1000)

=== nothing is caught of it
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
l = []
while True:
    try: l.append("x" * 1000000)
    except BaseException: pass

=== a string that doubles
# exit: 70
# err: over the limit of memory
s = "ab"
while True: s += s

=== bytes, lists and tuples that double
# flags: --max-memory 200M
# exit: 70
# err: over the limit of memory
s = b"ab"; l = [1]; t = (1,)
while True: s += s; l += l; t += t

=== a number that is squared and squared
# out: no more
n = 3
try:
    while True: n *= n
except MemoryError: print("no more")

=== a dict in a dict in a dict
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
d = {}
while True: d = {"a": d}

=== closures in closures
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
f = None
def make(f): return lambda: f
while True: f = make(f)

=== ten million tasks
# once: it is only long
# flags: --max-memory 500M
# exit: 70
# err: over the limit of memory
import asyncio
async def f(): await asyncio.sleep(1)
async def main():
    await asyncio.gather(*[f() for _ in range(10_000_000)])
asyncio.run(main())

=== a queue that only fills
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import asyncio
async def main():
    q = asyncio.Queue()
    while True: q.put_nowait(object())
asyncio.run(main())

=== callbacks without number
# once: it is only long
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    while True: f.add_done_callback(print)
asyncio.run(main())

=== text in a file in memory
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import io
s = io.StringIO()
while True: s.write("x" * 100000)

=== what is lost in cycles is found in time
# flags: --max-memory 100M
# out: done
class A: pass
for i in range(1_000_000):
    a = A(); a.me = a
print("done")

=== cycles with much in them, too
# once: it is only long
# flags: --max-memory 700M
# out: done
class A: pass
for i in range(5000):
    a = A(); a.me = a; a.much = bytearray(1_000_000)
print("done")

=== cycles are found while generators run
# once: it is only long
# out: 300000 300000
class A: pass
def numbers(n):
    for i in range(n):
        a = A(); a.me = a; a.gen = inner = (a for _ in range(3)); next(inner)
        yield [a, i][1]
def twice(n): yield from numbers(n)
total = 0
for i in twice(300000): total += 1
print(total, len(list(map(str, numbers(300000)))))

=== sizes that no machine has
# out: MemoryError(?: MemoryError)*
def attempt(f):
    try: return type(f()).__name__
    except MemoryError as e: return type(e).__name__
print(*map(attempt, [
    lambda: "a" * 10**15, lambda: [0] * 10**15, lambda: (0,) * 10**15,
    lambda: b"a" * 10**15, lambda: 1 << 10**15, lambda: 10 ** 10 ** 8,
    lambda: '{:1000000000000}'.format(1), lambda: f"{'a':1000000000000}",
    lambda: bytes(10**15), lambda: bytearray(10**15),
    lambda: 'a'.ljust(10**15),
    lambda: (1).to_bytes(10**15, 'big'), lambda: 'a'.zfill(10**15)]))

=== sizes that fit no machine word
# out: OverflowError(?: (?:Overflow|Value)Error)*
def attempt(f):
    try: return type(f()).__name__
    except Exception as e: return type(e).__name__
print(*map(attempt, [
    lambda: "a" * 10**19, lambda: [0] * 10**19, lambda: bytes(10**20),
    lambda: '{:1000000000000000000000}'.format(1), lambda: int('9' * 5000),
    lambda: '{:.1000000000000f}'.format(1.0), lambda: str(10**5000),
    lambda: len(range(10**30)), lambda: float(10**400),
    lambda: 10**400 / 3]))

=== a size between that and the limit
# exit: 70
# err: over the limit of memory
print("before")
x = "a" * 10**10

=== list(range(10 ** 12))
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
print(list(range(10**12)))

=== a width of a thousand million
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
'%*d' % (10**9, 5)

=== precisions and widths of a thousand million, everywhere
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
f"{1.5:.2147483646e}"

=== a thousand million letters
# out: 1000000000 a
x = "a" * 10**9
print(len(x), x[-1])

=== replace() that makes much of little
# flags: --max-memory 100M
# exit: 1
# err: \nMemoryError\n\z
"ab".replace("", "x" * 10**7).replace("", "x" * 10**7)

=== a comparison that sorts, a repr that shows itself in a list
# out: RecursionError RecursionError RecursionError RecursionError
import functools
class R:
    def __repr__(self): return repr([self])
class L:
    def __lt__(self, other): return sorted([L(), L()])
def compare(a, b): return len(sorted([a, b], key=functools.cmp_to_key(compare)))
def deep(n):
    l = []
    for i in range(n): l = [l]
    return l
def attempt(f):
    try: return f()
    except RecursionError as e: return type(e).__name__
print(attempt(lambda: repr(R())), attempt(lambda: sorted([L(), L()])),
      attempt(lambda: deep(100000) == deep(100000)),
      attempt(lambda: sorted([1, 2], key=functools.cmp_to_key(compare))))

=== deep recursion
# exit: 1
# err: \nRecursionError: maximum recursion depth exceeded\n\z
def f(n): return f(n + 1)
f(0)

=== deep recursion, its trace shortened
# exit: 1
# err: \[Previous line repeated 99\d more times\]\nRecursionError: maximum
def f(n): return f(n + 1)
f(0)

=== deep recursion of coroutines
# exit: 1
# err: \nRecursionError: maximum recursion depth exceeded\n\z
import asyncio
async def f(n): return await f(n + 1)
asyncio.run(f(0))

=== recursion in special methods
# out: RecursionError(?: RecursionError)*
class A:
    def __repr__(self): return repr(self)
    def __str__(self): return f"{self}"
    def __eq__(self, other): return self == other
    def __hash__(self): return hash(self)
    def __getattr__(self, name): return self.x
    def __setattr__(self, name, v): self.x = v
    def __add__(self, other): return self + other
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __contains__(self, v): return v in self
    def __getitem__(self, i): return self[i]
    def __index__(self): return [1, 2][self]
    def __format__(self, s): return format(self, s)
    def __call__(self): return self()
    def __lt__(self, other): return sorted([self, self])
class B:
    def __init__(self): B()
class C:
    def __new__(cls): return cls()
class D: pass
D.__call__ = D()
class M(type):
    def __instancecheck__(cls, v): return isinstance(v, cls)
class E(metaclass=M): pass
def attempt(f):
    try: return f()
    except RecursionError as e: return type(e).__name__
a = A()
print(*map(attempt, [
    lambda: repr(a), lambda: str(a), lambda: a == A(), lambda: hash(a),
    lambda: {a: 1}, lambda: a.y, lambda: setattr(a, "y", 1), lambda: a + 1,
    lambda: list(a), lambda: len(a), lambda: bool(a), lambda: 1 in a,
    lambda: a[1], lambda: [1][a], lambda: f"{a}", lambda: a(),
    lambda: sorted([a, a]), B, C, lambda: D()(), lambda: isinstance(1, E)]))

=== recursion through natives
# out: RecursionError(?: RecursionError)*
import functools
def by_key(x): return sorted([2, 1], key=by_key)
def by_map(x): return list(map(by_map, [x]))
def by_reduce(a, b): return functools.reduce(by_reduce, [a, b])
def by_min(x): return min([x, 1], key=by_min)
@functools.lru_cache(None)
def cached(n): return cached(n + 1)
def attempt(f, *args):
    try: return f(*args)
    except RecursionError as e: return type(e).__name__
print(attempt(by_key, 1), attempt(by_map, 1), attempt(by_reduce, 1, 2),
      attempt(by_min, 1), attempt(cached, 1))

=== a chain of 100 000 generators is closed
# out: 0
import sys
sys.setrecursionlimit(10**6)
def g(n):
    if n: yield from g(n - 1)
    yield n
print(next(g(10**5)))

=== iterators in iterators
# out: RecursionError RecursionError RecursionError RecursionError
import itertools
def wrap(g): yield from g
def attempt(f):
    it = iter([1])
    for i in range(100000): it = f(it)
    try: return next(it)
    except RecursionError as e: return type(e).__name__
print(attempt(itertools.chain), attempt(lambda it: map(abs, it)),
      attempt(lambda it: (x for x in it)), attempt(wrap))

=== awaits in awaits
# out: 500\nmaximum recursion depth exceeded\nmaximum recursion depth exceeded
import asyncio
async def f(n):
    if n == 0: return await asyncio.sleep(1, 0)
    return 1 + await f(n - 1)
async def wrap(c): return await c
async def main():
    print(await f(500))
    try: await f(2000)
    except RecursionError as e: print(e)
    c = asyncio.sleep(1)
    for i in range(100000): c = wrap(c)
    try: await c
    except RecursionError as e: print(e)
asyncio.run(main())

=== deep data
# out: RecursionError(?: RecursionError)*
import copy, json
def attempt(f, *args):
    try: return f(*args) and "no error"
    except RecursionError as e: return type(e).__name__
l, m, d, t = [], [], {}, ()
for i in range(100000): l, m, d, t = [l], [m], {1: d}, (t,)
print(attempt(repr, l), attempt(repr, d), attempt(repr, t), attempt(str, t),
      attempt(lambda: l == m), attempt(lambda: l < m), attempt(json.dumps, l),
      attempt(json.loads, "[" * 100000), attempt(copy.deepcopy, l))

=== what goes through to what it is made of, very deep
# out: RecursionError RecursionError RecursionError RecursionError(?: RecursionError| no error)*
import types
def attempt(f, *args):
    try: return f(*args) or "no error"
    except RecursionError as e: return type(e).__name__
def deep(link, x):
    for i in range(1000000): x = link(x)
    return x
alias = deep(lambda x: list[x], int)
proxy = deep(types.MappingProxyType, {1: ""})
method = deep(lambda x: types.MethodType(x, 1), print)
def quiet(f): return lambda: f() and None
print(attempt(hash, alias), attempt(repr, alias), attempt(repr, proxy),
      attempt(lambda: alias.__parameters__), *map(attempt, map(quiet, [
      lambda: alias == alias, lambda: list[alias] == alias, lambda: alias[int],
      lambda: proxy[1], lambda: len(proxy), lambda: list(proxy),
      lambda: 1 in proxy, lambda: proxy == proxy, lambda: proxy.get(1),
      lambda: repr(method), lambda: hash(method), lambda: method.__name__,
      lambda: method.x, lambda: method == method])))

=== sets that are looked through in C
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
s, t = set(range(100000)), set(range(100000))
while True: s <= t

=== a set that is looked through for the keys of a dict
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
s, d = set(range(100000)), dict.fromkeys(range(100000))
while True: s.difference(d)

=== sorting is no runaway
# flags: --max-work 300M
# out: True
import random
numbers = [random.random() for _ in range(200000)]
numbers.sort()
print(numbers[0] < numbers[-1])

=== a key that is put in a set while another is looked for
# out: 5 0
class Key:
    due = False
    def __hash__(self): return 1
    def __eq__(self, other):
        if Key.due:
            Key.due = False
            keys.add(fifth)
        return self is other
first, second, third, fourth, fifth = (Key() for _ in range(5))
keys = {first, second, third, Key()}
keys.remove(first)
Key.due = True
keys.add(fourth)
print(len(keys), end=" ")
while keys: keys.pop()
print(len(keys))

=== a key whose comparison fails, among names
# out: 1 AttributeError NameError 2
class Key(str):
    def __hash__(self): return str.__hash__(self)
    def __eq__(self, other): raise ValueError
class C: pass
c = C()
for names, name in (globals(), "x"), (vars(c), "x"), (vars(c), "y"):
    names[Key(name)] = 0
x = 1
print(x, end=" ")
try: c.x
except AttributeError as e: print(type(e).__name__, end=" ")
del x
try: x
except NameError as e: print(type(e).__name__, end=" ")
c.y = 2
print(c.y)
del c.y

=== an attribute of a class, asked for while it goes
# out: ,5,no x,1
class Loud:
    def __del__(self): print("", getattr(C, "x", "no x"), sep=",", end="")
class B: x = 1
class C: x = [Loud()]
C.x
C.x = 5
C.x = [Loud()]
C.x
del C.x
class C(B): x = [Loud()]
C.x
del C.x

=== aliases of aliases that all are one
# flags: --max-work 100M
# exit: 70
# err: the program runs and runs
a = list[int]
for i in range(40): a = dict[a, a]
a.__parameters__

=== a method of a method of a method
# out: 1000002
import types
def count(*args): return len(args)
f = count
for i in range(1000000): f = types.MethodType(f, i)
print(f(1, 2))

=== classes whose bases have the same bases, and so on
# out: 402 5
A, B = type("A", (), {}), type("B", (), {})
top = A
for i in range(200): A, B = type("A", (A, B), {}), type("B", (A, B), {})
for i in range(6): top.x = i; a = A.x
print(len(A.__mro__), a)

=== the hash of a deep tuple
# out: True
t = ()
for i in range(100000): t = (t,)
print(isinstance(hash(t), int))

=== data that contain themselves
# out: \[\[...\]\] \{1: \{...\}\}\nmaximum recursion depth exceeded in comparison\nmaximum recursion depth exceeded in comparison\nCircular reference detected
import json
l = []; l.append(l); m = []; m.append(m)
d = {}; d[1] = d; e = {}; e[1] = e
print(l, d)
for f in lambda: l == m, lambda: d == e, lambda: json.dumps(l):
    try: f()
    except (RecursionError, ValueError) as error: print(error)

=== comparisons that change what is compared
# out: list modified during sort\nFalse\nFalse 0
class A:
    def __lt__(self, other): l.append(1); return True
    def __eq__(self, other): l.clear(); return False
l = [A() for _ in range(10)]
try: l.sort()
except ValueError as e: print(e)
l = [A() for _ in range(10)]
print(l == [1] * 10)
l = [A() for _ in range(10)]
print(5 in l, len(l))

=== a bytearray that an argument of its search changes
# out: 1999 1000 1000 True True 2000
class E:
    def __index__(self):
        b[:] = b"a" * 1000 + b"b" * 1000
        return 0
def fresh():
    global b
    b = bytearray(b"abc")
    return b
print(fresh().rfind(b"b", E()), fresh().index(b"b", E()),
      fresh().count(b"a", E()), fresh().startswith(b"aaaaa", E()),
      fresh().endswith(b"bbbbb", E()),
      len(fresh().replace(b"a", b"", E())))

=== an index that changes the list
# out: IndexError IndexError IndexError
class I:
    def __index__(self): l.clear(); return 2
def attempt(f):
    global l
    l = [1, 2, 3]
    try: return f(l, I())
    except IndexError as e: return type(e).__name__
print(attempt(lambda l, i: l[i]), attempt(lambda l, i: l.__setitem__(i, 1)),
      attempt(lambda l, i: l.pop(i)))

=== __del__ that never ends in itself
# flags: --max-work 200M
# exit: 70
# err: the program runs and runs
class A:
    def __del__(self): A()
A()
print("done")

=== __del__ that never ends, when all is over
# flags: --max-work 200M
# exit: 70
# err: the program runs and runs
# out: done
class A:
    def __del__(self):
        while True: pass
a = A()
print("done")

=== __del__ that raises
# err: Exception ignored in: .*__del__[\s\S]*ValueError: x
# out: done
class A:
    def __del__(self): raise ValueError("x")
A()
print("done")

=== __del__ that brings back
# out: del\n1\n0
keep = []
class A:
    def __del__(self): print("del"); keep.append(self)
a = A(); del a
print(len(keep))
keep.clear()
print(len(keep))

=== chains of a million are freed
# once: it is only long
# out: done
import functools
class Node:
    def __init__(self, next): self.next = next
def closure(f): return lambda: f
def chain(link, n):
    it = None
    for i in range(n): it = link(it)
chain(Node, 1000000)
chain(lambda x: (x,), 1000000)
chain(lambda x: [x], 1000000)
chain(lambda x: {1: x}, 300000)
chain(closure, 300000)
chain(lambda x: functools.partial(print, x), 300000)
chain(lambda x: map(abs, x or []), 300000)
print("done")

=== a chain of 100 000 exceptions
# exit: 1
# err: \nValueError: 99999\n\z
e = None
for i in range(100000):
    n = ValueError(i); n.__context__ = e; e = n
raise e

=== exceptions raised in finally, again and again
# out: done
def f():
    for n in range(100000):
        try:
            try: raise ValueError(n)
            finally: raise KeyError(n)
        except KeyError as e: kept = e
f()
print("done")

=== an exception that causes itself
# exit: 1
# err: \nValueError: 1\n\z
e, f = ValueError(1), KeyError(2)
e.__cause__ = f; f.__cause__ = e
raise e

=== groups in groups
# exit: 1
# err: RecursionError|ExceptionGroup
e = ValueError(1)
for i in range(100000): e = ExceptionGroup("x", [e])
try: raise e
except* KeyError: pass

=== virtual time without end
# once: it is only long
# exit: 70
# err: (?m)^ticktape: FILE: stopped at t=2592000\.000: over the limit of virtual time \(--max-time\)
import asyncio
async def main():
    while True: await asyncio.sleep(1)
asyncio.run(main())

=== virtual time as long as was asked for
# flags: --max-time 10.5
# exit: 70
# out: (?:\d\.0\n){10}10\.0
# err: stopped at t=10\.500: over the limit of virtual time
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    while True: print(loop.time()); await asyncio.sleep(1)
asyncio.run(main())

=== the last instant belongs to it
# flags: --max-time 10
# out: 10\.0
import asyncio
async def main():
    await asyncio.sleep(10)
    print(asyncio.get_running_loop().time())
asyncio.run(main())

=== time.sleep() without end
# flags: --max-time 100
# exit: 70
# err: stopped at t=100\.000: over the limit of virtual time
import time
while True: time.sleep(30)

=== who looks at the clock for ever
# flags: --max-time 100
# exit: 70
# err: stopped at t=100\.000: over the limit of virtual time
import time
while time.time() > 0: pass

=== sleeping for ever
# exit: 70
# err: over the limit of virtual time
import asyncio
asyncio.run(asyncio.sleep(float("inf")))

=== a task that cannot be cancelled
# flags: --max-time 100
# exit: 70
# err: over the limit of virtual time
import asyncio
async def f():
    while True:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: pass
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    t.cancel()
asyncio.run(main())

=== sleep(0) without end
# flags: --max-time 1000
# exit: 70
# err: stopped at t=1000\.000: over the limit of virtual time
import asyncio
async def main():
    while True: await asyncio.sleep(0)
asyncio.run(main())

=== call_soon without end
# flags: --max-work 200M
# exit: 70
# err: the program runs and runs
import asyncio
loop = asyncio.new_event_loop()
def f(): loop.call_soon(f)
f()
loop.run_forever()

=== timers without end
# flags: --max-time 1000
# exit: 70
# err: over the limit of virtual time
import asyncio
loop = asyncio.new_event_loop()
def f(): loop.call_later(0, f)
f()
loop.run_forever()

=== timers that double
# once: it is only long
# flags: --max-memory 100M
# exit: 70
# err: over the limit of memory
import asyncio
loop = asyncio.new_event_loop()
def f(): loop.call_later(1, f); loop.call_later(1, f)
f()
loop.run_forever()

=== no more events than asked for
# flags: --max-events 1000
# exit: 70
# err: (?m)^ticktape: FILE: stopped at t=\d+\.000: over the limit of events \(--max-events\)
import asyncio
async def main():
    while True: await asyncio.sleep(1)
asyncio.run(main())

=== fewer events than asked for
# flags: --max-events 1000
# out: done
import asyncio
asyncio.run(asyncio.sleep(1))
print("done")

=== deadlock: a future that nobody completes
# exit: 70
# err: Task-1 waits for a future that nobody completes, FILE:5 in main\(\)\n      await asyncio\.Future\(\)\nticktape: FILE: stopped at t=0\.000: deadlock
import asyncio
async def main(): # a comment
    await asyncio.Future()
asyncio.run(main())

=== deadlock: in a __del__, which cannot tell whom it ends
# exit: 70
# err: stopped at t=0\.000: deadlock
import asyncio, sys
class Lost:
    def __del__(self):
        loop = asyncio.new_event_loop()
        loop.run_until_complete(loop.create_future())
Lost()
print("not reached")

=== a signal that ends the program, sent in a __del__
# exit: 70
# err: stopped at t=0\.000: ended by SIGTERM
# out: before
import os, signal
class Lost:
    def __del__(self):
        print("before")
        os.kill(os.getpid(), signal.SIGTERM)
Lost()
print("not reached")

=== deadlock: two locks crosswise
# exit: 70
# err: one waits in Lock\.__aenter__\(\), FILE:7 in f\(\)\n      async with b:\n  two waits in Lock\.__aenter__\(\), FILE:7 in f
import asyncio
async def f(a, b):
    async with a:
        await asyncio.sleep(1)
        async with b:
            print("never")
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    t = asyncio.create_task(f(a, b), name="one")
    await asyncio.gather(t, asyncio.create_task(f(b, a), name="two"))
asyncio.run(main())

=== deadlock: streams and servers, and what has no line of its own
# exit: 70
# err: (?s)read waits to read what nobody sends, FILE:\d+ in read\(\)\n.*drain waits to send what nobody reads, FILE:\d+ in drain\(\)\n.*serve waits for somebody to connect, but nobody does.*wait_for waits in wait_for\(\)\n.*wait waits in wait\(\)\n.*gather waits for gather\(\), FILE:\d+.*awaitable waits for a future that nobody completes, FILE:\d+ in Own.__await__\(\)\n.*Task-\d+ waits in Queue.get\(\)\n
import asyncio
async def read(r, w):
    await r.readline()
async def drain(r, w):
    w.write(b"x" * 10_000_000)
    await w.drain()
async def gather():
    await asyncio.gather(asyncio.Queue().get(), asyncio.Queue().get())
class Own:
    def __await__(self):
        yield from asyncio.get_running_loop().create_future()
async def awaitable():
    await Own()
async def silent(r, w):
    await asyncio.Event().wait()
async def main():
    server = await asyncio.start_server(silent, "localhost", 9000)
    async with asyncio.TaskGroup() as g:
        for f in read, drain:
            g.create_task(f(*await asyncio.open_connection("localhost", 9000)), name=f.__name__)
        g.create_task(server.serve_forever(), name="serve")
        g.create_task(asyncio.wait_for(asyncio.Event().wait(), None), name="wait_for")
        g.create_task(asyncio.wait([asyncio.create_task(asyncio.Event().wait())]), name="wait")
        for f in gather, awaitable:
            g.create_task(f(), name=f.__name__)
asyncio.run(main())

=== deadlock: a queue without a producer
# exit: 70
# err: Task-1 waits in Queue\.get\(\), FILE:6 in main\(\)\n      print\(await q\.get\(\)\)
import asyncio
async def main():
    q = asyncio.Queue()
    print(await q.get())
asyncio.run(main())

=== deadlock: a queue that nobody empties, and one that nobody has done
# exit: 70
# err: Queue\.put\(\), FILE:5 in putter[\s\S]*Queue\.join\(\), FILE:9 in joiner
import asyncio
async def putter():
    q = asyncio.Queue(1); await q.put(1); await q.put(2)
async def joiner():
    q = asyncio.Queue()
    q.put_nowait(1)
    await q.join()
async def main():
    await asyncio.gather(putter(), joiner())
asyncio.run(main())

=== deadlock: events, conditions, semaphores, barriers
# exit: 70
# err: for gather\(\)[\s\S]*Event\.wait\(\)[\s\S]*Condition\.wait\(\)[\s\S]*Semaphore\.acquire\(\)[\s\S]*Barrier\.wait\(\)
import asyncio
async def main():
    c, b = asyncio.Condition(), asyncio.Barrier(3)
    await c.acquire()
    async def await_it(x): await x
    await asyncio.gather(*map(await_it, [asyncio.Event().wait(), c.wait(),
        asyncio.Semaphore(0).acquire(), b.wait()]))
asyncio.run(main())

=== deadlock: tasks that wait for one another
# exit: 70
# err: Task-2 waits for Task-3, FILE:4[\s\S]*Task-3 waits for Task-2, FILE:5
import asyncio
async def left(): await tasks[1]
async def right(): await tasks[0]
async def main():
    global tasks
    tasks = [asyncio.create_task(left()), asyncio.create_task(right())]
    await asyncio.sleep(1)
    await tasks[0]
asyncio.run(main())

=== deadlock: nothing to run for ever
# exit: 70
# err: ticktape: deadlock: nothing is ready and no timer runs\nticktape: FILE: stopped at t=0\.000: deadlock
import asyncio
asyncio.new_event_loop().run_forever()

=== what the machine does for the library's texts, asked by a program with anything
# exit: 0
# out: ^alive\n\z
import asyncio, threading, queue, multiprocessing, gevent, json, re, hashlib
import logging, traceback, random, collections
import _tell, _network, _sockets, _process, _thread, _std, _greenlet
enders = {"exit", "exit_thread", "_exit", "kill", "_set_main", "start",
          "start_new", "start_new_thread", "_begin", "read", "sleep", "wait",
          "interrupt_main"}
values = [None, -1, 1, 2**70, 1.5, float("nan"), "put", b"x", (), [1], {},
          print, int, ValueError("x"), asyncio.new_event_loop()]
for module in (_tell, _network, _sockets, _process, _thread, _std, _greenlet,
               json, re, hashlib, random, collections):
    private = module.__name__[0] == "_"
    for name, f in sorted(vars(module).items()):
        if type(f) is not type(len) or name in enders or not (
                private or name[0] == "_"):
            continue
        for again in range(2):
            for v in values:
                for args in ([v] * n for n in range(11)):
                    try: f(*args)
                    except Exception: pass
        for v in values:
            for kind in "put", "blocked", "lane", "run end":
                try: f(kind, v, 2**40, -2**40, 2**70, v, v, v)
                except Exception: pass
for v in values:
    try: _process.wait(v, 0)
    except Exception: pass
print("alive")

=== a callback that is there very often, and is taken away
# exit: 0
# out: ^100000\n1\n\z
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    for i in range(100000):
        future.add_done_callback(print)
    future.add_done_callback(len)
    print(future.remove_done_callback(print))
    print(future.remove_done_callback(len))
asyncio.run(main())

=== a callback of a class that is called as functools.partial is
# exit: 0
# out: ^<Future pending cb=\[<__main__\.partial object at 0x\w+>\(\)\]>\n\z
import asyncio
class partial:
    func = len
    args = 5
    def __call__(self, f): pass
async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(partial())
    print(future)
asyncio.run(main())

=== what is registered with atexit goes while it is compared
# exit: 0
# out: ^0\nAttributeError\n\z
import atexit
class Clears:
    def __call__(self): print("called")
    def __eq__(self, other): atexit._clear()
for i in range(3): atexit.register(Clears())
atexit.unregister(1)
print(atexit._ncallbacks())
try: atexit._registered.append(1)
except AttributeError: print("AttributeError")

=== a task factory that makes no futures, a loop factory that makes no loop
# exit: 0
# out: ^TypeError\nTypeError\nTypeError\nTypeError\n\z
import asyncio
def show(f):
    try: f()
    except TypeError: print("TypeError")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **k: coro.close())
    for use in asyncio.wait_for, asyncio.shield:
        try: await use(*(asyncio.sleep(1), 1)[:2 if use is asyncio.wait_for else 1])
        except TypeError: print("TypeError")
    async with asyncio.TaskGroup() as g:
        show(lambda: g.create_task(asyncio.sleep(1)))
    loop.set_task_factory(None)
asyncio.run(main())
show(lambda: asyncio.Runner(loop_factory=lambda: 1).get_loop())
