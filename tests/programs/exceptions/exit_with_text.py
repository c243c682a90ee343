# SystemExit with a text prints it on stderr and the status is 1.
import sys
try:
    sys.exit("inner text")
except SystemExit as e:
    print("caught", repr(e), repr(e.code), e.args)
sys.exit("fatal: nothing to do")
