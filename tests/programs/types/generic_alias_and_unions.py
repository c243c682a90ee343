# list[int], int | None and friends as plain values.
print(list[int], dict[str, list[int]], tuple[int, ...], set["x"], type[int], int | None, int | str | None, list[int] | None, frozenset[bytes])
print(isinstance(5, int | str), isinstance("a", int | None), isinstance(None, int | None), issubclass(bool, int | str), int | int, (int | str) == (str | int), list[int] == list[int], list[int] != list[str])
print(list[int]("ab") == ["a", "b"], dict[str, int](a=1), tuple[int, str]((1, "a")), list[int].__origin__, list[int].__args__, dict[str, int].__args__, (int | None).__args__)
def f(x: list[int] | None = None, *a: tuple[int, ...]) -> dict[str, "C"]: return f.__annotations__
print(f())
for bad in (lambda: isinstance([], list[int]), lambda: int[str], lambda: 5 | int, lambda: int | 5, lambda: issubclass(list, list[int]), lambda: str[int], lambda: isinstance(1, (int | str, 5)) and isinstance("a", 5)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
class Stack(list[int]): pass
print(Stack([1, 2]), Stack.__mro__[1].__name__, hash(int | str) == hash(str | int), {list[int]: "k"}[list[int]])
