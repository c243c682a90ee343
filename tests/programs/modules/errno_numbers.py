# errno: the numbers of Linux, their names, and the exceptions that they choose
import errno

names = sorted(name for name in dir(errno) if name[0] == "E")
print({name: getattr(errno, name) for name in names})
print(errno.errorcode)
print([name for name in dir(errno) if name[0] not in "E_"])
for number in (errno.ENOENT, errno.ECONNREFUSED, errno.ETIMEDOUT, errno.EAGAIN, errno.EPIPE, errno.ENOSPC):
    try:
        raise OSError(number, errno.errorcode[number].lower())
    except OSError as e:
        print(type(e).__name__, e, e.errno == number)
