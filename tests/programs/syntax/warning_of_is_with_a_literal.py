# CPython warns on stderr of "is" with a literal and of odd calls; it goes on.
x = 5
print("runs", x is x)
print(x == 5 or x is 5)
