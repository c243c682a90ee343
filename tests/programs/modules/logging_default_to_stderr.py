# logging without configuration: warnings and above on stderr, bare or by basicConfig
import logging

print("before")
logging.getLogger("x").info("hidden")
logging.getLogger("x").warning("bare, by the last resort handler")
logging.warning("through basicConfig")
logging.info("hidden")
print(logging.getLogger().level, len(logging.getLogger().handlers))
try:
    {}["k"]
except KeyError:
    logging.exception("with a traceback")
logging.getLogger("x").error("the last line")
