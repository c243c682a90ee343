/* rescue.c - a crash gives the terminal back. */
#define _XOPEN_SOURCE 700       /* sigaltstack */
#include "tui/player/rescue.h"

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum {
    BYTES_MOST = 400,
    ALT_STACK = 64 << 10,
};

static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct {
    volatile sig_atomic_t armed;
    bool has_modes;
    struct termios modes;
    char bytes[BYTES_MOST];
    size_t len;
    struct sigaction before[CRASHES];
} rescue;

static void forget_crashes(void)
{
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &rescue.before[i], NULL);
}

static void crashed(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (rescue.armed) {
        rescue.armed = 0;
        ssize_t sent = write(STDOUT_FILENO, rescue.bytes, rescue.len);
        (void)sent;
        if (rescue.has_modes)
            tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
    }
    forget_crashes();
    if (info->si_code <= 0)
        kill(getpid(), number); /* else the instruction is met again */
}

void rescue_begin(void)
{
    static char stack[ALT_STACK];       /* for when the other is used up */
    stack_t alt = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction act = {
        .sa_sigaction = crashed, .sa_flags = SA_ONSTACK | SA_SIGINFO,
    };

    rescue.armed = 0;
    rescue.len = 0;
    rescue.has_modes = tcgetattr(STDIN_FILENO, &rescue.modes) == 0;
    sigaltstack(&alt, NULL);
    sigemptyset(&act.sa_mask);
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &act, &rescue.before[i]);
}

void rescue_add(const char *bytes)
{
    size_t len = strlen(bytes);

    if (len > BYTES_MOST - rescue.len)
        return;
    memcpy(rescue.bytes + rescue.len, bytes, len);
    rescue.len += len;
}

void rescue_arm(bool on)
{
    rescue.armed = on;
}

void rescue_end(void)
{
    rescue_arm(false);
    forget_crashes();
}
