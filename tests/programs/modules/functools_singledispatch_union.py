# singledispatch by unions, typing's too; Pattern and Match of typing
import functools
import re
import typing
from typing import List, Match, Pattern, Union


@functools.singledispatch
def kind(value):
    return "something"


@kind.register
def _(value: Union[list, set]):
    return "many"


@kind.register(int | str)
def _(value):
    return "one"


print([kind(v) for v in ([], set(), 1, "", 2.0)])
for wrong in (Union[list, List[int]], int | List[int], List[int], 3):
    def function(value):
        pass
    function.__annotations__["value"] = wrong
    try:
        kind.register(function)
    except TypeError as e:
        print(e)
    try:
        kind.register(wrong, function)
    except TypeError as e:
        print(e)

print(Pattern, Pattern[str], Match[bytes], Pattern[str] == Pattern[str])
print(typing.get_origin(Match[str]) is re.Match, typing.get_args(Match[str]),
      isinstance(re.compile("x"), Pattern), Pattern.__name__)
try:
    Pattern[str, bytes]
except TypeError as e:
    print(e)
