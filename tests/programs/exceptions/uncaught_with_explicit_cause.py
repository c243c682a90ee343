# Traceback of a chain with "direct cause"; status 1.
def read(cfg):
    try:
        return cfg["port"]
    except KeyError as e:
        raise ValueError("bad config") from e


def start():
    try:
        read({})
    except ValueError as err:
        raise RuntimeError("cannot start") from err


print("before")
start()
print("not reached")
