# How serve_forever() ends: closed by another task, cancelled by a time limit.
import asyncio, signal


async def h(r, w):
    try:
        await r.read()
    except asyncio.CancelledError:
        print('handler cancelled')
        raise
    finally:
        w.close()


async def main():
    server = await asyncio.start_server(h, '127.0.0.1', 9600)
    print(f"serving on {', '.join((str(s.getsockname()) for s in server.sockets))}")

    async def stop():
        r, w = await asyncio.open_connection('127.0.0.1', 9600)
        await asyncio.sleep(2)
        print('closing')
        server.close()
        await server.wait_closed()
        print('closed', asyncio.get_running_loop().time())
    t = asyncio.create_task(stop())
    try:
        async with server:
            await server.serve_forever()
    except asyncio.CancelledError:
        print('serve_forever cancelled')
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e)[:7], str(e)[-9:])
asyncio.run(main())
loop = asyncio.new_event_loop()
srv = loop.run_until_complete(asyncio.start_server(h, '127.0.0.1', 9601))
try:
    loop.run_until_complete(asyncio.wait_for(srv.serve_forever(), 1))
except asyncio.TimeoutError:
    print('timeout', loop.time())
loop.run_until_complete(asyncio.sleep(0))
loop.close()
