# os: the little that touches no outside world
import os

print(os.cpu_count(), type(os.getpid()).__name__, os.getpid() == os.getpid())
print(len(os.urandom(5)), type(os.urandom(1)).__name__)
print(os.environ.get("SURELY_NOT_SET"), os.environ.get("SURELY_NOT_SET", "default"))
print(os.getenv("SURELY_NOT_SET", 7), os.name, os.sep)
a, b = os.urandom(8), os.urandom(8)
print(a != b, len(a.hex()))
