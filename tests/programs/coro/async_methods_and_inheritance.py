# async methods: super, properties that give awaitables, __call__, overriding
import asyncio


class Base:
    registry = []

    def __init_subclass__(cls, /, tag="none", **kw):
        super().__init_subclass__(**kw)
        Base.registry.append((cls.__name__, tag))

    async def run(self):
        await asyncio.sleep(0.1)
        return ["Base"]

    @property
    def later(self):
        return self.run()

    async def __call__(self, *a):
        return (await self.run(), a)


class Left(Base, tag="left"):
    async def run(self):
        return ["Left"] + await super().run()


class Right(Base):
    async def run(self):
        return ["Right"] + await super().run()


class Both(Left, Right, tag="both"):
    async def run(self):
        return ["Both"] + await super().run()

    def __await__(self):
        return self.run().__await__()


async def main():
    print(await Both().run())
    print(await Both(), await Right().later)
    print(await Left()(1, 2))
    print(Base.registry, [c.__name__ for c in Both.__mro__])
    m = Both().run
    print(await m(), asyncio.iscoroutinefunction(m), m.__name__)


asyncio.run(main())
