import io
for cls, z in ((io.StringIO, str), (io.BytesIO, lambda x: x.encode())):
    s = cls(); 
    for i in range(3000): s.write(z(f"{i}\n"))
    print(len(s.getvalue()), s.tell()); s.seek(0); print(s.readline(), s.read(5)); s.seek(3); s.write(z("abc")); s.seek(0,2); s.write(z("END"))
    v = s.getvalue(); print(v[:12], v[-6:]); s.truncate(4); print(s.getvalue(), s.tell()); s.write(z("zz")); print(len(s.getvalue()))
    s2 = cls(z("init")); s2.write(z("XY")); print(s2.getvalue(), s2.read()); s.close()
    try: s.getvalue()
    except ValueError as e: print(e)
