# sys: limits and hooks set and refused, what is told of wrong arguments, facts as named tuples
import sys


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


class Text(str):
    pass


for bad in (0, -1, 2**40, "x", 1.5, None):
    tell(f"setrecursionlimit {bad!r}", sys.setrecursionlimit, bad)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for bad in (5, None, b"x", Text("x")):
    tell(f"intern {bad!r}", sys.intern, bad)
print(sys.intern("some text") is sys.intern("some " + "text"))
tell("getrefcount", lambda: sys.getrefcount(object()) > 0)
tell("getrefcount none", sys.getrefcount)
for bad in (1000, "x", 2**31):
    tell(f"_getframe {bad!r}", sys._getframe, bad)
print(sys._getframe().f_code.co_name, sys._getframe(0).f_lineno)

# hooks of async generators
print(sys.get_asyncgen_hooks())
tell("firstiter 5", sys.set_asyncgen_hooks, firstiter=5)
tell("finalizer text", sys.set_asyncgen_hooks, print, "x")


async def numbers():
    yield 1


def first(gen):
    print("first iteration of", gen.__name__)


sys.set_asyncgen_hooks(firstiter=first)
old = sys.get_asyncgen_hooks()
print(old.firstiter is first, old.finalizer, old[1], len(old))
try:
    numbers().__anext__().send(None)
except StopIteration as e:
    print("yielded", e.value)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks() == (None, None), type(old).__name__)

# the hook of uncaught exceptions
try:
    1 / 0
except ZeroDivisionError as e:
    sys.excepthook(type(e), e, e.__traceback__)
    sys.__excepthook__(ZeroDivisionError, ZeroDivisionError("no traceback"), None)
tell("excepthook of no exception", sys.excepthook, int, 5, None)
tell("excepthook of one", sys.excepthook, ValueError("x"))
print(sys.excepthook is sys.__excepthook__, sys.exc_info(), sys.exception())

# what is accepted
tell("gettrace", sys.gettrace)
tell("getprofile", sys.getprofile)
tell("is_finalizing", sys.is_finalizing)
tell("getallocatedblocks", lambda: sys.getallocatedblocks() >= 0)
tell("get_int_max_str_digits", sys.get_int_max_str_digits)
tell("audit", sys.audit, "my.event", 1, 2)
tell("getfilesystemencoding", sys.getfilesystemencoding)
tell("origin depth", sys.set_coroutine_origin_tracking_depth, 2)
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(0)
for bad in (-1, 2**40, "x"):
    tell(f"origin depth {bad!r}", sys.set_coroutine_origin_tracking_depth, bad)

# facts
print(sys.version_info.major, sys.version_info[1], sys.version_info.releaselevel,
      len(sys.version_info))
print(sys.float_info.dig, sys.float_info.max_exp, sys.float_info.radix, sys.float_info.rounds)
print(sys.int_info.bits_per_digit, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf)
print(sys.flags.optimize, sys.flags.dev_mode, sys.implementation.name, sys.implementation.cache_tag)
print(sys.thread_info.name, sys.api_version, sys.hexversion >> 16 == 0x30B, sys.copyright[:13])
print(sys.float_repr_style, sys.dont_write_bytecode in (True, False), sys.warnoptions,
      sys.platlibdir)
print(type(sys.version_info).n_fields, sys.version_info.n_sequence_fields)
print(type(sys.float_info).n_fields, type(sys.flags).__match_args__[:2])
tell("make one", type(sys.version_info), (3, 11, 0, "final", 0))
tell("make flags", type(sys.flags))
tell("no such", lambda: sys.version_info.zork)
tell("exit text", lambda: sys.exit)
for args in ((), (None,), (3,), ("text",), ((1, 2),), ((),), ([1],)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code, e.args)
