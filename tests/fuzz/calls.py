"""calls.py - programs that call all that a module, or an object, has.

What a program of the suite calls, it calls rightly, and of bytes that are
changed few name another method: these reach what is said of wrong arguments,
and the many functions that no lesson needs.
"""
VALUES = """None, -1, 2, "ab", b"cd", [3, 1], (1, "x"), {"k": 1}, {4}, 1.5, "", 10 ** 30,
    range(3), ValueError("v"), len, int, Odd, Odd(), asyncio.Event(), asyncio"""

# Each name is called with none to three of the values, which go round.
TEXT = """\
import asyncio
import %(module)s as M


async def f():
    return await asyncio.sleep(0, 1)


class Odd:
    def __index__(self):
        return 2

    def __iter__(self):
        return iter((1, "a"))

    def __len__(self):
        return 3

    def __getitem__(self, key):
        raise IndexError(key)

    def __call__(self, *args, **kwargs):
        return args

    def __eq__(self, other):
        return True

    def __lt__(self, other):
        raise ValueError("lt")


async def main():
    values = [%(values)s]
    n = %(first)d
    for name in %(names)s:
        for count in 0, 1, 1, 1, 2, 2, 3:
            n += 1
            args = [values[(n * 7 + i * 5) %% len(values)] for i in range(count)]
            try:
                r = getattr(%(made)s, name)(*args)
                repr(r)
                if asyncio.iscoroutine(r):
                    await asyncio.wait_for(r, 1)
                elif hasattr(r, "__next__"):
                    next(r)
            except Exception as e:
                str(e)


asyncio.run(main())
"""

MODULES = """abc argparse array ast asyncio asyncio.base_events asyncio.events asyncio.futures
    asyncio.locks asyncio.queues asyncio.streams asyncio.tasks atexit base64 bisect builtins
    calendar collections concurrent.futures contextlib contextvars copy csv dataclasses
    datetime decimal difflib enum errno fnmatch fractions functools gc gevent graphlib
    greenlet hashlib heapq hmac html http importlib inspect io itertools json keyword
    logging math multiprocessing numbers operator os os.path pathlib pickle platform pprint
    queue random re reprlib requests aiohttp httpx sched secrets select selectors shlex
    signal socket statistics string struct sys textwrap threading time timeit traceback
    tracemalloc types typing unittest unittest.mock urllib.parse urllib.request uuid
    warnings weakref""".split()

# What is called is a method of: module and expression, which may use f and Odd.
OBJECTS = """
builtins 'ab c'
builtins b'ab'
builtins bytearray(b'ab')
builtins [3, 1, 2]
builtins (1, 2)
builtins {1: 2, 'a': 3}
builtins {1, 2}
builtins frozenset((1, 2))
builtins 7
builtins True
builtins 2.5
builtins range(5)
builtins slice(1, 3)
builtins memoryview(b'abc')
builtins (x for x in 'abc')
builtins f
builtins f()
builtins f.__code__
builtins Odd
builtins Odd()
builtins Odd().__iter__
builtins len
builtins None
builtins property(len)
builtins classmethod(len)
builtins super(Odd, Odd())
builtins iter([1, 2])
builtins enumerate('ab')
builtins map(str, [1])
builtins ValueError('x')
builtins ExceptionGroup('g', [ValueError(1)])
array M.array('i', [1])
asyncio M.get_running_loop()
asyncio M.get_running_loop().create_future()
asyncio M.get_running_loop().call_later(1, len)
asyncio M.create_task(f())
asyncio M.gather(f(), f())
asyncio M.Queue(2)
asyncio M.PriorityQueue()
asyncio M.Lock()
asyncio M.Event()
asyncio M.Condition()
asyncio M.Semaphore(1)
asyncio M.BoundedSemaphore(1)
asyncio M.Barrier(2)
asyncio M.TaskGroup()
asyncio M.timeout(1)
asyncio M.Runner()
asyncio M.StreamReader()
argparse M.ArgumentParser()
collections M.deque([1, 2], 5)
collections M.defaultdict(list)
collections M.OrderedDict(a=1)
collections M.Counter('aab')
collections M.ChainMap({1: 2})
collections M.namedtuple('P', 'x y')(1, 2)
concurrent.futures M.ThreadPoolExecutor(1)
concurrent.futures M.Future()
contextlib M.ExitStack()
contextlib M.AsyncExitStack()
contextvars M.ContextVar('v', default=1)
contextvars M.copy_context()
datetime M.datetime(2020, 1, 2)
datetime M.timedelta(1)
decimal M.Decimal('1.5')
enum M.Enum('E', 'A B')
enum M.Flag('F', 'A B').A
fractions M.Fraction(1, 2)
functools M.partial(len)
functools M.lru_cache(len)
greenlet M.greenlet(len)
hashlib M.sha256(b'a')
io M.StringIO('ab')
io M.BytesIO(b'ab')
itertools M.chain([1], [2])
itertools M.count(1)
logging M.getLogger('x')
multiprocessing M.Queue()
pathlib M.Path('a/b.c')
queue M.Queue(1)
random M.Random(1)
re M.compile('(a)b*')
re M.match('(?P<n>a)', 'ab')
selectors M.DefaultSelector()
socket M.socket()
struct M.Struct('<i')
threading M.Thread(target=len)
threading M.Lock()
threading M.RLock()
threading M.Event()
threading M.Condition()
threading M.Semaphore(1)
threading M.local()
types M.SimpleNamespace(a=1)
types M.MappingProxyType({1: 2})
unittest.mock M.Mock()
unittest.mock M.MagicMock()
unittest.mock M.AsyncMock()
uuid M.UUID(int=5)
weakref M.ref(Odd)
weakref M.WeakValueDictionary()
""".strip().split("\n")


def programs():
    """Yields (name, bytes).  Every second one goes from the end of the names to
    the beginning, as not all get through."""
    made = [(module, "M") for module in MODULES]
    made += [line.split(" ", 1) for line in OBJECTS]
    for n, (module, expression) in enumerate(made):
        names = f"dir({expression})"
        yield f"calls-{n:03}", (TEXT % {
            "module": module, "values": VALUES, "made": expression, "first": n,
            "names": f"reversed({names})" if n % 2 else names}).encode()
