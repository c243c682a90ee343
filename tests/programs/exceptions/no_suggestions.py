# Only the interpreter itself asks "Did you mean"; the module traceback does not.
import traceback

def f():
    prin

try:
    f()
except NameError:
    print(traceback.format_exc())
class A:
    xyz = 1
try:
    A.xyy
except AttributeError as e:
    print("".join(traceback.format_exception(e)))
f()
