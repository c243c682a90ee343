# secrets: what cannot be known is only looked at for its shape
import random
import secrets
import string


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(type(secrets.token_bytes()), len(secrets.token_bytes()), len(secrets.token_bytes(5)), secrets.token_bytes(0))
print(len(secrets.token_hex()), len(secrets.token_hex(3)), set(secrets.token_hex(50)) <= set(string.hexdigits))
print(len(secrets.token_urlsafe()), len(secrets.token_urlsafe(4)), "=" in secrets.token_urlsafe(1))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(99)), secrets.randbelow(1))
print({secrets.choice("ab") for _ in range(99)} == {"a", "b"}, secrets.randbits(0), secrets.randbits(8) < 256)
print(secrets.SystemRandom is random.SystemRandom, secrets.DEFAULT_ENTROPY, len({secrets.token_hex() for _ in range(50)}))
alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(12))
print(len(password), set(password) <= set(alphabet))
attempt(secrets.randbelow, 0)
attempt(secrets.randbelow, -3)
attempt(secrets.randbelow, "x")
attempt(secrets.choice, [])
attempt(secrets.randbits, -1)
attempt(secrets.compare_digest, "a", "a")
attempt(secrets.compare_digest, b"a", b"b")
attempt(secrets.compare_digest, "ä", "ä")
print(sorted(secrets.__all__))
