# A name is missing that is a module's, and another in a call; tracebacks are told meanwhile.
import traceback


def inner():
    raise ValueError("inner")


def outer():
    try:
        inner()
    except ValueError as e:
        raise KeyError("outer") from e


try:
    outer()
except KeyError as e:
    print(traceback.format_exc().splitlines()[-1])
try:
    print(mian())
except NameError as e:
    print(e)
asyncio.run(main())
