# sys.excepthook is shown what is not caught, and what it prints stands for the traceback.
import asyncio
import sys
import traceback


def hook(kind, value, tb):
    print("uncaught", kind.__name__, value, value.__context__, sys.exc_info())
    print("".join(traceback.format_exception_only(kind, value)), end="")
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno, sys.excepthook is hook)
    while tb.tb_next:
        tb = tb.tb_next
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno)


async def main():
    await asyncio.sleep(1)
    raise ValueError("in main")


sys.excepthook = hook
try:
    1 / 0
except ZeroDivisionError:
    print("caught")
asyncio.run(main())
