# A chain of generators is closed from within, each on its own, whatever they
# make of it.
def plain(n):
    try:
        if n:
            yield from plain(n - 1)
        yield n
    finally:
        if n % 50 == 0:
            log.append(n)


log = []
g = plain(300)
print(next(g))
g.close()
print(log)
log = []
g = plain(300)
next(g)
del g
print(log)


def raising(n):
    try:
        if n:
            yield from raising(n - 1)
        yield n
    except GeneratorExit:
        log.append(n)
        if n == 3:
            raise ValueError(n)
        raise
    except ValueError as e:
        log.append((n, e))
        raise


log = []
g = raising(6)
next(g)
try:
    g.close()
except ValueError as e:
    print(repr(e), log)


def staying(n):
    try:
        if n:
            yield from staying(n - 1)
        yield n
    except GeneratorExit:
        if n == 2:
            yield "more"


g = staying(4)
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
