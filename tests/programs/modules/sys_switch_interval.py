# The switch interval is kept in whole microseconds.
import sys

print(sys.getswitchinterval())
for seconds in (1e-6, 1.5e-6, 5e-7, 1e-300, 0.0123456789, 1, 4294.967295, 5000, True):
    sys.setswitchinterval(seconds)
    print(seconds, sys.getswitchinterval())
for wrong in (0, -1, 0.0, -1e-9, float("-inf"), "1", None):
    try:
        sys.setswitchinterval(wrong)
    except Exception as e:
        print(type(e).__name__, e)
print(sys.getswitchinterval())
