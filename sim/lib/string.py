# string.py - constants, capwords, Template, Formatter.
__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_FIRST = frozenset(ascii_letters + "_")
_LATER = _FIRST | frozenset(digits)


class _Pattern:
    """The regular expression of a class of templates; of no use to those that
    only have another delimiter, which do without the module re."""

    def __get__(self, template, cls):
        import re
        if isinstance(cls._own_pattern, str):
            text = cls._own_pattern
        else:
            delimiter = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            text = rf"""
            {delimiter}(?:
              (?P<escaped>{delimiter})
            | (?P<named>{cls.idpattern})
            | {{(?P<braced>{braced})}}
            | (?P<invalid>))
            """
        return re.compile(text, cls.flags | re.VERBOSE)


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2                       # re.IGNORECASE
    _own_pattern = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._own_pattern = cls.__dict__.get("pattern")
        if (cls._own_pattern is not None or cls.flags != Template.flags
                or cls.braceidpattern is not None
                or cls.idpattern != Template.idpattern):
            cls.pattern = _Pattern().__get__(None, cls)
            cls._parts = cls._parts_of_pattern
        else:
            cls.pattern, cls._parts = _Pattern(), Template._parts

    def __init__(self, template):
        self.template = template

    def _parts_of_pattern(self):
        text, at = self.template, 0
        for found in self.pattern.finditer(text):
            named = found.group("named") or found.group("braced")
            if named is not None:
                kind = "named"
            elif found.group("escaped") is not None:
                kind = "escaped"
            elif found.group("invalid") is not None:
                kind = "invalid"
            else:
                raise ValueError("Unrecognized named group in pattern",
                                 self.pattern)
            yield (text[at:found.start()], kind, named, found.group(),
                   found.start("invalid"))
            at = found.end()
        yield text[at:], "", None, "", len(text)

    def _identifier_end(self, at):
        text = self.template
        end = at
        if end < len(text) and text[end] in _FIRST:
            end += 1
            while end < len(text) and text[end] in _LATER:
                end += 1
        return end

    def _parts(self):
        # Yields (text before, kind, name, text as written, where what is
        # invalid begins), kind being "" at the end, "escaped", "named" or
        # "invalid".
        text, delimiter = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(delimiter, at)
            if found < 0:
                yield text[at:], "", None, "", len(text)
                return
            before = text[at:found]
            after = found + len(delimiter)
            end = self._identifier_end(after)
            if text.startswith(delimiter, after):
                kind, name, at = "escaped", None, after + len(delimiter)
            elif end > after:
                kind, name, at = "named", text[after:end], end
            elif (text.startswith("{", after)
                  and (end := self._identifier_end(after + 1)) > after + 1
                  and text.startswith("}", end)):
                kind, name, at = "named", text[after + 1:end], end + 1
            else:
                kind, name, at = "invalid", None, after
            yield before, kind, name, text[found:at], after

    def _invalid(self, where):
        lines = self.template[:where].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = where - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError("Invalid placeholder in string: "
                         f"line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        out = []
        for before, kind, name, written, where in self._parts():
            out.append(before)
            if kind == "named":
                out.append(str(kws[name] if name in kws else mapping[name]))
            elif kind == "escaped":
                out.append(self.delimiter)
            elif kind == "invalid":
                self._invalid(where)
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        out = []
        for before, kind, name, written, where in self._parts():
            out.append(before)
            if kind == "named":
                try:
                    written = kws[name] if name in kws else mapping[name]
                except KeyError:
                    pass
                out.append(str(written))
            elif kind == "escaped":
                out.append(self.delimiter)
            else:
                out.append(written)
        return "".join(out)

    def is_valid(self):
        return all(part[1] != "invalid" for part in self._parts())

    def get_identifiers(self):
        names = []
        for before, kind, name, written, where in self._parts():
            if kind == "named" and name not in names:
                names.append(name)
        return names


Template.pattern = _Pattern()


# --- Formatter --------------------------------------------------------------

def _split_field(text):
    # "a.b[0]!r:spec" as (name, spec, conversion).
    depth = 0
    for i, c in enumerate(text):
        if c == "[":
            depth += 1
        elif c == "]" and depth:
            depth -= 1
        elif c == ":" and not depth:
            return text[:i], text[i + 1:], None
        elif c == "!" and not depth:
            conversion, rest = text[i + 1:i + 2], text[i + 2:]
            if not conversion:
                raise ValueError("end of string while looking for "
                                 "conversion specifier")
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
            return text[:i], rest[1:], conversion
    return text, "", None


def _parse(text):
    # Yields (literal text, field name, spec, conversion); the last three None
    # where no field follows.
    literal = []
    at = 0
    while at < len(text):
        c = text[at]
        if c not in "{}":
            end = at
            while end < len(text) and text[end] not in "{}":
                end += 1
            literal.append(text[at:end])
            at = end
            continue
        if text[at + 1:at + 2] == c:
            literal.append(c)
            yield "".join(literal), None, None, None
            literal = []
            at += 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if at + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        depth, end = 1, at + 1
        while end < len(text):
            depth += (text[end] == "{") - (text[end] == "}")
            if depth == 0:
                break
            end += 1
        else:
            raise ValueError("expected '}' before end of string")
        name, spec, conversion = _split_field(text[at + 1:end])
        yield "".join(literal), name, spec, conversion
        literal = []
        at = end + 1
    if literal:
        yield "".join(literal), None, None, None


def _split_name(name):
    # "a.b[0]" as ("a", [(True, "b"), (False, 0)]); numbers become ints.
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first, steps = name[:end], []
    while end < len(name):
        if name[end] == ".":
            stop = end + 1
            while stop < len(name) and name[stop] not in ".[":
                stop += 1
            step = (True, name[end + 1:stop])
        elif name[end] == "[":
            stop = name.find("]", end)
            if stop < 0:
                raise ValueError("Missing ']' in format string")
            key = name[end + 1:stop]
            step = (False, int(key) if key.isdecimal() else key)
            stop += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field "
                             "specifier")
        if step[1] == "":
            raise ValueError("Empty attribute in format string")
        steps.append(step)
        end = stop
    return int(first) if first.isdecimal() else first, steps


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field "
                                     "specification to automatic field "
                                     "numbering")
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field "
                                     "specification to automatic field "
                                     "numbering")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in steps:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
