# What a mappingproxy is compared with is handed a dict; what is put there does
# not harm the type.
import weakref


class Thief:
    def __eq__(self, other):
        self.got = other
        return True

    def __ror__(self, other):
        return other


class Kept:
    pass


thief = Thief()
print(vars(type) == thief, type(thief.got).__name__, vars(type) == vars(type))
kept, other = Kept(), Kept()
ref = weakref.ref(kept)
for got in (thief.got, vars(int) | thief):
    got["kept"] = kept
    got["ref"] = ref
    got["other"] = other
print(ref() is kept, weakref.ref(other)() is other)
