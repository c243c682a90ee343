# QueueHandler and QueueListener: a thread writes what the loop's tasks log
import asyncio
import logging
import logging.handlers
import queue
import sys

records = queue.Queue()
loud = logging.StreamHandler(sys.stdout)
loud.setLevel(logging.ERROR)
everything = logging.StreamHandler(sys.stdout)
everything.setFormatter(logging.Formatter("%(levelname)s %(threadName)s %(message)s"))
listener = logging.handlers.QueueListener(records, everything, loud,
                                          respect_handler_level=True)
logging.basicConfig(level=logging.INFO,
                    handlers=[logging.handlers.QueueHandler(records)])


async def count(name, upto):
    for n in range(upto):
        logging.info("%s at %d", name, n)
        await asyncio.sleep(1)
    logging.error("%s is done", name)


async def main():
    await asyncio.gather(count("tea", 2), count("bread", 3))


listener.start()
print(listener._thread.name, listener._thread.daemon)
asyncio.run(main())
listener.stop()
print(listener._thread, records.empty(), records.unfinished_tasks)
