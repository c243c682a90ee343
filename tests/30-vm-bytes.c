/* 30-vm-bytes.c - bytes and bytearray are CPython's, in value and in words. */
#include "tests/python.h"

static const char classes[] =
    "class I:\n"
    "    def __index__(self): return 7\n"
    "class B:\n"
    "    def __bytes__(self): return b'BB'\n"
    "class B2:\n"
    "    def __bytes__(self): return 'x'\n"
    "class It:\n"
    "    def __iter__(self): return iter([1, 2])\n"
    "def changed(statement, how=None):\n"
    "    b = bytearray(b\"abcdef\")\n"
    "    statement(b)\n"
    "    return b\n"
    "def put(b, key, v):\n"
    "    b[key] = v\n"
    "def cut(b, key):\n"
    "    del b[key]\n"
    "def grow(b, v):\n"
    "    b += v\n"
    "def times(b, n):\n"
    "    b *= n\n";

static const PyCase making[] = {
    {"bytes()", "b''"},
    {"bytes(3)", "b'\\x00\\x00\\x00'"},
    {"bytes(-1)", "ValueError: negative count"},
    {"bytes(10**30)",
     "OverflowError: cannot fit 'int' into an index-sized integer"},
    {"bytes('a')", "TypeError: string argument without an encoding"},
    {"bytes('é','utf-8')", "b'\\xc3\\xa9'"},
    {"bytes('é','utf-8','strict')", "b'\\xc3\\xa9'"},
    {"bytes('é','ascii')",
     "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in"
      " position 0: ordinal not in range(128)"},
    {"bytes('é','ascii','ignore')", "b''"},
    {"bytes('é','nope')", "LookupError: unknown encoding: nope"},
    {"bytes('é','ascii','nope')",
     "LookupError: unknown error handler name 'nope'"},
    {"bytes('a',5)",
     "TypeError: bytes() argument 'encoding' must be str, not int"},
    {"bytes('a','utf-8',5)",
     "TypeError: bytes() argument 'errors' must be str, not int"},
    {"bytes(b'a','utf-8')", "TypeError: encoding without a string argument"},
    {"bytes(5,'utf-8')", "TypeError: encoding without a string argument"},
    {"bytes(encoding='utf-8')",
     "TypeError: encoding without a string argument"},
    {"bytes(errors='utf-8')", "TypeError: errors without a string argument"},
    {"bytes(5,errors='x')", "TypeError: errors without a string argument"},
    {"bytes('a',errors='strict')",
     "TypeError: string argument without an encoding"},
    {"bytes(source=b'a')", "b'a'"},
    {"bytes(b'a','x','y','z')",
     "TypeError: bytes() takes at most 3 arguments (4 given)"},
    {"bytes([1,2,300])", "ValueError: bytes must be in range(0, 256)"},
    {"bytes([1,'a'])",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"bytes([1,-1])", "ValueError: bytes must be in range(0, 256)"},
    {"bytes([1,10**30])", "ValueError: bytes must be in range(0, 256)"},
    {"bytes((1,2))", "b'\\x01\\x02'"},
    {"bytes(range(3))", "b'\\x00\\x01\\x02'"},
    {"bytes(It())", "b'\\x01\\x02'"},
    {"bytes(B())", "b'BB'"},
    {"bytes(B2())", "TypeError: __bytes__ returned non-bytes (type str)"},
    {"bytes(I())", "b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00'"},
    {"bytes(None)", "TypeError: cannot convert 'NoneType' object to bytes"},
    {"bytes(1.5)", "TypeError: cannot convert 'float' object to bytes"},
    {"bytes(True)", "b'\\x00'"},
    {"bytes({1:2})", "b'\\x01'"},
    {"bytearray()", "bytearray(b'')"},
    {"bytearray(3)", "bytearray(b'\\x00\\x00\\x00')"},
    {"bytearray(-1)", "ValueError: negative count"},
    {"bytearray('a')", "TypeError: string argument without an encoding"},
    {"bytearray('a','utf-8')", "bytearray(b'a')"},
    {"bytearray(b'ab')", "bytearray(b'ab')"},
    {"bytearray([1,300])", "ValueError: byte must be in range(0, 256)"},
    {"bytearray([1,'a'])",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"bytearray(None)",
     "TypeError: cannot convert 'NoneType' object to bytearray"},
    {"bytearray(1.5)", "TypeError: cannot convert 'float' object to bytearray"},
    {"bytearray(I())", "bytearray(b'\\x00\\x00\\x00\\x00\\x00\\x00\\x00')"},
    {"bytearray(B())", "TypeError: cannot convert 'B' object to bytearray"},
    {"bytearray(5,'utf-8')", "TypeError: encoding without a string argument"},
    {"bytearray(1,2,3,4)",
     "TypeError: bytearray() takes at most 3 arguments (4 given)"},
    {"bytearray(errors='x')", "TypeError: errors without a string argument"},
    {"bytearray(b'bc') in b'abc'", "True"},
    {"bytearray(b'a')<=b'a'", "True"},
    {"bytearray(b',').join([b'a',b'b'])", "bytearray(b'a,b')"},
};

static const PyCase sequence[] = {
    {"b'abc'[0]", "97"},
    {"b'abc'[-1]", "99"},
    {"b'abc'[3]", "IndexError: index out of range"},
    {"bytearray(b'abc')[3]", "IndexError: bytearray index out of range"},
    {"b'abc'[10**30]",
     "IndexError: cannot fit 'int' into an index-sized integer"},
    {"b'abc'[1:]", "b'bc'"},
    {"b'abc'[::-1]", "b'cba'"},
    {"b'abc'[::0]", "ValueError: slice step cannot be zero"},
    {"bytearray(b'abc')[::2]", "bytearray(b'ac')"},
    {"b'a'+b'b'", "b'ab'"},
    {"b'a'+bytearray(b'b')", "b'ab'"},
    {"bytearray(b'a')+b'b'", "bytearray(b'ab')"},
    {"b'a'+'b'", "TypeError: can't concat str to bytes"},
    {"b'a'+5", "TypeError: can't concat int to bytes"},
    {"bytearray(b'a')+5", "TypeError: can't concat int to bytearray"},
    {"bytearray(b'a')+'x'", "TypeError: can't concat str to bytearray"},
    {"b'ab'*3", "b'ababab'"},
    {"3*b'ab'", "b'ababab'"},
    {"b'ab'*-1", "b''"},
    {"b'ab'*10**30",
     "OverflowError: cannot fit 'int' into an index-sized integer"},
    {"b'ab'*'a'",
     "TypeError: can't multiply sequence by non-int of type 'str'"},
    {"97 in b'abc'", "True"},
    {"b'bc' in b'abc'", "True"},
    {"300 in b'abc'", "ValueError: byte must be in range(0, 256)"},
    {"'a' in b'abc'", "TypeError: a bytes-like object is required, not 'str'"},
    {"1.5 in b'abc'",
     "TypeError: a bytes-like object is required, not 'float'"},
    {"'a' in bytearray(b'abc')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"10**30 in b'abc'", "ValueError: byte must be in range(0, 256)"},
    {"b'a'<b'b'", "True"},
    {"b'a'<'b'",
     "TypeError: '<' not supported between instances of 'bytes' and 'str'"},
    {"b'a'=='a'", "False"},
    {"b'a'==bytearray(b'a')", "True"},
    {"b'a'<5",
     "TypeError: '<' not supported between instances of 'bytes' and 'int'"},
    {"hash(bytearray())", "TypeError: unhashable type: 'bytearray'"},
    {"repr(b\"it's\")", "'b\"it\\'s\"'"},
    {"repr(b'it\\'s \"q\"')", "'b\\'it\\\\\\'s \"q\"\\''"},
    {"repr(b'\\x00\\n\\r\\t\\\\\\xff\\x7f')",
     "\"b'\\\\x00\\\\n\\\\r\\\\t\\\\\\\\\\\\xff\\\\x7f'\""},
    {"repr(bytearray(b\"it's\"))", "'bytearray(b\"it\\\\\\'s\")'"},
    {"str(b'a')", "\"b'a'\""},
};

static const PyCase methods[] = {
    {"b'ab'*1.5",
     "TypeError: can't multiply sequence by non-int of type 'float'"},
    {"b'abc'.find(b'c')", "2"},
    {"b'abc'.find(99)", "2"},
    {"b'abc'.find(300)", "ValueError: byte must be in range(0, 256)"},
    {"b'abc'.find('a')",
     "TypeError: argument should be integer or bytes-like object, not 'st"
      "r'"},
    {"b'abc'.find(1.5)",
     "TypeError: argument should be integer or bytes-like object, not 'fl"
      "oat'"},
    {"b'abc'.find(b'')", "0"},
    {"b'abc'.find(b'',5)", "-1"},
    {"b'abc'.find(b'',3)", "3"},
    {"b'abc'.find(b'c',-1)", "2"},
    {"b'abc'.find(b'c',None,None)", "2"},
    {"b'abc'.find(b'c','a')",
     "TypeError: slice indices must be integers or None or have an __inde"
      "x__ method"},
    {"b'abc'.index(b'x')", "ValueError: subsection not found"},
    {"b'abc'.rindex(b'x')", "ValueError: subsection not found"},
    {"b'abcabc'.rfind(b'bc')", "4"},
    {"b'abc'.rfind(b'')", "3"},
    {"b'aaa'.count(b'a')", "3"},
    {"b'aaa'.count(b'')", "4"},
    {"b'aaa'.count(97)", "3"},
    {"b'aaaa'.count(b'aa')", "2"},
    {"b'abc'.count(b'',1)", "3"},
    {"b'abc'.startswith(b'a')", "True"},
    {"b'abc'.startswith((b'x',b'ab'))", "True"},
    {"b'abc'.startswith('a')",
     "TypeError: startswith first arg must be bytes or a tuple of bytes, "
      "not str"},
    {"b'abc'.startswith((b'x','ab'))",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'abc'.startswith(5)",
     "TypeError: startswith first arg must be bytes or a tuple of bytes, "
      "not int"},
    {"b'abc'.startswith(b'b',1)", "True"},
    {"b'abc'.endswith('a')",
     "TypeError: endswith first arg must be bytes or a tuple of bytes, no"
      "t str"},
    {"b'abc'.endswith(b'c',0,2)", "False"},
    {"b'abc'.startswith(b'',4)", "False"},
    {"b'abc'.startswith(b'',3)", "True"},
    {"b'aXbX'.replace(b'X',b'yy')", "b'ayybyy'"},
    {"b'aXbX'.replace(b'X',b'yy',1)", "b'ayybX'"},
    {"b'ab'.replace(b'',b'-')", "b'-a-b-'"},
    {"b'ab'.replace(b'',b'-',2)", "b'-a-b'"},
    {"b'ab'.replace('a',b'')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'ab'.replace(b'a','')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'ab'.replace(b'a',b'x',-1)", "b'xb'"},
    {"b'ab'.replace(b'a',b'x','z')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"b' a b '.split()", "[b'a', b'b']"},
    {"b' a b '.split(None,1)", "[b'a', b'b ']"},
    {"b'a,b,c'.split(b',')", "[b'a', b'b', b'c']"},
    {"b'a,b,c'.split(b',',1)", "[b'a', b'b,c']"},
    {"b'a,b,c'.split(',')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'a,b,c'.split(b'')", "ValueError: empty separator"},
    {"b'a,b,c'.split(5)",
     "TypeError: a bytes-like object is required, not 'int'"},
    {"b'a,b,c'.split(maxsplit=1,sep=b',')", "[b'a', b'b,c']"},
    {"b'a,b,c'.rsplit(b',',1)", "[b'a,b', b'c']"},
    {"b' a b c '.rsplit(None,1)", "[b' a b', b'c']"},
    {"b''.split()", "[]"},
    {"b''.split(b',')", "[b'']"},
    {"b'a\\nb\\r\\nc\\rd'.splitlines()", "[b'a', b'b', b'c', b'd']"},
    {"b'a\\nb\\r\\nc\\rd\\n'.splitlines(True)",
     "[b'a\\n', b'b\\r\\n', b'c\\r', b'd\\n']"},
    {"b'a\\x0bb'.splitlines()", "[b'a\\x0bb']"},
    {"b'a=b=c'.partition(b'=')", "(b'a', b'=', b'b=c')"},
    {"b'a=b=c'.rpartition(b'=')", "(b'a=b', b'=', b'c')"},
    {"b'abc'.partition(b'=')", "(b'abc', b'', b'')"},
    {"b'abc'.rpartition(b'=')", "(b'', b'', b'abc')"},
    {"b'abc'.partition(b'')", "ValueError: empty separator"},
    {"b'abc'.partition('')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b','.join([b'a',bytearray(b'b')])", "b'a,b'"},
    {"b','.join([b'a','b'])",
     "TypeError: sequence item 1: expected a bytes-like object, str found"},
    {"b','.join(5)", "TypeError: can only join an iterable"},
    {"b','.join([])", "b''"},
    {"b','.join([5])",
     "TypeError: sequence item 0: expected a bytes-like object, int found"},
    {"b'  a '.strip()", "b'a'"},
    {"b'xxaxx'.strip(b'x')", "b'a'"},
    {"b'xxaxx'.lstrip(b'x')", "b'axx'"},
    {"b'xxaxx'.rstrip(b'x')", "b'xxa'"},
    {"b'a'.strip('a')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'a'.strip(None)", "b'a'"},
    {"b'a'.strip(5)", "TypeError: a bytes-like object is required, not 'int'"},
    {"b'abc'.removeprefix(b'a')", "b'bc'"},
    {"b'abc'.removesuffix(b'bc')", "b'a'"},
    {"b'abc'.removeprefix('a')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'aBc'.upper(), b'aBc'.lower(), b'aBc'.swapcase(), b'abC dEf'.title()"
     ", b'abC'.capitalize()",
     "(b'ABC', b'abc', b'AbC', b'Abc Def', b'Abc')"},
    {"b'abc'.isalpha(), b''.isalpha(), b'a1'.isalnum(), b'1'.isdigit(), b' "
     "'.isspace(), b'A'.isupper(), b'a'.islower(), b'Ab Cd'.istitle(), b'\\"
     "xff'.isascii(), b''.isascii()",
     "(True, False, True, True, True, True, True, True, False, True)"},
    {"b'abc'.center(7), b'abc'.center(8,b'*'), b'abc'.ljust(5,b'-'), b'abc'"
     ".rjust(5)",
     "(b'  abc  ', b'**abc***', b'abc--', b'  abc')"},
    {"b'abc'.center(7,'*')",
     "TypeError: center() argument 2 must be a byte string of length 1, n"
      "ot str"},
    {"b'abc'.center(7,b'**')",
     "TypeError: center() argument 2 must be a byte string of length 1, n"
      "ot bytes"},
    {"b'abc'.center('a')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"b'abc'.center(7,bytearray(b'*'))", "b'**abc**'"},
    {"b'abc'.center(7,5)",
     "TypeError: center() argument 2 must be a byte string of length 1, n"
      "ot int"},
    {"b'-5'.zfill(5), b'+5'.zfill(5), b'5'.zfill(3), b''.zfill(2)",
     "(b'-0005', b'+0005', b'005', b'00')"},
    {"b'a\\tb'.expandtabs(), b'a\\tb'.expandtabs(4), b'ab\\r\\tc'.expandtab"
     "s(4), b'a\\tb'.expandtabs(0)",
     "(b'a       b', b'a   b', b'ab\\r    c', b'ab')"},
    {"b'abc'.hex(), b'abc'.hex(':'), b'abcde'.hex(':',2), b'abcde'.hex(':',"
     "-2), b'abc'.hex(b'-')",
     "('616263', '61:62:63', '61:6263:6465', '6162:6364:65', '61-62-63')"},
    {"b'abc'.hex('::')", "ValueError: sep must be length 1."},
    {"b'abc'.hex('é')", "ValueError: sep must be ASCII."},
    {"b'abc'.hex(5)", "TypeError: object of type 'int' has no len()"},
    {"b'abc'.hex('')", "ValueError: sep must be length 1."},
    {"b'abc'.hex(':',0)", "'616263'"},
    {"b''.hex(':')", "''"},
    {"bytes.fromhex('61 62')", "b'ab'"},
    {"bytes.fromhex('616')",
     "ValueError: non-hexadecimal number found in fromhex() arg at positi"
      "on 3"},
    {"bytes.fromhex('6g')",
     "ValueError: non-hexadecimal number found in fromhex() arg at positi"
      "on 1"},
    {"bytes.fromhex('6 1')",
     "ValueError: non-hexadecimal number found in fromhex() arg at positi"
      "on 1"},
    {"bytes.fromhex(5)", "TypeError: fromhex() argument must be str, not int"},
    {"bytes.fromhex(b'61')",
     "TypeError: fromhex() argument must be str, not bytes"},
    {"bytes.fromhex(' 61\\n62 ')", "b'ab'"},
    {"bytearray.fromhex('6162')", "bytearray(b'ab')"},
    {"bytes.maketrans(b'ab',b'xy')[97]", "120"},
    {"bytes.maketrans(b'ab',b'x')",
     "ValueError: maketrans arguments must have same length"},
    {"bytes.maketrans('a','b')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'abc'.translate(bytes.maketrans(b'ab',b'xy'))", "b'xyc'"},
    {"b'abc'.translate(None,b'b')", "b'ac'"},
    {"b'abc'.translate(None,delete=b'b')", "b'ac'"},
    {"b'abc'.translate(b'x')",
     "ValueError: translation table must be 256 characters long"},
    {"b'abc'.translate('x')",
     "TypeError: a bytes-like object is required, not 'str'"},
    {"b'abc'.translate(bytes(range(256)),b'a')", "b'bc'"},
    {"b'a'.__getnewargs__()", "(b'a',)"},
    {"b'a'.__bytes__()", "b'a'"},
};

static const PyCase coding[] = {
    {"b'abc'.decode()", "'abc'"},
    {"b'\\xff'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in positio"
      "n 0: invalid start byte"},
    {"b'\\xe2\\x82'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-"
      "1: unexpected end of data"},
    {"b'ab\\xe2\\x28\\xa1'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in positio"
      "n 2: invalid continuation byte"},
    {"b'\\xc0\\x80'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in positio"
      "n 0: invalid start byte"},
    {"b'\\xed\\xa0\\x80'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in positio"
      "n 0: invalid continuation byte"},
    {"b'\\xf5'.decode()",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in positio"
      "n 0: invalid start byte"},
    {"b'\\xff'.decode('ascii')",
     "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in positio"
      "n 0: ordinal not in range(128)"},
    {"b'\\xff'.decode('latin-1')", "'ÿ'"},
    {"b'\\xff'.decode('nope')", "LookupError: unknown encoding: nope"},
    {"b'\\xff'.decode('utf-8','ignore')", "''"},
    {"b'a\\xffb'.decode('utf-8','replace')", "'a�b'"},
    {"b'a\\xffb\\xe2\\x82'.decode('utf-8','replace')", "'a�b�'"},
    {"b'\\xf0\\x90\\x80'.decode('utf-8','replace')", "'�'"},
    {"b'\\xf0\\x80\\x80'.decode('utf-8','replace')", "'���'"},
    {"b'a\\xffb'.decode('utf-8','backslashreplace')", "'a\\\\xffb'"},
    {"b'a\\xffb'.decode('utf-8','surrogateescape')", "'a\\udcffb'"},
    {"b'a\\xffb'.decode('utf-8','nope')",
     "LookupError: unknown error handler name 'nope'"},
    {"b'ab'.decode('utf-8','nope')", "'ab'"},
    {"b'a'.decode(encoding='ascii',errors='strict')", "'a'"},
    {"b'a'.decode(5)",
     "TypeError: decode() argument 'encoding' must be str, not int"},
    {"b'\\xff'.decode('ascii','replace')", "'�'"},
    {"b'\\xff'.decode('ascii','surrogateescape')", "'\\udcff'"},
    {"b'\\xff'.decode('ascii','xmlcharrefreplace')",
     "TypeError: don't know how to handle UnicodeDecodeError in error cal"
      "lback"},
    {"'é'.encode('ascii')",
     "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in"
      " position 0: ordinal not in range(128)"},
    {"'aéé'.encode('ascii')",
     "UnicodeEncodeError: 'ascii' codec can't encode characters in positi"
      "on 1-2: ordinal not in range(128)"},
    {"'é'.encode('ascii','replace')", "b'?'"},
    {"'é'.encode('ascii','ignore')", "b''"},
    {"'é€😀'.encode('ascii','backslashreplace')",
     "b'\\\\xe9\\\\u20ac\\\\U0001f600'"},
    {"'é€😀'.encode('ascii','xmlcharrefreplace')", "b'&#233;&#8364;&#128512;'"},
    {"'€'.encode('latin-1')",
     "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac"
      "' in position 0: ordinal not in range(256)"},
    {"'a€€b'.encode('latin-1')",
     "UnicodeEncodeError: 'latin-1' codec can't encode characters in posi"
      "tion 1-2: ordinal not in range(256)"},
    {"'\\ud800'.encode()",
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' "
      "in position 0: surrogates not allowed"},
    {"'a\\ud800\\udc80'.encode()",
     "UnicodeEncodeError: 'utf-8' codec can't encode characters in positi"
      "on 1-2: surrogates not allowed"},
    {"'\\udcff'.encode('utf-8','surrogateescape')", "b'\\xff'"},
    {"'\\udcff'.encode('ascii','surrogateescape')", "b'\\xff'"},
    {"'\\ud800'.encode('utf-8','surrogateescape')",
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' "
      "in position 0: surrogates not allowed"},
    {"'\\ud800'.encode('utf-8','surrogatepass')", "b'\\xed\\xa0\\x80'"},
    {"'\\ud800'.encode('utf-8','replace')", "b'?'"},
    {"'\\ud800'.encode('utf-8','ignore')", "b''"},
    {"'\\ud800'.encode('utf-8','backslashreplace')", "b'\\\\ud800'"},
    {"b'\\xed\\xa0\\x80'.decode('utf-8','surrogatepass')", "'\\ud800'"},
    {"'a'.encode('UTF8'), 'a'.encode('U8'),'a'.encode('utf_8'),'a'.encode('"
     "Latin1'),'a'.encode('iso-8859-1'),'a'.encode('us-ascii'),'a'.encode('"
     "l1'),'a'.encode('646')",
     "(b'a', b'a', b'a', b'a', b'a', b'a', b'a', b'a')"},
    {"'a'.encode('')", "LookupError: unknown encoding: "},
    {"'a'.encode('nope')", "LookupError: unknown encoding: nope"},
    {"'é'.encode('ascii','nope')",
     "LookupError: unknown error handler name 'nope'"},
};

static const PyCase changing[] = {
    {"changed(lambda b: put(b, 0, 120)), changed(lambda b: put(b, -1, I()))",
     "(bytearray(b'xbcdef'), bytearray(b'abcde\\x07'))"},
    {"changed(lambda b: put(b, 0, 300))",
     "ValueError: byte must be in range(0, 256)"},
    {"changed(lambda b: put(b, 0, \"a\"))",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"changed(lambda b: put(b, 10, 1))",
     "IndexError: bytearray index out of range"},
    {"changed(lambda b: put(b, \"a\", 1))",
     "TypeError: bytearray indices must be integers or slices, not str"},
    {"changed(lambda b: cut(b, 0)), changed(lambda b: cut(b, slice(1, 3)))",
     "(bytearray(b'bcdef'), bytearray(b'adef'))"},
    {"changed(lambda b: cut(b, 10))",
     "IndexError: bytearray index out of range"},
    {"changed(lambda b: put(b, slice(1, 3), b\"XYZ\")), changed(lambda b: p"
     "ut(b, slice(1, 3), [1, 2]))",
     "(bytearray(b'aXYZdef'), bytearray(b'a\\x01\\x02def'))"},
    {"changed(lambda b: put(b, slice(1, 3), b)), changed(lambda b: put(b, s"
     "lice(4, 1), b\"Q\"))",
     "(bytearray(b'aabcdefdef'), bytearray(b'abcdQef'))"},
    {"changed(lambda b: put(b, slice(None, None, 2), b\"XYZ\")), changed(la"
     "mbda b: put(b, slice(None, None, -1), b\"123456\"))",
     "(bytearray(b'XbYdZf'), bytearray(b'654321'))"},
    {"changed(lambda b: put(b, slice(None, None, 2), b\"\")), changed(lambd"
     "a b: put(b, slice(None), b\"\"))",
     "(bytearray(b'bdf'), bytearray(b''))"},
    {"changed(lambda b: put(b, slice(1, 3), 5))",
     "TypeError: can assign only bytes, buffers, or iterables of ints in "
      "range(0, 256)"},
    {"changed(lambda b: put(b, slice(1, 3), \"ab\"))",
     "TypeError: can assign only bytes, buffers, or iterables of ints in "
      "range(0, 256)"},
    {"changed(lambda b: put(b, slice(1, 3), None))",
     "TypeError: cannot convert 'NoneType' object to bytearray"},
    {"changed(lambda b: put(b, slice(None, None, 2), b\"X\"))",
     "ValueError: attempt to assign bytes of size 1 to extended slice of "
      "size 3"},
    {"changed(lambda b: put(b, slice(1, 3), range(300)))",
     "ValueError: byte must be in range(0, 256)"},
    {"changed(lambda b: cut(b, slice(None, None, 2))), changed(lambda b: cu"
     "t(b, slice(None, None, -2))), changed(lambda b: cut(b, slice(10, 20))"
     ")",
     "(bytearray(b'bdf'), bytearray(b'ace'), bytearray(b'abcdef'))"},
    {"changed(lambda b: grow(b, b\"xy\")), changed(lambda b: times(b, 2)), "
     "changed(lambda b: times(b, 0)), changed(lambda b: times(b, -1))",
     "(bytearray(b'abcdefxy'), bytearray(b'abcdefabcdef'), bytearray(b'')"
      ", bytearray(b''))"},
    {"changed(lambda b: grow(b, [1]))",
     "TypeError: can't concat list to bytearray"},
    {"changed(lambda b: grow(b, \"x\"))",
     "TypeError: can't concat str to bytearray"},
    {"changed(lambda b: times(b, 1.5))",
     "TypeError: can't multiply sequence by non-int of type 'float'"},
    {"changed(lambda b: b.append(1)), changed(lambda b: b.append(I()))",
     "(bytearray(b'abcdef\\x01'), bytearray(b'abcdef\\x07'))"},
    {"changed(lambda b: b.append(300))",
     "ValueError: byte must be in range(0, 256)"},
    {"changed(lambda b: b.append(\"a\"))",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"changed(lambda b: b.extend(b\"xy\")), changed(lambda b: b.extend([1, "
     "2])), changed(lambda b: b.extend(b)), changed(lambda b: b.extend(x fo"
     "r x in [1]))",
     "(bytearray(b'abcdefxy'), bytearray(b'abcdef\\x01\\x02'), bytearray("
      "b'abcdefabcdef'), bytearray(b'abcdef\\x01'))"},
    {"changed(lambda b: b.extend([1, 300]))",
     "ValueError: byte must be in range(0, 256)"},
    {"changed(lambda b: b.extend(\"ab\"))",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"changed(lambda b: b.extend(5))",
     "TypeError: can't extend bytearray with int"},
    {"changed(lambda b: b.insert(1, 65)), changed(lambda b: b.insert(100, 6"
     "5)), changed(lambda b: b.insert(-100, 65)), changed(lambda b: b.inser"
     "t(-1, 65))",
     "(bytearray(b'aAbcdef'), bytearray(b'abcdefA'), bytearray(b'Aabcdef'"
      "), bytearray(b'abcdeAf'))"},
    {"changed(lambda b: b.insert(1, 300))",
     "ValueError: byte must be in range(0, 256)"},
    {"bytearray(b\"abc\").pop(), bytearray(b\"abc\").pop(0), bytearray(b\"a"
     "bc\").pop(-2), changed(lambda b: b.pop())",
     "(99, 97, 98, bytearray(b'abcde'))"},
    {"bytearray(b\"abc\").pop(10)", "IndexError: pop index out of range"},
    {"bytearray().pop()", "IndexError: pop from empty bytearray"},
    {"changed(lambda b: b.remove(98)), changed(lambda b: b.reverse()), chan"
     "ged(lambda b: b.clear()), bytearray(b\"ab\").copy()",
     "(bytearray(b'acdef'), bytearray(b'fedcba'), bytearray(b''), bytearr"
      "ay(b'ab'))"},
    {"changed(lambda b: b.remove(120))",
     "ValueError: value not found in bytearray"},
};

int main(void)
{
    py_start();
    PY_CHECK(classes, making, "making them");
    PY_CHECK(classes, sequence, "as sequences");
    PY_CHECK(classes, methods, "methods");
    PY_CHECK(classes, coding, "codecs");
    PY_CHECK(classes, changing, "changing a bytearray");
    return py_end();
}
