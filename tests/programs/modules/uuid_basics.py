# uuid.UUID: forms, fields, comparison, errors; the shape of uuid4
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.urn, u.version, u.variant)
print(uuid.UUID(hex="1" * 32), uuid.UUID(int=5), uuid.UUID("{" + str(u) + "}") == u)
print(u.fields, u.bytes.hex(), uuid.UUID(bytes=b"\x01" * 16), uuid.UUID(int=1) < uuid.UUID(int=2))
r = uuid.uuid4()
print(r.version, len(str(r)), str(r).count("-"), r != uuid.uuid4(), len(r.hex[:8]), isinstance(r.int, int))
print({u: 1}[uuid.UUID(str(u))], uuid.NAMESPACE_DNS)
for bad in (lambda: uuid.UUID("xyz"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
