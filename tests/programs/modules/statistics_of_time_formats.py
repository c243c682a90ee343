# numbers in all format specs beside measured times
import time

start = time.perf_counter()
for d in (0.001, 0.25, 12.3456, 100):
    time.sleep(d)
    e = time.perf_counter() - start
    print(f"{e:.2f} {e:8.3f} {e:<10.1f}| {e:+.0f} {e:e} {e:g} {e:,.2f} {e:010.4f} {e:%} {e!r} {e:>12}")
    print("%.2f %5d %-8s| %e %g %05.1f" % (e, e, e, e, e, e), "{:.3f} {:^12}".format(e, e), round(e, 2))
print(time.strftime("%M:%S", time.gmtime(e)), int(e), e // 60, e % 60, divmod(int(e), 60))
