# the default exception handler fails where it cannot show what it was given
import asyncio
import logging


class ToStdout(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage())
        exc = record.exc_info and record.exc_info[1]
        while exc:
            print("  ", type(exc).__name__, exc)
            exc = exc.__context__


logging.getLogger("asyncio").addHandler(ToStdout())
logging.getLogger("asyncio").propagate = False


class NoRepr:
    def __repr__(self):
        raise ValueError("no repr")


class Robber:
    def __init__(self, context, key):
        self.context, self.key = context, key

    def __repr__(self):
        del self.context[self.key]
        return "robbed of " + self.key


class NoReprError(Exception):
    __repr__ = NoRepr.__repr__


async def fails():
    raise NoReprError


async def generates():
    raise NoReprError
    yield


def handler(loop, context):
    raise KeyError("handler")


async def main():
    tell = asyncio.get_running_loop().call_exception_handler
    tell({"message": "shown", "b": 1, "a": [2]})
    tell({"message": "", "exception": ValueError("no message")})
    tell({"message": "cannot be shown", "what": NoRepr()})
    tell({"message": "not in order", 5: 6})
    tell({5: 6, 4: 5})
    tell({"message": 7})
    tell({"message": "no exception", "exception": 5})
    tell({"message": "no list", "source_traceback": 5})
    for key in "abc":
        context = {"message": "changing", "a": 1, "c": 2}
        context["b"] = Robber(context, key)
        tell(context)
    task = asyncio.create_task(fails())
    await asyncio.sleep(1)
    task = asyncio.create_task(anext(generates()))
    await asyncio.sleep(1)
    del task
    asyncio.get_running_loop().set_exception_handler(handler)
    tell({"message": "told by nobody"})
    tell({"message": "told by nobody", "what": NoRepr()})


asyncio.run(main())
