# warnings: warn, categories, filters, catch_warnings, simplefilter error
import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn("future", FutureWarning)
    print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as e:
        print("raised", e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("never seen")
warnings.filterwarnings("ignore", category=FutureWarning)
warnings.warn("ignored", FutureWarning)
for _ in range(3):
    warnings.warn("once per place", UserWarning)


class Mine(UserWarning):
    pass


warnings.warn(Mine("an instance"))
print(issubclass(Mine, Warning), issubclass(RuntimeWarning, Exception))
