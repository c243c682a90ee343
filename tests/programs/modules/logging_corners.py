# logging: formats, styles, filters, adapters, errors
import logging, sys
logging.basicConfig(format="%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(filename)s|%(module)s|%(threadName)s|%(message)s", level=logging.DEBUG, stream=sys.stdout)
log = logging.getLogger("a.b.c")
log.info("hi %s", 5); log.debug("dict %(a)s", {"a": 1}); log.warning("x"); log.critical("y")
def f():
    log.error("in f", extra={"q": 1})
    try: 1/0
    except ZeroDivisionError: log.exception("oops")
    log.error("again", exc_info=True)
f()
print(log, logging.getLogger(), log.parent, logging.getLogger("a"), log.parent, log.getEffectiveLevel(), log.isEnabledFor(5))
print(logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(11))
logging.addLevelName(25, "NOTICE"); log.log(25, "notice")
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname}:{message}:{name!r:>5}", style="{")); h.setLevel("ERROR")
log.addHandler(h); log.propagate = False; log.warning("no"); log.error("yes"); print(h, log.handlers)
class F(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
h.addFilter(F()); log.error("a secret"); log.error("ok")
ad = logging.LoggerAdapter(log, {"user": "bob"}); ad.error("adapted"); print(ad)
h.setFormatter(logging.Formatter("$levelname ${user} $message", style="$")); ad.error("ad2")
logging.disable(logging.ERROR); log.error("none"); logging.disable(logging.NOTSET); 
for bad in (lambda: log.setLevel("FOO"), lambda: log.setLevel(1.5), lambda: logging.Formatter("x"), lambda: logging.Formatter("{}", style="{"), lambda: logging.Formatter(style='q'), lambda: logging.basicConfig(force=True, foo=3), lambda: log.log("x","y")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
log.propagate=True
log.removeHandler(h)
class H(logging.Handler):
    def emit(self, r): print("H", self.format(r), r)
logging.basicConfig(force=True, handlers=[H()], level="INFO")
log.info("done"); logging.info("root"); log.debug("n")
logging.getLogger().handlers.clear()
log.warning("last resort %d", 3); log.info("nope")
logging.warning("sets up"); logging.error("bad %d", "x"); 
log.error("too many", 1)
