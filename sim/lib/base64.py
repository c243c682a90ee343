# base64.py - bytes as letters: base64, base32, base16, and the two base85.
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode",
           "b64decode", "b32encode", "b32decode", "b32hexencode",
           "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode",
           "a85encode", "a85decode", "standard_b64encode",
           "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

MAXLINESIZE = 76                    # of what encode() writes, less the newline
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _text(s):
    """What is to be decoded, as bytes."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII "
                             "characters")
    return s if isinstance(s, bytes) else _bytes(
        s, "argument should be a bytes-like object or ASCII string, not %r")


def _bytes(s, wrong):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(wrong % s.__class__.__name__)
    return bytes(s)


_NOT_BYTES = "memoryview: a bytes-like object is required, not '%s'"


# --- base64 -----------------------------------------------------------------

def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _text(s)
    if altchars is not None:
        altchars = _text(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_text(s).translate(bytes.maketrans(b"-_", b"+/")))


# --- base32 -----------------------------------------------------------------

_DIGITS_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_DIGITS_32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_LETTERS_OF = (0, 2, 4, 5, 7, 8)    # that so many bytes need


def _encode32(s, digits):
    s = _bytes(s, _NOT_BYTES)
    out = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at:at + 5]
        word = int.from_bytes(piece, "big") << 8 * (5 - len(piece))
        letters = _LETTERS_OF[len(piece)]
        out += bytes([digits[word >> shift & 31]
                      for shift in range(35, 35 - 5 * letters, -5)])
        out += b"=" * (8 - letters)
    return bytes(out)


def _decode32(s, digits, casefold, map01=None):
    s = _text(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _text(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    letters = s.rstrip(b"=")
    pads = len(s) - len(letters)
    values = {digit: i for i, digit in enumerate(digits)}
    out = bytearray()
    for at in range(0, len(letters), 8):
        piece = letters[at:at + 8]
        word = 0
        for digit in piece:
            if digit not in values:
                raise binascii.Error("Non-base32 digit found")
            word = word << 5 | values[digit]
        out += (word << 5 * (8 - len(piece))).to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        del out[_LETTERS_OF.index(8 - pads) - 5:]
    return bytes(out)


def b32encode(s):
    return _encode32(s, _DIGITS_32)


def b32decode(s, casefold=False, map01=None):
    return _decode32(s, _DIGITS_32, casefold, map01)


def b32hexencode(s):
    return _encode32(s, _DIGITS_32HEX)


def b32hexdecode(s, casefold=False):
    return _decode32(s, _DIGITS_32HEX, casefold)


# --- base16 -----------------------------------------------------------------

def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# --- base85 -----------------------------------------------------------------

_DIGITS_A85 = bytes(range(33, 118))
_DIGITS_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
               b"!#$%&()*+-;<=>?@^_`{|}~")
_NO_SHORT = {}
_NULS, _SPACES = 0, 0x20202020      # four bytes that a85 has a letter for


def _encode85(b, digits, pad, short):
    b = _bytes(b, _NOT_BYTES)
    missing = -len(b) % 4
    out, last = bytearray(), 0
    for at in range(0, len(b), 4):
        word = last = int.from_bytes(b[at:at + 4].ljust(4, b"\0"), "big")
        if word in short and not (missing and not pad and word == _NULS
                                  and at + 4 > len(b)):
            out += short[word]
            continue
        letters = bytearray()
        for _ in range(5):
            word, digit = divmod(word, 85)
            letters.append(digits[digit])
        letters.reverse()
        out += letters
    if missing and not pad:
        del out[-missing:]
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(b, _DIGITS_B85, pad, _NO_SHORT)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {_NULS: b"z", _SPACES: b"y"} if foldspaces else {_NULS: b"z"}
    out = _encode85(b, _DIGITS_A85, pad, short)
    if adobe:
        out = b"<~" + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[at:at + wrapcol] for at in range(0, len(out), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        out = b"\n".join(lines)
    return out + b"~>" if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _text(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with "
                             "%r" % b"~>")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, word, letters = bytearray(), 0, 0
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            word, letters = word * 85 + c - 33, letters + 1
            if letters == 5:
                if word >> 32:
                    raise ValueError("Ascii85 overflow") from None
                out += word.to_bytes(4, "big")
                word = letters = 0
        elif c == 122 or (foldspaces and c == 121):
            if letters:
                raise ValueError("%c inside Ascii85 5-tuple" % c)
            out += b"\0\0\0\0" if c == 122 else b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    return bytes(out[:len(out) - 4 + letters])


def b85decode(b):
    b = _text(b)
    values = {digit: i for i, digit in enumerate(_DIGITS_B85)}
    missing = -len(b) % 5
    out = bytearray()
    for at in range(0, len(b), 5):
        word = 0
        for i, c in enumerate(b[at:at + 5].ljust(5, b"~"), at):
            if c not in values:
                raise ValueError("bad base85 character at position %d"
                                 % i) from None
            word = word * 85 + values[c]
        if word >> 32:
            raise ValueError("base85 overflow in hunk starting at byte %d"
                             % at) from None
        out += word.to_bytes(4, "big")
    return bytes(out[:len(out) - missing])


# --- by lines ---------------------------------------------------------------

def encode(input, output):
    while piece := input.read(MAXBINSIZE):
        while (len(piece) < MAXBINSIZE
               and (more := input.read(MAXBINSIZE - len(piece)))):
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    s = _bytes(s, "expected bytes-like object, not %s")
    return b"".join([binascii.b2a_base64(s[at:at + MAXBINSIZE])
                     for at in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    return binascii.a2b_base64(
        _bytes(s, "expected bytes-like object, not %s"))
