# A web server by hand, kept connections, slow answers, and an idle client.
import asyncio, json, urllib.parse
from http import HTTPStatus
ROUTES = {}


def route(path):

    def deco(f):
        ROUTES[path] = f
        return f
    return deco


@route('/')

async def index(q):
    return 'hello'


@route('/slow')

async def slow(q):
    await asyncio.sleep(float(q.get('s', ['1'])[0]))
    return json.dumps({'q': q}, sort_keys=True)


@route('/boom')

async def boom(q):
    return 1 / 0


async def handle(reader, writer):
    try:
        while True:
            line = await asyncio.wait_for(reader.readline(), 3)
            if not line:
                break
            method, target, version = line.decode().split()
            headers = {}
            while (h := (await reader.readline())) not in (b'\r\n', b''):
                k, _, v = h.decode().partition(':')
                headers[k.lower()] = v.strip()
            body = await reader.readexactly(int(headers.get('content-length', 0)))
            url = urllib.parse.urlsplit(target)
            f = ROUTES.get(url.path)
            status = HTTPStatus.OK
            if f is None:
                status, text = (HTTPStatus.NOT_FOUND, f'no {url.path}')
            else:
                try:
                    text = await f(urllib.parse.parse_qs(url.query))
                except Exception as e:
                    status, text = (HTTPStatus.INTERNAL_SERVER_ERROR, repr(e))
            out = text.encode() + body
            writer.write(f'HTTP/1.1 {status.value} {status.phrase}\r\nContent-Length: {len(out)}\r\n\r\n'.encode())
            writer.write(out)
            await writer.drain()
    except asyncio.TimeoutError:
        print('idle', asyncio.get_running_loop().time())
    finally:
        writer.close()


async def request(r, w, target, body=b''):
    w.write(b'GET %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n' % (target.encode(), len(body)) + body)
    status = (await r.readline()).decode().strip()
    n = 0
    async for line in r:
        if line == b'\r\n':
            break
        if line.lower().startswith(b'content-length'):
            n = int(line.split(b':')[1])
    return (status, await r.readexactly(n))


async def client(*targets):
    r, w = await asyncio.open_connection('127.0.0.1', 9300)
    for t in targets:
        print(t, await request(r, w, t, b'+body' if t == '/' else b''), asyncio.get_running_loop().time())
    await asyncio.sleep(4 if '/boom' in targets else 0)
    print('eof', await r.read()) if '/boom' in targets else None
    w.close()


async def main():
    async with await asyncio.start_server(handle, '127.0.0.1', 9300):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(client('/', '/slow?s=0.5', '/none'))
            tg.create_task(client('/slow?s=.25&s=2', '/boom'))
asyncio.run(main())
