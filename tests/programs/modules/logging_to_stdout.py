# logging: basicConfig to stdout, levels, formats, arguments, exception
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format="%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s")
logging.debug("debug %d", 1)
logging.info("info %s %r", "a", "b")
logging.warning("warning %(k)s", {"k": "v"})
logging.error("error %5.2f|%-5s|", 3.14159, "x")
logging.critical("critical")
log = logging.getLogger("app.db")
log.info("from a named logger")


def f():
    log.warning("in f")
    try:
        1 / 0
    except ZeroDivisionError:
        log.error("no traceback")


f()
print(log.name, log.level, log.getEffectiveLevel(), log.parent.name, logging.getLevelName(30))
log.setLevel(logging.ERROR)
log.info("hidden")
log.error("shown")
print(log.isEnabledFor(logging.INFO), logging.getLogger("app.db") is log, logging.getLevelName("INFO"))
logging.log(25, "custom level")
logging.disable(logging.ERROR)
logging.error("disabled")
logging.critical("not disabled")
logging.disable(logging.NOTSET)
logging.getLogger().setLevel("WARNING")
logging.info("hidden by name")
