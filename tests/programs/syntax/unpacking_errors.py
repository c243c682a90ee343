# Messages of failed unpacking.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)


def too_many():
    a, b = 1, 2, 3


def too_few():
    a, b, c = "xy"


def too_few_star():
    a, b, *c = [1]


def too_few_star_tail():
    *a, b, c = []


def not_iterable():
    a, b = 5


def not_iterable_none():
    a, *b = None


def endless():
    def forever():
        while True:
            yield 1
    a, b = forever()


def loop_target():
    for a, b in [(1, 2), (3,)]:
        print("row", a, b)


def star_call():
    print(*5)


def dstar_call():
    dict(**[1])


def star_list():
    return [*3]


def dict_display():
    return {**[1, 2]}


def nested():
    (a, b), c = (1, 2, 3), 4


for f in (too_many, too_few, too_few_star, too_few_star_tail, not_iterable,
          not_iterable_none, endless, loop_target, star_call, dstar_call,
          star_list, dict_display, nested):
    attempt(f)
