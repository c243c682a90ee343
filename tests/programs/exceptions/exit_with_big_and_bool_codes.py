# SystemExit(True) is status 1.
def quit_now(code):
    raise SystemExit(code)


try:
    quit_now(256 + 7)
except SystemExit as e:
    print(e.code, e)
quit_now(True)
