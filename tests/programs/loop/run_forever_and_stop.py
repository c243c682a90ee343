# run_forever: what is ready when stop is called still runs, later things wait
import asyncio

loop = asyncio.new_event_loop()


def say(*a):
    print(loop.time(), *a)


def stopper():
    say("stop asked")
    loop.stop()
    loop.call_soon(say, "made ready after stop")


loop.call_soon(say, "first")
loop.call_soon(stopper)
loop.call_soon(say, "behind the stopper")
loop.run_forever()
print("-- stopped", loop.is_running())
loop.call_later(2, say, "two seconds")
loop.call_later(2, loop.stop)
loop.call_later(2, say, "same instant, behind stop")
loop.call_later(3, say, "three seconds")
loop.run_forever()
print("-- stopped again")
loop.stop()
loop.call_soon(say, "one turn only")
loop.run_forever()
print("-- a turn")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
print("closed")
