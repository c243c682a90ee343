/* 78-tui-vanished.c - the terminal goes while a program is on it: it hangs up,
 * on one that minds or on one that does not, or it ends without a word, as one
 * does that is not the program's own.  Whatever the program does just then, it
 * ends, and the tape that it writes is whole.
 */
#define _GNU_SOURCE             /* the other end of a terminal */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/tap.h"
#include "tests/tape_file.h"

enum {
    HANGS = 60,                 /* seconds: what has not ended then, does */
    WORDS_MOST = 6,
    SHOWN_MOST = 1 << 16,
};

/* How programs end, as a shell tells it. */
enum { BY_HANG_UP = 128 + SIGHUP, UNWRITTEN = 74 };

typedef enum Way { HUNG_UP, IGNORED, SILENT, WAYS } Way;

/* --- a program on a terminal ------------------------------------------------ */

typedef struct Session {
    int terminal;               /* our end of it */
    pid_t pid;
} Session;

static char program[1000];      /* ticktape, of the same build */

static _Noreturn void become(Way way, int end, const char *const *words)
{
    char *argv[WORDS_MOST + 2] = {"ticktape"};

    for (int i = 0; i < WORDS_MOST && words[i]; i++)
        argv[i + 1] = (char *)(uintptr_t)words[i];
    setsid();
    if (way != SILENT)
        ioctl(end, TIOCSCTTY, 0);
    signal(SIGHUP, way == IGNORED ? SIG_IGN : SIG_DFL);     /* nohup's apart */
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        dup2(end, fd);
    alarm(HANGS);
    execv(program, argv);
    _exit(127);
}

static Session begin(Way way, const char *const *words)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    Session s = {.terminal = posix_openpt(O_RDWR | O_NOCTTY)};

    if (s.terminal < 0 || grantpt(s.terminal) != 0 ||
        unlockpt(s.terminal) != 0)
        bail("no terminal: %s", strerror(errno));
    fcntl(s.terminal, F_SETFD, FD_CLOEXEC);
    int end = open(ptsname(s.terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (end < 0 || ioctl(end, TIOCSWINSZ, &size) != 0)
        bail("no terminal: %s", strerror(errno));
    s.pid = fork();
    if (s.pid < 0)
        bail("no process: %s", strerror(errno));
    if (s.pid == 0)
        become(way, end, words);
    close(end);
    return s;
}

/* Reads what is shown until [text] is.  False: it never was. */
static bool see(const Session *s, const char *text)
{
    static char shown[SHOWN_MOST];
    size_t len = 0;
    ssize_t got;

    while (len < sizeof shown &&
           (got = read(s->terminal, shown + len, sizeof shown - len)) > 0) {
        len += (size_t)got;
        if (memmem(shown, len, text, strlen(text)))
            return true;
    }
    return false;
}

/* The terminal goes; how the program ends. */
static int vanish(const Session *s)
{
    int status;

    close(s->terminal);
    if (waitpid(s->pid, &status, 0) != s->pid)
        bail("waitpid: %s", strerror(errno));
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/* --- what it does just then --------------------------------------------------- */

typedef struct Case {
    const char *name, *words[WORDS_MOST];       /* $NAME: a file of ours */
    const char *seen, *keys;    /* typed when that is seen, ... */
    const char *then;           /* ... until this is, if anything */
    int unsignalled;            /* how it ends if no signal ends it */
} Case;

static const Case cases[] = {
    {"the player waits", {"$ends.py"}, "PAUSED", "", NULL, BY_HANG_UP},
    {"... at a tape", {"traces/gather.db"}, "PAUSED", "", NULL, BY_HANG_UP},
    {"... plays", {"play", "$ends.py"}, "PAUSED", " ", "PLAY", BY_HANG_UP},
    {"... runs the program on", {"$turns.py"}, "LIVE", "G", NULL, BY_HANG_UP},
    {"... which thinks", {"$thinks.py"}, "thinks.py", "G", NULL, BY_HANG_UP},
    {"... seeks in vain", {"$turns.py"}, "LIVE", "/nothing\r", NULL,
     BY_HANG_UP},
    {"... waits for a name", {"$ends.py"}, "PAUSED", "R", "record", BY_HANG_UP},
    {"... waits for an editor", {"$ends.py"}, "PAUSED", "e", "editing",
     BY_HANG_UP},
    {"quiz waits", {"quiz", "$ends.py"}, "> ", "", NULL, UNWRITTEN},
    {"run prints", {"run", "$prints.py"}, "xxx", "", NULL, UNWRITTEN},
    {"... which is recorded", {"run", "--record", "$tape.db", "$prints.py"},
     "xxx", "", NULL, UNWRITTEN},
};
enum { CASES = sizeof cases / sizeof *cases };

static int end_of(const Case *c, Way way)
{
    const char *words[WORDS_MOST] = {NULL};

    for (int i = 0; i < WORDS_MOST && c->words[i]; i++)
        words[i] = *c->words[i] == '$' ? file_path(c->words[i] + 1)
                                       : c->words[i];
    Session s = begin(way, words);
    ok(see(&s, c->seen) &&
       write(s.terminal, c->keys, strlen(c->keys)) >= 0 &&
       (!c->then || see(&s, c->then)), "%s", c->name);
    return vanish(&s);
}

static void test(Way way, const char *name)
{
    Err err = {.text = ""};

    diag("%s", name);
    for (int i = 0; i < CASES; i++)
        is_int(end_of(&cases[i], way), way == HUNG_UP ? BY_HANG_UP
               : cases[i].unsignalled, "... %s", name);
    ok(file_read_all(file_path("tape.db"), &err), "its tape is whole: %s",
       err.text);
    unlink(file_path("tape.db"));
}

static void put(const char *name, const char *text)
{
    FILE *f = fopen(file_path(name), "w");

    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        bail("cannot write %s", name);
    chmod(file_path(name), 0700);
}

int main(int argc, char **argv)
{
    (void)argc;
    file_begin();
    const char *name = strrchr(argv[0], '/');
    snprintf(program, sizeof program, "%.*s/../ticktape",
             name ? (int)(name - argv[0]) : 1, name ? argv[0] : ".");
    put("ends.py", "import asyncio\nasync def main():\n    for i in range(9):\n"
        "        await asyncio.sleep(1)\n        print(i)\nasyncio.run(main())\n");
    put("turns.py", "import asyncio\nasync def main():\n    while True:\n"
        "        await asyncio.sleep(0)\nasyncio.run(main())\n");
    put("thinks.py", "while True: pass\n");
    put("prints.py", "while True: print('x' * 70)\n");
    put("editor", "#!/bin/sh\necho editing\nread line\n");
    setenv("EDITOR", file_path("editor"), 1);
    setenv("TERM", "xterm", 1);
    test(HUNG_UP, "the terminal hangs up");
    test(IGNORED, "it hangs up, which is ignored");
    test(SILENT, "it ends without a word");
    file_end("ends.py turns.py thinks.py prints.py editor");
    return tap_done();
}
