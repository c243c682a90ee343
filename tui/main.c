/* main.c - the command line. */
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "tui/command.h"
#include "tui/output.h"

/* True if [word] can only be meant as a command: it has no file's name, and no
 * file has it. */
static bool is_command(const char *word)
{
    return *word != '-' && !strpbrk(word, "./") && access(word, F_OK) != 0;
}

static int no_such_command(const char *word)
{
    const Command *near = command_near(word);
    Buf path;

    fprintf(stderr, "ticktape: no such command or file: %s\n", word);
    buf_init(&path);
    if (catalog_guess(word, &path))
        fprintf(stderr, "ticktape: did you mean `ticktape %s`?\n", path.data);
    else if (near)
        fprintf(stderr, "ticktape: did you mean `%s`?\n", near->name);
    else
        fputs("ticktape: try `ticktape help`\n", stderr);
    buf_clear(&path);
    return COMMAND_USAGE;
}

static int run(int argc, char **argv)
{
    const Command *c = argc > 1 ? command_find(argv[1]) : NULL;

    if (c)
        return command_do(c, argc - 2, argv + 2);
    if (argc < 2)
        return command_usage(stderr, NULL), COMMAND_USAGE;
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        return command_usage(stdout, NULL), 0;
    if (strcmp(argv[1], "--version") == 0)
        return printf("ticktape %s\n", SIM_VERSION), 0;
    if (is_command(argv[1]))
        return no_such_command(argv[1]);
    return command_do(command_find("play"), argc - 1, argv + 1);
}

int main(int argc, char **argv)
{
    output_begin();
    int status = run(argc, argv);

    assert(mem_blocks() == 0);
    return output_end(status);
}
