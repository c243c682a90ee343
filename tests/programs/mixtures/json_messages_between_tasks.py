# tasks that exchange json texts through queues, with a small protocol
import asyncio
import json


async def server(inbox, outbox):
    store = {}
    while True:
        msg = json.loads(await inbox.get())
        await asyncio.sleep(0.1)
        match msg:
            case {"op": "set", "key": k, "value": v}:
                store[k] = v
                reply = {"ok": True}
            case {"op": "get", "key": k}:
                reply = {"ok": k in store, "value": store.get(k)}
            case {"op": "quit"}:
                await outbox.put(json.dumps({"ok": True, "store": store}, sort_keys=True))
                return
            case _:
                reply = {"ok": False, "error": f"unknown {sorted(msg)}"}
        await outbox.put(json.dumps(reply, ensure_ascii=False))


async def client(inbox, outbox):
    for msg in ({"op": "set", "key": "a", "value": [1, None]}, {"op": "get", "key": "a"},
                {"op": "get", "key": "b"}, {"op": "set", "key": "ü", "value": {"x": 1.5}}, {"what": 1},
                {"op": "quit"}):
        await outbox.put(json.dumps(msg))
        print(f"{asyncio.get_running_loop().time():.1f}", msg, "->", await inbox.get())


async def main():
    a, b = asyncio.Queue(), asyncio.Queue()
    await asyncio.gather(server(a, b), client(b, a))


asyncio.run(main())
