# a thread has no current loop unless it sets one
import asyncio
import threading

def work():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        print(e)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)
    print(loop.run_until_complete(asyncio.sleep(1, "ran")))
    loop.close()

t = threading.Thread(target=work)
t.start()
t.join()

async def main():
    t = threading.Thread(target=work, name="inner")
    t.start()
    t.join()
    print(asyncio.current_task().get_name())

asyncio.run(main())
