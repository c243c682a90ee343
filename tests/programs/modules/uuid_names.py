# uuid: named ones, parts, other byte orders
import uuid

for ns in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
    for name in ("", "python.org", "é" * 100):
        a, b = uuid.uuid3(ns, name), uuid.uuid5(ns, name)
        print(a, b, a.version, b.version, a.variant)
u = uuid.UUID("12345678-1234-4678-9234-567812345678")
print(u.bytes_le.hex(), uuid.UUID(bytes_le=u.bytes_le) == u, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq, u.node, u.time)
print(uuid.UUID(fields=u.fields) == u, int(u) == u.int, u.urn, u.variant, u.version, sorted([u, uuid.NAMESPACE_DNS])[0] == u)
try:
    u.int = 3
except TypeError as e:
    print(e)
for bad in (dict(hex="12"), dict(bytes=b"1"), dict(fields=(1, 2)), dict(int=1 << 128), dict(hex="0" * 32, version=9)):
    try:
        uuid.UUID(**bad)
    except ValueError as e:
        print(e)
print(u == 5, u != uuid.UUID(int=0), str(uuid.UUID(int=0)))
