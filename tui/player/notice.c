/* notice.c - signals as bytes in a pipe. */
#define _XOPEN_SOURCE 700
#include "tui/player/notice.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int noticed[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP,
};
enum { NOTICED = sizeof noticed / sizeof *noticed };

static struct sigaction before[NOTICED];
static int ends[2];             /* of the pipe */

static void note(int number)
{
    int saved = errno;
    char byte = (char)number;
    ssize_t sent = write(ends[1], &byte, 1);

    (void)sent;                 /* full: there is enough to wake up for */
    errno = saved;
}

static void notice(int number, struct sigaction *old)
{
    struct sigaction act = {.sa_handler = note, .sa_flags = SA_RESTART};

    sigemptyset(&act.sa_mask);
    sigaction(number, &act, old);
}

bool notice_begin(Err *err)
{
    if (pipe(ends) != 0)
        return err_set(err, "no pipe: %s", strerror(errno));
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    for (int i = 0; i < NOTICED; i++)
        notice(noticed[i], &before[i]);
    return true;
}

void notice_end(void)
{
    for (int i = 0; i < NOTICED; i++)
        sigaction(noticed[i], &before[i], NULL);
    close(ends[0]);
    close(ends[1]);
}

void notice_pause(void)
{
    signal(SIGTSTP, SIG_DFL);
}

void notice_resume(void)
{
    bool came[NOTICED] = {false};

    for (int number; (number = notice_next()) != 0;)
        for (int i = 0; i < NOTICED; i++)
            came[i] = came[i] || noticed[i] == number;
    for (int i = 0; i < NOTICED; i++)
        if (came[i] && noticed[i] != SIGINT && noticed[i] != SIGQUIT)
            note(noticed[i]);
    notice(SIGTSTP, NULL);
}

int notice_fd(void)
{
    return ends[0];
}

int notice_next(void)
{
    unsigned char number;

    return read(ends[0], &number, 1) == 1 ? number : 0;
}
