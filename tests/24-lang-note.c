/* 24-lang-note.c - a lesson's notes are found, and belong to the right line. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/note.h"
#include "tests/tap.h"

static void add(void *arg, const LessonNote *note)
{
    Buf *out = arg;

    buf_printf(out, "%d%c%.*s;", note->line, note->kind, (int)note->len,
               note->text);
}

static void gives(const char *source, const char *want, const char *what)
{
    Buf out;

    buf_init(&out);
    note_read(source, strlen(source), add, &out);
    is_str(out.data, want, "%s", what);
    buf_clear(&out);
}

int main(void)
{
    gives("x = 1  #: one\n", "1:one;", "behind code");
    gives("#: above\n\n# plain\nx = 1\n", "4:above;", "above code");
    gives("#? who? | A | B\n#!cue  \nx = 1\n", "3?who? | A | B;3!cue;",
          "all kinds, trimmed, in order");
    gives("f(  #: a\n  1,  #: b\n)  #: c\n", "1:a;1:b;1:c;",
          "the line where the statement begins");
    gives("x = '#: no'\ny = \"\"\"\n#: no\n\"\"\"  #: yes\n", "2:yes;",
          "not in strings");
    gives("x = 1  # : no\n#; no\n#\n#x\n", "", "other comments are none");
    gives("try:  #: t\n    x = 1  #: x\nfinally:  #: f\n    y = 1\n",
          "2:t;2:x;4:f;", "bare keywords hand theirs on");
    gives("if x:  #: i\n    pass\nelse:\n    #: e\n    pass\n", "1:i;5:e;",
          "an if keeps its own");
    gives("x = 1\n#: nobody's\n", "", "without code below it is nobody's");
    gives("x = 1  #: one\ny = '\n#: no\n", "1:one;", "up to an error");
    gives("if x: y = 1  #: same line\n", "1:same line;", "a body behind a colon");
    gives("else: y = 1  #: same line\n", "1:same line;",
          "a body behind a bare keyword");
    return tap_done();
}
