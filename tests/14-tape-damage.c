/* 14-tape-damage.c - a tape is whole at every moment of its making, and one
 * that was damaged later is refused, or read as far as it makes sense. */
#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include "tests/tape_file.h"

static Log whole;               /* the run that is recorded everywhere */

enum { SEED = 11, EVENTS = 20000 };

/* --- a crash at the n-th write ------------------------------------------- */

static int writes_left = -1;    /* until the crash; -1: there is none */
static int writes;              /* so far */

/* In place of the C library's, under both of its names: once the time has come,
 * half of one write, and nothing any more.  A write of one page is whole or not
 * at all. */
ssize_t pwrite64(int fd, const void *bytes, size_t len, off_t at);

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t at)
{
    writes++;
    if (writes_left == 0)
        return (ssize_t)len;
    bool last = writes_left > 0 && --writes_left == 0;
    size_t part = !last ? len : len > 4096 ? len / 2 : 0;
    if (lseek(fd, at, SEEK_SET) < 0 || write(fd, bytes, part) < 0)
        return -1;
    return last ? (ssize_t)len : (ssize_t)part;
}

ssize_t pwrite64(int fd, const void *bytes, size_t len, off_t at)
{
    return pwrite(fd, bytes, len, at);
}

int ftruncate64(int fd, off_t len);

int ftruncate(int fd, off_t len)
{
    return writes_left == 0 ? 0 : (int)syscall(SYS_ftruncate, fd, len);
}

int ftruncate64(int fd, off_t len)
{
    return ftruncate(fd, len);
}

/* The tape is sound and the beginning of the run; or it is not yet one. */
static bool is_prefix(const char *path, Seq *events, Err *err)
{
    Tape *t = tape_open(path, err);

    *events = 0;
    if (!t)
        return false;
    Reel reel = tape_reel(t), all = log_reel(&whole);
    *events = reel_last(&reel);
    const Lanes *lanes = tape_lanes(t, err);
    bool sound = lanes && check_reel(&reel, lanes, err) &&
                 file_differences(&reel, &all) == 0;
    tape_close(t);
    return sound && strcmp(file_ask(path, "PRAGMA integrity_check"), "ok") == 0;
}

static void test_crash_at_writes(void)
{
    const char *path = file_path("crash.db");
    int bad = 0, unborn = 0, n = 0;
    Seq events = 0, most = 0;

    for (n = 1; n < 500; n++) {
        Err err = {.text = ""};
        writes_left = n;
        file_record(path, SEED, EVENTS, NULL, &err);
        bool over = writes_left > 0;
        writes_left = -1;
        if (!is_prefix(path, &events, &err)) {
            unborn += events == 0;
            bad += events > 0 || n > 3;
        }
        bad += events < most;
        most = events;
        if (over)
            break;
    }
    ok(writes > 50, "the writer's writes are seen");
    is_int(bad, 0, "a crash at any of %d writes leaves a sound beginning", n);
    ok(unborn <= 3, "but for the %d before there was anything", unborn);
    is_int((long long)most, (long long)whole.len, "and at last the whole run");
}

/* --- killed -------------------------------------------------------------- */

static void record_and_die(const char *path)
{
    Err err;

    file_record(path, SEED, EVENTS, NULL, &err);
    for (;;)
        pause();
}

static void test_killed(void)
{
    const char *path = file_path("killed.db");
    int bad = 0, born = 0;
    Seq events, most = 0;

    for (int i = 0; i < 40; i++) {
        Err err = {.text = ""};
        struct timespec pause_ = {0, 700000 * i};
        unlink(path);
        pid_t child = fork();
        if (child == 0)
            record_and_die(path);
        nanosleep(&pause_, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        bool sound = is_prefix(path, &events, &err);
        bad += !sound && events > 0;
        born += sound;
        most = events > most ? events : most;
    }
    is_int(bad, 0, "killed at 40 moments: always a sound beginning");
    diag("%d files, with up to %d of %d events", born, (int)most,
         (int)whole.len);
}

/* --- damaged later ------------------------------------------------------- */

static void copy(const char *path, const char *bytes, size_t len)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (fd < 0 || write(fd, bytes, len) != (ssize_t)len)
        bail("cannot write %s", path);
    close(fd);
}

static char *contents(const char *path, size_t *len)
{
    struct stat st;
    int fd = open(path, O_RDONLY);

    if (fd < 0 || fstat(fd, &st) != 0)
        bail("cannot read %s", path);
    char *bytes = mem_alloc((size_t)st.st_size);
    *len = (size_t)st.st_size;
    if (read(fd, bytes, *len) != (ssize_t)*len)
        bail("cannot read %s", path);
    close(fd);
    return bytes;
}

static void test_damage(void)
{
    const char *path = file_path("damaged.db");
    Err err = {.text = ""};
    size_t len;
    int accepted = 0, silent = 0, refused = 0;
    Model random = {.random = 99};

    file_record(path, 1, 600, NULL, &err);
    char *bytes = contents(path, &len);
    ok(file_read_all(path, &err), "the tape is sound: %s", err.text);
    for (size_t cut = 0; cut < len; cut += cut < 8192 ? 97 : 1021) {
        err.text[0] = '\0';
        copy(path, bytes, cut);
        accepted += file_read_all(path, &err);
        silent += !err.text[0];
    }
    is_int(accepted, 0, "no tape that was cut off is accepted");
    is_int(silent, 0, "and there is always a sentence");
    for (int i = 0; i < 3000; i++) {
        size_t at = i < 1600 ? (size_t)i / 8
                             : model_draw(&random, (uint32_t)len);
        int which = i < 1600 ? i % 8 : (int)model_draw(&random, 8);
        char bit = (char)(1 << which);
        bytes[at] ^= bit;
        copy(path, bytes, len);
        bytes[at] ^= bit;
        refused += !file_read_all(path, &err);
    }
    ok(refused > 0, "3000 changed bits do no harm; %d are noticed", refused);
    mem_free(bytes);
}

int main(void)
{
    Err err = {.text = ""};

    file_begin();
    log_init(&whole);
    file_record(file_path("killed.db"), SEED, EVENTS, &whole, &err);
    test_crash_at_writes();
    test_killed();
    test_damage();
    log_clear(&whole);
    file_end("crash.db killed.db damaged.db");
    return tap_done();
}
