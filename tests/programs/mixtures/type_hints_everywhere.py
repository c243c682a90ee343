# an annotated program: generics, protocols, callables, optional results
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Dict, Generic, List, Optional, Protocol, TypeVar, Union

T = TypeVar("T")
R = TypeVar("R")
Handler = Callable[[int], Awaitable[str]]


class Source(Protocol):
    async def read(self) -> Optional[int]: ...


class ListSource:
    def __init__(self, xs: List[int]) -> None:
        self._it = iter(xs)

    async def read(self) -> Optional[int]:
        await asyncio.sleep(0.1)
        return next(self._it, None)


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value: T = value

    async def map(self, f: Callable[[T], Awaitable[R]]) -> Box[R]:
        return Box(await f(self.value))


async def stream(s: Source) -> AsyncIterator[int]:
    while (x := await s.read()) is not None:
        yield x


async def show(n: Union[int, str], *, width: int = 5) -> str:
    return f"{n:>{width}}"


async def main() -> Dict[str, Any]:
    handlers: dict[str, Handler] = {"show": show}
    out: list[str] = [await handlers["show"](x) async for x in stream(ListSource([1, 22, 333]))]
    box: Box[str] = await Box(7).map(show)
    return {"out": out, "box": box.value, "hints": show.__annotations__}


if __name__ == "__main__":
    print(asyncio.run(main()))
