# unittest.mock: mocks that are awaited, and patches of coroutine functions
import asyncio
import inspect
import re
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, patch


def shown(x):
    return re.sub(r"id='\d+'", "id=''", repr(x))


async def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        print(shown(await result if inspect.isawaitable(result) else result))
    except BaseException as e:
        print(type(e).__name__, re.sub(r"id='\d+'", "id=''", str(e)), type(e.__cause__).__name__)


class C:
    async def coroutine(self, x):
        return x

    def method(self):
        pass


async def fetch(url, timeout=1):
    await asyncio.sleep(timeout)
    return "real"


def plain(x, *, k=2):
    return x


async def doubled(x):
    await asyncio.sleep(1)
    return x * 2


@patch("__main__.plain", return_value="patched")
async def decorated(x, p):
    await asyncio.sleep(1)
    return plain(1), x, shown(p), p.call_args


async def main():
    m = AsyncMock(return_value=3, name="am")
    print(shown(m), asyncio.iscoroutinefunction(m), inspect.iscoroutinefunction(m), inspect.iscoroutinefunction(MagicMock()))
    for f, args in ((m.assert_awaited, []), (m.assert_not_awaited, []), (m.assert_awaited_once, []), (m.assert_awaited_with, [1]),
                    (m.assert_any_await, [1]), (m.assert_has_awaits, [[call(1)]])):
        await attempt(f, *args)
    c = m(1)
    print(m.called, m.await_count, m.call_count)
    print(await c, m.await_count, m.await_args, m.await_args_list)
    for f in m.assert_awaited, m.assert_awaited_once, m.assert_not_awaited, m.assert_called_once:
        await attempt(f)
    await attempt(m.assert_awaited_with, 1)
    await attempt(m.assert_awaited_with, 2)
    await attempt(m.assert_awaited_once_with, ANY)
    await attempt(m.assert_any_await, 3)
    await m(2, k=1)
    await attempt(m.assert_has_awaits, [call(1), call(2, k=1)])
    await attempt(m.assert_has_awaits, [call(2), call(1)])
    await attempt(m.assert_has_awaits, [call(2)], any_order=True)
    await attempt(m.assert_awaited_once)
    m.reset_mock()
    print(m.await_count, m.await_args, m.call_count)

    m = AsyncMock(side_effect=[1, ValueError("x")])
    for _ in range(3):
        await attempt(m)
    await attempt(AsyncMock(side_effect=KeyError("k")))
    await attempt(AsyncMock(side_effect=doubled), 4)
    await attempt(AsyncMock(side_effect=lambda x: x + 1), 4)
    await attempt(AsyncMock(wraps=fetch), "u")
    m = AsyncMock()
    print(shown(await m()), shown([m.foo, m.foo.bar]), shown(await m.foo(1)), m.mock_calls)
    for m in MagicMock(spec=C), AsyncMock(spec=C):
        print(shown([m, m.coroutine, m.method]))
        await attempt(m.coroutine, 3)
        await attempt(m.coroutine.assert_awaited_once_with, 3)
        await attempt(m.coroutine.assert_awaited_with, x=4)
    for m in MagicMock(), AsyncMock():
        async with m as entered:
            print(shown(entered))
        m.__aenter__.return_value = "entered"
        async with m as entered:
            print(entered, shown(m.__aenter__), m.__aexit__.await_args)
        m.__aiter__.return_value = [1, 2, 3]
        print([x async for x in m], [x async for x in m])
    print(shown(Mock(spec=fetch)), shown(await MagicMock(fetch)("u")))

    with patch("__main__.fetch") as f:
        f.return_value = "patched"
        print(shown(f), await fetch("x"))
        f.assert_awaited_once_with("x")
    with patch("__main__.fetch", autospec=True) as f:
        f.return_value = "like the real one"
        print(f.__name__, asyncio.iscoroutinefunction(f), await fetch("x"))
        await attempt(fetch)
        await attempt(f.assert_awaited_once_with, "y")
        print(f.await_count, f.mock.call_args)
    with patch("asyncio.sleep") as sleep:
        print(shown(sleep), await fetch("x"), sleep.await_args)
    with patch.object(C, "coroutine", return_value=6) as p:
        print(await C().coroutine(1), p.call_args)
    with patch.object(C, "coroutine", autospec=True) as p:
        p.return_value = 7
        c = C()
        print(await c.coroutine(2))
        p.assert_awaited_once_with(c, 2)
    print(await decorated(9))
    mocks = [AsyncMock(side_effect=doubled) for _ in range(3)]
    print(await asyncio.gather(*[m(i) for i, m in enumerate(mocks)]), [m.await_count for m in mocks])
    print(asyncio.get_running_loop().time())


asyncio.run(main())
