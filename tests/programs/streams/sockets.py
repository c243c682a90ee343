# What sockets do and say without waiting.
import socket


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


# A repr without its descriptor.
def shown(sock):
    return str(sock).replace(f"fd={sock.fileno()},", "fd=N,")


print("new")
s = socket.socket()
print(repr(s.family), repr(s.type), s.proto, s.timeout, shown(s))
for method, *args in (
        ("accept",), ("recv", 1), ("send", b"x"), ("recv", -1), ("send", "x"),
        ("bind", "x"), ("bind", ("127.0.0.1",)), ("bind", ("127.0.0.1", 70000)),
        ("bind", ("127.0.0.1", "1")), ("bind", ("::1", 0)), ("getpeername",),
        ("shutdown", 1), ("settimeout", -1), ("settimeout", "x"), ("sendto", b"x"),
        ("connect", ("127.0.0.1", 1)), ("connect_ex", ("127.0.0.1", 1)),
        ("setsockopt", 1, 2, 1), ("getsockopt", 1, 2), ("getsockopt", 1, 3)):
    print(method, args, tried(getattr(s, method), *args))
print(tried(lambda: s.nothing), tried(setattr, s, "nothing", 1))
s.close()
s.close()
print(shown(s), tried(s.recv, 1), tried(s.getsockname), s.fileno(), repr(s.family))

print("other kinds")
unix, datagrams = socket.socket(socket.AF_UNIX), socket.socket(type=socket.SOCK_DGRAM)
for sock in unix, datagrams:
    for method, *args in (("send", b"a"), ("recv", 1), ("listen",), ("getpeername",), ("accept",)):
        if sock is unix or method != "recv":
            print(method, tried(getattr(sock, method), *args))
    sock.close()
print(tried(unix.bind, 1), tried(socket.socket, 77), tried(socket.socket, 2, 9))
print(tried(lambda: socket.socket(fileno=-1)), tried(lambda: socket.socket(fileno=99)))
print(socket.socket(type=socket.SOCK_STREAM | socket.SOCK_NONBLOCK).getblocking())

print("serving")
s = socket.socket()
s.bind(("127.0.0.1", 0))
address = s.getsockname()
print(tried(s.bind, address), tried(s.listen), tried(s.connect, address), tried(s.recv, 1))
print(tried(socket.create_server, address)[:60], s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
for how in (False, True, None, 2):
    s.settimeout(how) if how in (None, 2) and how is not True else s.setblocking(how)
    print(s.gettimeout(), s.getblocking(), end="; ")
s.setblocking(False)
print(tried(s.accept))
c = socket.create_connection(address)
a, peer = s.accept()
print(a.gettimeout(), peer == c.getsockname() == a.getpeername(), a.proto, c.proto)
print(shown(c).replace(str(address), "SERVER").replace(str(peer), "CLIENT"))
print(tried(c.connect, address), tried(c.bind, address), tried(c.listen))

print("a connection")
print(a.send(b"hello"), c.recvfrom(2), c.recv(0), tried(c.recv_into, bytearray(3), 5))
buffer = bytearray(b"....")
c.setblocking(False)
print(c.recv_into(buffer, 2), buffer, c.recv(9), tried(c.recv, 3))
print(tried(a.shutdown, 7), c.sendall(b"more"), c.shutdown(socket.SHUT_WR), a.recv(9), a.recv(9))
print(tried(c.send, b"x"), a.sendall(b"last"), a.close(), c.recv(9), c.recv(9))
print(tried(c.send, b"x"), c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), shown(a))

print("without waiting")
d = socket.socket()
d.setblocking(False)
print(tried(d.connect, address), d.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), s.accept()[1] == d.getsockname())
s.close()
e = socket.socket()
e.setblocking(False)
print(e.connect_ex(address), e.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(tried(socket.create_connection, address))

print("a pair")
a, b = socket.socketpair()
with a, b:
    print(repr(a.family), shown(a), repr(a.getsockname()), repr(b.getpeername()))
    a.sendall(b"one")
    a.sendall(b"two")
    print(b.recv(2, socket.MSG_PEEK), b.recv(100), b.send(b"three"), a.recv(2), a.recv(100))
    again = socket.socket(fileno=b.detach())
    print(shown(b), tried(b.send, b"x"), repr(again.family), again.send(b"four"), a.recv(9))
    again.close()
    print(a.recv(1), tried(a.send, b"x"))
print(shown(a))

print("datagrams")
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as a, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as b:
    a.bind(("127.0.0.1", 0))
    print(b.sendto(b"hello", a.getsockname()), b.sendto(b"again", 0, a.getsockname()))
    print(a.recv(2, socket.MSG_PEEK))
    data, source = a.recvfrom(3)
    print(data, source == ("127.0.0.1", b.getsockname()[1]), a.recv(100))
    b.connect(a.getsockname())
    b.setblocking(False)
    print(b.send(b"one"), tried(b.recv, 1), a.recv_into(buffer), buffer)

print("names")
print(socket.getaddrinfo("127.0.0.1", 80))
print(socket.getaddrinfo("127.0.0.1", "http", type=socket.SOCK_STREAM), socket.gethostbyname("localhost"))
print(socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x7f\0\0\1"), tried(socket.inet_aton, "x"))
print(socket.htons(80), socket.ntohl(1), socket.SOMAXCONN, socket.has_ipv6, socket.getservbyname("http"))
print(socket.timeout, socket.error, socket.gaierror.__mro__, socket.herror)
print(repr(socket.AF_UNIX), repr(socket.MSG_PEEK), repr(socket.AI_PASSIVE), socket.getdefaulttimeout())
