# __builtins__ is the module in the program itself, and its namespace in what it imports
import builtins
import contextlib

print(__builtins__ is builtins, __builtins__.TimeoutError is TimeoutError)
print(vars(contextlib)["__builtins__"] is vars(builtins))
