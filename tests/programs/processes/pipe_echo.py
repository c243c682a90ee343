# Two ends of a pipe: send, recv, poll, and the end of the file
# oracle: real
import multiprocessing as mp
import time


def echo(conn, other):
    other.close()
    while True:
        try:
            got = conn.recv()
        except EOFError:
            print("child: end of file")
            break
        time.sleep(0.1)
        conn.send((got, got))
    conn.close()


here, there = mp.Pipe()
p = mp.Process(target=echo, args=(there, here))
p.start()
there.close()
for what in (1, "two", [3, {"four": 5}], None):
    here.send(what)
    print(here.poll(), here.poll(2), here.recv())
here.close()
p.join()
try:
    here.send(1)
except OSError as e:
    print(e)
r, w = mp.Pipe(duplex=False)
print(r.readable, r.writable, w.readable, w.writable)
for f in (lambda: r.send(1), w.recv):
    try:
        f()
    except OSError as e:
        print(e)
w.send_bytes(b"abc")
print(r.recv_bytes())
w.close()
try:
    r.recv()
except EOFError:
    print("EOFError")
