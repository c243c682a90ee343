# Servers and connections that nobody closes are closed when nobody has them.
import asyncio
async def leave():
    await asyncio.start_server(lambda r, w: None, "127.0.0.1", 9998)
    r, w = await asyncio.open_connection("127.0.0.1", 9998)
    return r, w
r, w = asyncio.run(leave())
print(w.is_closing())
import gc; del r, w; gc.collect()
r, w = asyncio.run(leave(), debug=True)
print(w.is_closing())
asyncio.run(leave())
