# A socket says the same in each state, however it came there.
import random
import socket


def tried(f, *args):
    try:
        result = f(*args)
    except OSError as e:
        return f"{type(e).__name__} {e.errno}"
    if isinstance(result, tuple):
        return "an address" if isinstance(result[1], int) else "a connection"
    return result


def life(rng, server, address):
    socks = [server] if server else []
    for _ in range(2):
        socks += [socket.socket()] if server else socket.socketpair()
    for sock in socks:
        sock.setblocking(False)
    for step in range(50):
        i = rng.randrange(len(socks))
        sock = socks[i]
        kind = rng.choice(["send", "recv", "recv", "connect", "accept", "shutdown", "close", "error", "listen",
                           "peer", "listens"])
        result = ""
        if kind == "send":
            result = tried(sock.send, b"x" * rng.randrange(1, 9))
        elif kind == "recv":
            result = tried(sock.recv, rng.randrange(1, 9))
        elif kind == "connect" and server:
            result = tried(sock.connect, address)
        elif kind == "accept" and len(socks) < 7:
            try:
                socks.append(sock.accept()[0])
                socks[-1].setblocking(False)
            except OSError as e:
                result = e
        elif kind == "shutdown" and i and tried(sock.getpeername) == "an address":
            result = tried(sock.shutdown, rng.randrange(3))
        elif kind == "close" and i and rng.random() < 0.25:
            result = tried(sock.close)
        elif kind == "error":
            result = tried(sock.getsockopt, socket.SOL_SOCKET, socket.SO_ERROR)
        elif kind == "listen" and rng.random() < 0.2:
            result = tried(sock.listen)
        elif kind == "peer":
            result = tried(sock.getpeername)
        elif kind == "listens":
            result = tried(sock.getsockopt, socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        print(step, i, kind, result)
    for sock in socks:
        sock.close()


for seed in range(16):
    print("seed", seed)
    rng = random.Random(seed)
    server = socket.create_server(("127.0.0.1", 0)) if seed % 4 else None
    life(rng, server, server and server.getsockname())
