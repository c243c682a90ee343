# Selectors and select(): who has something, in which order.
import select
import selectors
import socket


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


# An echo server and its clients, all in one loop of the program's own.
def echo():
    sel = selectors.DefaultSelector()
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)

    def accept(sock):
        connection, _ = sock.accept()
        connection.setblocking(False)
        sel.register(connection, selectors.EVENT_READ, read)
        print("accepted")

    def read(sock):
        data = sock.recv(5)
        print("got", data)
        if data:
            sock.sendall(data)
        else:
            sel.unregister(sock)
            sock.close()

    sel.register(server, selectors.EVENT_READ, accept)
    clients = [socket.create_connection(server.getsockname()) for _ in range(3)]
    for i in 2, 0, 1:
        clients[i].sendall(b"hello %d" % i)
    for turn in range(6):
        print("turn", turn)
        for key, mask in sel.select(0):
            key.data(key.fileobj)
    for client in clients:
        print(client.recv(100))
    clients[1].close()
    print([(key.data.__name__, mask) for key, mask in sel.select()])
    print(len(sel.get_map()), server in sel.get_map(), sel.get_key(server).data.__name__)
    for key in list(sel.get_map().values()):
        sel.unregister(key.fileobj)
        key.fileobj.close()
    print(len(sel.get_map()), sel.select(0.001))
    sel.close()
    print(sel.get_map(), tried(sel.get_key, server))


# Those of a set come in no order that one could tell.
def told(kind, found):
    return sorted(found, key=str) if kind is selectors.SelectSelector else found


def order(kind):
    pairs = [socket.socketpair() for _ in range(4)]
    with kind() as sel:
        for n in 2, 0, 1, 3:
            sel.register(pairs[n][0], selectors.EVENT_READ, n)
        for n in 1, 3, 0:
            pairs[n][1].send(b"ab")
        print(kind.__name__, told(kind, [n.data for n, _ in sel.select(0)]))
        pairs[1][0].recv(1)
        pairs[3][0].recv(2)
        pairs[2][1].send(b"c")
        print(told(kind, [n.data for n, _ in sel.select(0)]))
        pairs[3][1].send(b"d")
        pairs[0][0].recv(2)
        print(told(kind, [n.data for n, _ in sel.select(0)]))
        sel.modify(pairs[0][0], selectors.EVENT_READ | selectors.EVENT_WRITE, "both")
        pairs[2][1].close()
        print(told(kind, [(n.data, mask) for n, mask in sel.select(0)]))
        key = sel.get_key(pairs[0][0])
        print(type(key).__name__, key._fields, key.fd == pairs[0][0].fileno(), key.events)
        sel.modify(pairs[0][0], selectors.EVENT_WRITE, "write")
        print([(n.data, mask) for n, mask in sel.select(0) if n.data == "write"])
        print(tried(sel.register, pairs[0][0].fileno(), 1)[-23:], tried(sel.register, "x", 1))
        print(tried(sel.register, pairs[0][1], 0), tried(sel.register, pairs[0][1], 8))
        print(tried(sel.unregister, pairs[0][1])[-18:], tried(sel.modify, pairs[0][1], 1)[-18:])
        print(tried(sel.register, -1, 1), tried(sel.unregister, None))
        pairs[1][0].close()
        print(sel.unregister(pairs[1][0]).data)
    for pair in pairs:
        for sock in pair:
            sock.close()


def plain():
    a, b = socket.socketpair()
    print(select.select([a], [], [], 0), select.select([a], [b], [], 0)[1] == [b])
    b.send(b"x")
    readable, writable, exceptional = select.select([a, b], [a, b], [a], 1)
    print(readable == [a], writable == [a, b], exceptional)
    print(select.select([a.fileno()], [], [])[0] == [a.fileno()])
    b.close()
    print(a.recv(9), select.select([a], [], [])[0] == [a], a.recv(9))
    a.close()
    print(tried(select.select, [a], [], [], 0), tried(select.select, ["x"], [], [], 0))
    print(tried(select.select, [], [], [], -1), select.select([], [], [], 0), select.error)


echo()
for kind in selectors.EpollSelector, selectors.PollSelector, selectors.SelectSelector:
    order(kind)
plain()
print(selectors.DefaultSelector, selectors.EVENT_READ, selectors.EVENT_WRITE)
