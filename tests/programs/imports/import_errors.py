# what a failing import says
try:
    import mod_not_there
except ModuleNotFoundError as e:
    print("ModuleNotFoundError:", e, e.name)
try:
    from mod_star import no_such_name
except ImportError as e:
    print("ImportError:", str(e).split(" (")[0], e.name)
try:
    import mod_broken
except ValueError as e:
    print("ValueError:", e)
try:
    import mod_broken
except ValueError as e:
    print("it runs again:", e)
try:
    from math import no_such_function
except ImportError as e:
    print("ImportError:", str(e).split(" (")[0])
print("the next import ends the program")
import mod_not_there_either
