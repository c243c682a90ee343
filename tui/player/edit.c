/* edit.c - the user's editor on a file. */
#include "tui/player/edit.h"

#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

bool edit_file(const char *path, Err *err)
{
    static char shell[] = "/bin/sh", flag[] = "-c", name[] = "sh";
    static char command[] = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"";
    char *const argv[] = {shell, flag, command, name, (char *)path, NULL};
    int status;
    pid_t pid;
    int failed = posix_spawn(&pid, shell, NULL, NULL, argv, environ);

    if (failed)
        return err_set(err, "no editor: %s", strerror(failed));
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return err_set(err, "no editor: %s", strerror(errno));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return err_set(err, "the editor failed; nothing is run");
    return true;
}
