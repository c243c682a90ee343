# SystemExit without a code is status 0; the raise form is the same.
try:
    exit_codes = []
    for make in (lambda: SystemExit(), lambda: SystemExit(None), lambda: SystemExit(0), lambda: SystemExit(1, 2),
                 lambda: SystemExit("a"), lambda: SystemExit(True), lambda: SystemExit([1])):
        try:
            raise make()
        except SystemExit as e:
            exit_codes.append(e.code)
    print(exit_codes)
finally:
    print("last words")
raise SystemExit
