# Types that every program finds there have weak references like any object's,
# and live for ever.
import gc
import weakref


class Sub(int):
    pass


types = [int, dict, list, type, object, Exception, KeyError, Sub]
refs = [weakref.ref(cls) for cls in types]
for ref in refs:
    print(ref(), ref() is types[refs.index(ref)])
names = weakref.WeakKeyDictionary({int: "int", Sub: "Sub"})
print(sorted(names.values()))
del refs, types, ref, Sub
gc.collect()
print(sorted(names.values()))
