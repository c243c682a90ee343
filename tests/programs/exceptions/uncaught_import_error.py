# Importing a module that does not exist, uncaught.
print("start")
import surely_not_a_module
print("unreachable")
