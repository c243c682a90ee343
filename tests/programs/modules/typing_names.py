# typing: names used in annotations, get_type_hints, cast, generics, Protocol, NewType
import typing
from typing import (Any, Awaitable, Callable, ClassVar, Coroutine, Dict, Final, Generic, Iterable,
                    Iterator, List, Literal, NewType, Optional, Protocol, Sequence, Set, Tuple, Type,
                    TypedDict, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable)

T = TypeVar("T")
UserId = NewType("UserId", int)


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


s = Stack[int]()
s.push(1)
print(s.pop(), s.pop(), UserId(5) + 1, cast(str, 5), T)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


print(isinstance(File(), Closer), isinstance(5, Closer))


class Movie(TypedDict, total=False):
    name: str
    year: int


print(Movie(name="x"), Movie.__annotations__ != {})


def f(a: int, b: Optional[str] = None, *c: Any, d: Callable[[int], str] = str) -> Dict[str, List[int]]:
    return {}


print(Optional[int], List[int], Dict[str, int], Union[int, str], Callable[[int], str], Tuple[int, ...])
print(get_type_hints(f)["a"], f.__annotations__["return"], Literal["a", 1], Any)
print(typing.TYPE_CHECKING, list[int], dict[str, int] | None, Optional[int] == Union[int, None])
x: Final = 5
print(x, Type[int], Set[str], Awaitable[int], Iterable[str], int | str)
