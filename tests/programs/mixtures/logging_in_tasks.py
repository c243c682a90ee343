# tasks that log to stdout with the virtual time and the task's name
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO,
                    format="%(asctime)s %(levelname)-7s %(message)s", datefmt="%H:%M:%S")
log = logging.getLogger(__name__)


async def service(name, crash):
    log.info("%s starts in %s", name, asyncio.current_task().get_name())
    try:
        for i in range(3):
            await asyncio.sleep(1.5)
            log.debug("hidden")
            if i == crash:
                raise RuntimeError(f"{name} crashed")
            log.info("%s step %d", name, i)
    except RuntimeError as e:
        log.error("problem: %s", e)
    finally:
        log.warning("%s stops", name)


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(service("web", 5), name="T-web")
        tg.create_task(service("db", 1), name="T-db")
    log.info("all stopped")


asyncio.run(main())
