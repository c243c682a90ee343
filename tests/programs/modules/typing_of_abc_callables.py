# collections.abc.Callable[...] is a generic alias: origin, arguments, unions, text in it, substitution
import collections.abc as abc
import types
import typing


class Plain:
    pass


T = typing.TypeVar("T")
some = abc.Callable[[int], str]
for alias in (some, abc.Callable[..., int], abc.Callable[[], None], abc.Callable[[Plain, list[int]], Plain],
              typing.Callable[[int], str], typing.Callable[..., Plain]):
    print(alias, typing.get_origin(alias), typing.get_args(alias), alias.__args__, type(alias))
print(isinstance(some, types.GenericAlias), some == abc.Callable[[int], str], hash(some) == hash(abc.Callable[[int], str]))
print(some == abc.Callable[[str], str], some | None, None | some, typing.Optional[some], some | int)
print(abc.Callable[[T, int], T].__parameters__, abc.Callable[[T, int], T][str])


class Called(some):
    def __call__(self, number):
        return str(number)


print(Called.__mro__, Called.__orig_bases__, Called()(3))


def takes(callback: "abc.Callable[['Plain'], str]", other: abc.Callable[["Plain"], str] = None):
    pass


print(typing.get_type_hints(takes))
for wrong in (int, (int, str, str), ()):
    try:
        print(abc.Callable[wrong])
    except TypeError as e:
        print(e)
