# logging.config.dictConfig: formatters, filters, handlers and loggers from a dict
import asyncio
import logging
import logging.config
import sys


class Stamp(logging.Filter):
    def __init__(self, stamp="none"):
        super().__init__()
        self.stamp = stamp

    def filter(self, record):
        record.stamp = self.stamp
        return record.levelno != logging.WARNING


class Shelf(logging.Handler):
    def __init__(self, keep, where):
        super().__init__()
        self.keep, self.where, self.label = keep, where, "?"

    def emit(self, record):
        print("shelf", self.label, self.where, self.keep, self.format(record))


def named(name, prefix=""):
    return logging.Formatter(f"{prefix}{name}: %(message)s")


earlier = logging.getLogger("earlier")
below = logging.getLogger("shop.till")
logging.getLogger("shop").addHandler(logging.NullHandler())
logging.config.dictConfig({
    "version": 1,
    "places": {"first": ["attic", "cellar"]},
    "formatters": {
        "short": {"format": "%(levelname).1s %(name)s %(message)s"},
        "curly": {"format": "{stamp} {asctime} {message}", "style": "{",
                  "datefmt": "%H:%M"},
        "made": {"()": named, "name": "made", "prefix": "> "},
    },
    "filters": {"stamp": {"()": "__main__.Stamp", "stamp": "S"},
                "only": {"name": "shop.till"}},
    "handlers": {
        "all": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout",
                "formatter": "short", "level": "INFO"},
        "curly": {"class": "logging.StreamHandler", "stream": sys.stdout,
                  "formatter": "curly", "filters": ["stamp"]},
        "batch": {"class": "logging.handlers.MemoryHandler", "capacity": 2,
                  "target": "zoo"},
        "zoo": {"()": Shelf, "keep": 3, "where": "cfg://places.first[1]",
                "formatter": "made", ".": {"label": "Z"}},
    },
    "loggers": {
        "shop": {"level": "DEBUG", "handlers": ["all", "curly"],
                 "propagate": False},
        "batch": {"level": logging.INFO, "handlers": ["batch"]},
        "quiet": {"filters": ["only"], "level": "INFO"},
    },
    "root": {"level": "WARNING", "handlers": ["all"]},
})


async def main():
    logging.getLogger("shop").debug("opens")
    below.info("rings")
    logging.getLogger("shop").warning("not stamped")
    earlier.error("is disabled")
    logging.getLogger("quiet").error("is filtered")
    logging.info("below the root's level")
    for n in range(3):
        await asyncio.sleep(1)
        logging.getLogger("batch").info("piece %d", n)


asyncio.run(main())
print(earlier.disabled, below.disabled, below.handlers)
logging.config.dictConfig({
    "version": 1, "incremental": True,
    "handlers": {"all": {"level": "ERROR"}}, "loggers": {"shop": {"level": 30}}})
print(logging.getLogger("shop"), logging.getLogger("shop").handlers)


def refused(config):
    try:
        logging.config.dictConfig(config)
    except Exception as e:
        print(repr(e), "from", repr(e.__cause__))


refused({})
refused({"version": 2})
for handler in ({"class": "logging.Nothing"}, {"class": "nobody.Nothing"}, {},
                {"class": "logging.StreamHandler", "formatter": "short"},
                {"class": "logging.StreamHandler", "level": "LOUD"}):
    refused({"version": 1, "handlers": {"h": handler}})
refused({"version": 1, "loggers": {"a": {"handlers": ["nobody"]}}})
refused({"version": 1, "root": {"filters": ["nobody"]}})
refused({"version": 1, "formatters": {"f": {"format": "x", "style": "?"}}})
refused({"version": 1, "incremental": True, "handlers": {"h": {"level": 10}}})
