# unittest: tests that are coroutines: one loop for each test, and what surrounds it
import asyncio
import contextvars
import io
import sys
import unittest

place = contextvars.ContextVar("place", default="outside")


class Managed:
    async def __aenter__(self):
        print("in")
        return 4

    async def __aexit__(self, *args):
        print("out")


class Cases(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        place.set("setUp")
        print("setUp", self._testMethodName)

    async def asyncSetUp(self):
        print("asyncSetUp", place.get(), asyncio.get_running_loop().time() >= 0)
        await asyncio.sleep(1)
        place.set("asyncSetUp")
        self.addAsyncCleanup(self.clean, "a")
        self.addCleanup(print, "sync cleanup")

    async def clean(self, what):
        await asyncio.sleep(.5)
        print("clean", what, asyncio.get_running_loop().get_debug(), place.get())

    async def asyncTearDown(self):
        print("asyncTearDown", place.get())

    def tearDown(self):
        print("tearDown", place.get())

    async def test_await(self):
        await asyncio.sleep(2)
        print(asyncio.current_task().get_name(), place.get())
        self.assertEqual(1, 1)

    async def test_fail(self):
        await asyncio.sleep(0)
        self.assertEqual("a", "b")

    async def test_error(self):
        await self.deep()

    async def deep(self):
        raise KeyError("deep")

    def test_sync(self):
        print("no coroutine", place.get())

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(1):
                await asyncio.sleep(5)

    async def test_group(self):
        async def fail(n):
            await asyncio.sleep(n)
            raise ValueError(n)

        with self.assertRaises(ExceptionGroup) as cm:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail(1))
                group.create_task(fail(1))
        self.assertEqual(len(cm.exception.exceptions), 2)

    async def test_left_over(self):
        async def endless():
            try:
                await asyncio.sleep(100)
            finally:
                print("left over, and cancelled")

        asyncio.create_task(endless())
        await asyncio.sleep(0)

    async def test_context(self):
        self.assertEqual(await self.enterAsyncContext(Managed()), 4)
        with self.assertRaisesRegex(TypeError, "asynchronous context manager"):
            await self.enterAsyncContext(3)

    async def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                await asyncio.sleep(i)
                self.assertNotEqual(i, 1)

    async def test_skip(self):
        self.skipTest("in the middle")

    @unittest.expectedFailure
    async def test_expected(self):
        self.fail()

    @unittest.skip("beforehand")
    async def test_skipped(self):
        pass


report = io.StringIO()
result = unittest.TextTestRunner(stream=report, verbosity=2).run(
    unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
text = report.getvalue()
print(text[:text.index("=====")], text[text.rindex("Ran"):])
for test, trace in result.failures + result.errors:
    print(test, trace.splitlines()[-1])
print(result, place.get())
Cases("test_await").debug()
unittest.main(verbosity=2, argv=["prog", "Cases.test_await", "Cases.test_timeout"])
