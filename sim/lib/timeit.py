# timeit.py - how long small pieces of code take, on the virtual clock.
# Code is given as functions: there is no exec() to run texts with.
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _check(code, what):
    if isinstance(code, str) and code != "pass":
        raise NotImplementedError(
            f"ticktape does not run texts: give timeit a function as {what}")
    if not isinstance(code, str) and not callable(code):
        raise ValueError(f"{what} is neither a string nor callable")


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer,
                 globals=None):
        _check(stmt, "stmt")
        _check(setup, "setup")
        self.stmt, self.setup, self.timer = stmt, setup, timer

    def timeit(self, number=default_number):
        if callable(self.setup):
            self.setup()
        timer, stmt = self.timer, self.stmt
        start = timer()
        if callable(stmt):
            for _ in itertools.repeat(None, number):
                stmt()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt="pass", setup="pass", timer=default_timer,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer,
           repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
