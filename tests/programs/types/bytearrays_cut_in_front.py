# What is taken off the front of a bytearray, in all the ways there are, mixed
# with what is put in: against a bytes object that is made anew each time.
import random

random.seed(2)
b, plain = bytearray(), b""
for step in range(4000):
    n = random.randint(0, 40)
    at = random.randint(0, len(plain))
    data = bytes(random.choices(range(256), k=n))
    match random.randrange(8):
        case 0 | 1:
            b += data
            plain += data
        case 2:
            del b[:n]
            plain = plain[n:]
        case 3:
            b[:n] = data[:n // 2]
            plain = data[:n // 2] + plain[n:]
        case 4:
            b.insert(at, n)
            plain = plain[:at] + bytes([n]) + plain[at:]
        case 5:
            if plain:
                assert b.pop(0) == plain[0]
                plain = plain[1:]
        case 6:
            del b[at:at + n]
            plain = plain[:at] + plain[at + n:]
        case 7:
            if step % 50 == 0:
                b.clear()
                plain = b""
    assert b == plain and len(b) == len(plain), step
print(len(b), b[:8])

queue = bytearray(b"line\n" * 20000)
lines = 0
while queue:
    end = queue.index(b"\n") + 1
    line, queue[:end] = bytes(queue[:end]), b""
    lines += line == b"line\n"
    if lines % 1000 == 0 and lines <= 5000:
        queue += b"more\n" * 10
print(lines, queue)
