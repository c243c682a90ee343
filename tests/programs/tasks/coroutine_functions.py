"""Which of asyncio's own functions and methods are coroutine functions."""
import asyncio


def tell(owner, *names):
    for name in names:
        print(name, asyncio.iscoroutinefunction(getattr(owner, name)))


async def main():
    tell(asyncio, "sleep", "gather", "wait", "wait_for", "shield",
         "as_completed", "to_thread", "timeout", "run", "create_task",
         "open_connection", "start_server", "run_coroutine_threadsafe")
    for primitive in (asyncio.Lock(), asyncio.Semaphore(), asyncio.Event(),
                      asyncio.Condition(), asyncio.Barrier(2),
                      asyncio.Queue(), asyncio.TaskGroup(),
                      asyncio.timeout(1)):
        print(type(primitive).__name__, sorted(
            name for name in dir(primitive)
            if (not name.startswith("_") or name.startswith("__a"))
            and asyncio.iscoroutinefunction(getattr(primitive, name))))
    tell(asyncio.Queue, "get", "put", "get_nowait")
    tell(asyncio.get_running_loop(), "shutdown_asyncgens",
         "shutdown_default_executor", "run_in_executor", "getaddrinfo",
         "create_connection", "create_server", "create_datagram_endpoint",
         "create_unix_connection", "create_unix_server", "sock_recv",
         "sock_sendall", "sock_connect", "sock_accept",
         "connect_accepted_socket", "add_reader", "call_soon", "create_task")
    tell(asyncio.StreamReader, "read", "readline", "readexactly", "readuntil",
         "at_eof")
    tell(asyncio.StreamWriter, "drain", "wait_closed", "write", "close")
    tell(asyncio.Server, "serve_forever", "wait_closed", "start_serving",
         "close")


asyncio.run(main())
