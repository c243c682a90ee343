/* tap.c - what a test program says, in the Test Anything Protocol. */
#include "tests/tap.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

static int checks;
static int failures;

/* Prints the line of one check; a failed one goes to stderr too, for readers
 * of that alone.  Flushed at once: a test that crashes later has still said
 * what held. */
static bool report(bool held, const char *name, va_list args)
{
    char line[256];

    vsnprintf(line, sizeof line, name, args);
    checks++;
    printf("%sok %d - %s\n", held ? "" : "not ", checks, line);
    fflush(stdout);
    if (!held) {
        failures++;
        fprintf(stderr, "# failed: %s\n", line);
    }
    return held;
}

/* Defines the local [held] as the outcome of the check that is called NAME,
 * the last parameter of the function it stands in. */
#define REPORT(outcome)                         \
    va_list args;                               \
    va_start(args, name);                       \
    bool held = report(outcome, name, args);    \
    va_end(args)

bool ok(bool outcome, const char *name, ...)
{
    REPORT(outcome);
    return held;
}

bool is_int(long long got, long long want, const char *name, ...)
{
    REPORT(got == want);
    if (!held)
        diag("     got: %lld\nexpected: %lld", got, want);
    return held;
}

static bool same_str(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

bool is_str(const char *got, const char *want, const char *name, ...)
{
    REPORT(same_str(got, want));
    if (!held) {
        diag("     got: %s", got ? got : "(NULL)");
        diag("expected: %s", want ? want : "(NULL)");
    }
    return held;
}

static bool same_dbl(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0 || (a != a && b != b);
}

bool is_dbl(double got, double want, const char *name, ...)
{
    REPORT(same_dbl(got, want));
    if (!held)
        diag("     got: %.17g\nexpected: %.17g", got, want);
    return held;
}

bool is_mem(const void *got, const void *want, size_t len,
            const char *name, ...)
{
    const unsigned char *g = got, *w = want;
    size_t at = 0;

    while (at < len && g[at] == w[at])
        at++;
    REPORT(at == len);
    if (!held)
        diag("byte %zu of %zu\n     got: %02x\nexpected: %02x", at, len,
             g[at], w[at]);
    return held;
}

/* Every line gets its "# ", so that none is taken for a result. */
void diag(const char *text, ...)
{
    char lines[4096];
    va_list args;

    va_start(args, text);
    vsnprintf(lines, sizeof lines, text, args);
    va_end(args);
    fputs("# ", stderr);
    for (const char *c = lines; *c; c++) {
        fputc(*c, stderr);
        if (*c == '\n')
            fputs("# ", stderr);
    }
    fputc('\n', stderr);
}

void skip(int n, const char *why, ...)
{
    char reason[256];
    va_list args;

    va_start(args, why);
    vsnprintf(reason, sizeof reason, why, args);
    va_end(args);
    while (n-- > 0)
        printf("ok %d # SKIP %s\n", ++checks, reason);
}

void bail(const char *why, ...)
{
    va_list args;

    va_start(args, why);
    fputs("Bail out!  ", stdout);
    vprintf(why, args);
    putchar('\n');
    va_end(args);
    exit(EXIT_FAILURE);
}

int tap_done(void)
{
    is_int((long long)mem_blocks(), 0, "no block of memory is left");
    printf("1..%d\n", checks);
    return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
