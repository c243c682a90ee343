# What goes wrong in a ProcessPoolExecutor is the future's exception
# oracle: real
from concurrent.futures import ProcessPoolExecutor


def bad(n):
    raise ValueError(f"bad {n}")


def make_generator():
    return (n for n in range(3))


def exits():
    raise SystemExit(4)


class Odd(Exception):
    pass


def main():
    def local():
        pass

    with ProcessPoolExecutor(1) as ex:
        for what in (lambda: 1, local, make_generator, exits):
            e = ex.submit(what).exception()
            print(type(e).__module__, type(e).__name__,
                  str(e).split(" at 0x")[0])
        e = ex.submit(bad, 1).exception()
        print(repr(e), type(e.__cause__).__name__)
        print(str(e.__cause__).strip().splitlines()[-2:])
        e = ex.submit(bad, (n for n in [])).exception()
        print(repr(e))
        try:
            list(ex.map(bad, [5, 6]))
        except ValueError as e:
            print(repr(e))


if __name__ == "__main__":
    main()
    for n in (0, -2):
        try:
            ProcessPoolExecutor(n)
        except ValueError as e:
            print(e)
