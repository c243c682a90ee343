# asyncio.run(), Runner and new_event_loop() ask the policy that is set.
import asyncio
class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("made by policy")
        loop = super().new_event_loop()
        loop.name = "mine"
        return loop
    def set_event_loop(self, loop):
        print("set", loop is None)
        super().set_event_loop(loop)
asyncio.set_event_loop_policy(P())
async def main(): print(getattr(asyncio.get_running_loop(), "name", None))
asyncio.run(main())
loop = asyncio.new_event_loop(); print(loop.name); loop.close()
with asyncio.Runner() as r: r.run(main())


class Shy(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self):
        print("asked for one")
        return super().get_event_loop()

    def new_event_loop(self):
        print("asked for a new one")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Shy())
loop = asyncio.get_event_loop_policy().new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(asyncio.sleep(0))
loop.close()
try:
    asyncio.set_event_loop_policy(5)
except TypeError as exc:
    print(exc)
