/* output.c - what is written to stdout arrives, or the command fails. */
#include "tui/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int reason;              /* errno of what failed first; 0: unknown */

void output_begin(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) < 0)
            return;             /* there is not even that: nothing is lost */
}

static bool failed(void)
{
    if (!reason)
        reason = errno;
    return false;
}

static bool flush(void)
{
    return fflush(stdout) == 0 || failed();
}

bool output_write(int fd, const char *text, size_t len)
{
    errno = 0;
    if (fd != STDOUT_FILENO) {
        bool ok = flush();
        fwrite(text, 1, len, stderr);
        return ok;
    }
    /* To a terminal it says that all is written where that is only kept. */
    return (fwrite(text, 1, len, stdout) == len && !ferror(stdout)) || failed();
}

/* Ends as SIGPIPE would have ended it, unless somebody has it ignored. */
static void end_by_pipe(void)
{
    struct sigaction now;

    if (sigaction(SIGPIPE, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        kill(getpid(), SIGPIPE);
}

int output_end(int status)
{
    errno = 0;
    if (flush() && !ferror(stdout))
        return status;
    if (!reason) {              /* of a command that did not look: once more */
        putchar('\n');
        flush();
    }
    if (reason == EPIPE)
        end_by_pipe();
    fprintf(stderr, "ticktape: stdout cannot be written%s%s\n",
            reason ? ": " : "", reason ? strerror(reason) : "");
    return OUTPUT_EXIT_FAILED;
}
