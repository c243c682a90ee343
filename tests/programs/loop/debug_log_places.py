# records of the logger "asyncio" say where asyncio logs, not where the program
# is; what a handler of them logs itself says its own place
import asyncio
import logging
import time



def place(record):
    return (record.module, record.filename, record.funcName, record.lineno,
            record.pathname.split("python3.11/")[-1])


class Places(logging.Handler):
    def emit(self, record):
        text = record.getMessage().split("\n")[0].split(" created at")[0]
        print(record.levelname, record.name, *place(record), text.split(" <")[0])
        if record.name == "asyncio":
            log.info("seen")


class Once(logging.Filter):
    def filter(self, record):
        log.debug("filter")
        return True


logging.basicConfig(level=logging.DEBUG, handlers=[Places()])
log = logging.getLogger("mine")


def fail():
    raise ValueError("no")


async def fails():
    fail()


async def main():
    loop = asyncio.get_running_loop()
    log.info("in main")
    loop.call_soon(fail)
    task = loop.create_task(fails())
    await asyncio.sleep(0.1)
    del task
    logging.getLogger("asyncio").addFilter(Once())
    logging.getLogger("asyncio").warning("of the program")
    time.sleep(0.2)
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "asked for"})
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    loop.call_exception_handler({"message": "not shown"})
    log.info("after it")
    logging.getLogger("asyncio").setLevel(logging.DEBUG)


asyncio.run(main(), debug=True)
