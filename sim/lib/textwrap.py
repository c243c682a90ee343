# textwrap.py - breaking text into lines.
__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "


def _split_spaces(text):
    """Runs of blanks and runs of anything else, alternating."""
    chunks = []
    i, n = 0, len(text)
    while i < n:
        j = i
        blank = text[i] in _SPACES
        while j < n and (text[j] in _SPACES) == blank:
            j += 1
        chunks.append(text[i:j])
        i = j
    return chunks


def _letter(text, i):
    """A letter that a hyphen may stand beside: no digit, no underscore."""
    return 0 <= i < len(text) and text[i].isalpha()


def _word(c):
    return c.isalnum() or c == "_"


def _dash_run(word, i):
    """Length of the run of two or more dashes at [i] that a word or a mark
    stands before and a word character after; 0 if there is none."""
    j = i
    while j < len(word) and word[j] == "-":
        j += 1
    if j - i < 2 or j == len(word) or not _word(word[j]):
        return 0
    if i == 0 or not (_word(word[i - 1]) or word[i - 1] in "!\"'&.,?"):
        return 0
    return j - i


def _break_after(word, start, i):
    """May the line be broken after the hyphen word[i]?"""
    if not (_letter(word, i - 1) and i - 2 >= start
            and (_letter(word, i - 2) or (
                word[i - 2] == "-" and i - 3 >= start
                and _letter(word, i - 3)))):
        return False
    return _letter(word, i + 1) and i + 2 < len(word) and (
        _letter(word, i + 2) or word[i + 2] == "-" and _letter(word, i + 3))


def _split_hyphens(word):
    parts = []
    start = i = 0
    n = len(word)
    while i < n:
        if word[i] == "-":
            run = _dash_run(word, i)
            if run:
                if i > start:
                    parts.append(word[start:i])
                parts.append(word[i:i + run])
                start = i = i + run
                continue
            if _break_after(word, start, i):
                parts.append(word[start:i + 1])
                start = i + 1
        i += 1
    if start < n:
        parts.append(word[start:])
    return parts


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="",
                 expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in "\t\n\x0b\x0c\r":
                text = text.replace(c, " ")
        chunks = _split_spaces(text)
        if self.break_on_hyphens:
            chunks = [p for c in chunks for p in (
                [c] if c[0] in _SPACES else _split_hyphens(c))]
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                word = chunks[i].rstrip("\"'")
                if (chunks[i + 1] == " " and word[-1:] in ".!?"
                        and word[-2:-1].islower()):
                    chunks[i + 1] = "  "
        return chunks

    def _cut_long_word(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and word[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            first = (self.subsequent_indent if self.max_lines > 1
                     else self.initial_indent)
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._cut_long_word(chunks, line, length, width)
                length = sum([len(c) for c in line])
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace
                        and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._end_short(lines, line, length, width, indent)
            break
        return lines

    def _end_short(self, lines, line, length, width, indent):
        """Ends the last line that there may be with the placeholder."""
        while line:
            if (line[-1].strip()
                    and length + len(self.placeholder) <= width):
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        return self._wrap_chunks(self._split(text))

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        bare = line.lstrip(" \t")
        if not bare:
            lines[i] = ""
            continue
        lead = line[:len(line) - len(bare)]
        if margin is None:
            margin = lead
        else:
            n = 0
            while n < len(margin) and margin[n:n + 1] == lead[n:n + 1]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    return "".join([
        prefix + line if (predicate(line) if predicate else line.strip())
        else line for line in text.splitlines(True)])
