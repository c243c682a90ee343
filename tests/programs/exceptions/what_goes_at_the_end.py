# the program ends: first goes what it has lost in rings, then what the exception holds that ended it,
# then what it has
class Thing:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("goes:", self.name)


class Plain:
    def __del__(self):
        print("goes: what the exception holds")


kept = []


def fails():
    plain = Plain()
    for i in range(3):
        kept.append(Thing(f"kept {i}"))
        Thing(f"lost {i}")
    raise KeyError("the end")


fails()
