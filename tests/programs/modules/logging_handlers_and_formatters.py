# logging: own handlers, formatters, filters, propagation, times on the virtual clock
import logging
import sys
import time

h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(asctime)s [%(levelname)-8s] %(message)s", datefmt="%H:%M:%S"))
log = logging.getLogger("shop")
log.addHandler(h)
log.setLevel(logging.INFO)
log.propagate = False
log.info("open")
time.sleep(90)
log.warning("after a while")
child = logging.getLogger("shop.cart")
child.info("goes up to the parent's handler")
print(log.handlers == [h], child.handlers, log.hasHandlers(), child.getEffectiveLevel())
h.setLevel(logging.ERROR)
log.warning("below the handler's level")
h.setLevel(logging.NOTSET)


class NoSecret(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


h.addFilter(NoSecret())
log.info("a secret")
log.info("no s-word")


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.out = []

    def emit(self, record):
        self.out.append((record.levelname, record.levelno, record.getMessage(), record.args))


lh = ListHandler()
child.addHandler(lh)
child.error("x=%s y=%s", 1, 2)
print(lh.out)
child.removeHandler(lh)
log.removeHandler(h)
b = logging.StreamHandler(sys.stdout)
b.setFormatter(logging.Formatter("{levelname} {message}", style="{"))
log.addHandler(b)
log.info("brace style")
b.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
log.info("default date format")
