/* man.c - ticktape's page of the manual. */
#include "tui/man.h"

#include <string.h>

#include "tui/command.h"
#include "tui/draw/troff.h"
#include "tui/player/help.h"

static void add_command(Buf *out, const Command *c)
{
    const char *name, *value, *meaning;

    buf_printf(out, ".SS ticktape %s ", c->name);
    troff_text(out, c->operands);
    buf_putc(out, '\n');
    troff_text(out, c->summary);
    buf_puts(out, ".\n.PP\n");
    troff_text(out, c->help);
    for (int i = 0; command_option(c, i, &name, &value, &meaning); i++) {
        buf_puts(out, ".TP\n.B ");
        troff_text(out, name);
        buf_puts(out, value ? " " : "");
        troff_text(out, value ? value : "");
        buf_putc(out, '\n');
        troff_text(out, meaning);
        buf_putc(out, '\n');
    }
}

void man_page(Buf *out)
{
    buf_puts(out, ".TH TICKTAPE 1\n.SH NAME\n"
             "ticktape \\- shows how asyncio schedules\n"
             ".SH SYNOPSIS\n.B ticktape\n.RI [ command ]\n"
             ".RI [ option ...]\n.I file\n"
             ".SH DESCRIPTION\n"
             "Runs an ordinary asyncio program on a deterministic event loop "
             "with a virtual clock, exactly as CPython 3.11 would, and shows "
             "every scheduling decision with its cause.  Without a command it "
             "opens the player, or, where there is no terminal, does what\n"
             ".B show\ndoes.\n.SH COMMANDS\n");
    for (int i = 0; command_at(i); i++)
        add_command(out, command_at(i));
    buf_puts(out, ".SH KEYS OF THE PLAYER\n");
    help_man(out);
    buf_puts(out, ".SH ENVIRONMENT\n"
             ".TP\n.B NO_COLOR\nif it is set and not empty, no colours\n"
             ".TP\n.B VISUAL, EDITOR\nwhat the key e runs\n"
             ".TP\n.B LC_ALL, LC_CTYPE, LANG\n"
             "whether the terminal shows UTF\\-8\n"
             ".SH EXIT STATUS\n"
             "The program\\(aqs own for run; 2 for a wrong command line; 65 "
             "for a file that is no scenario or no tape, or uses what is not "
             "supported; 70 for a limit reached.\n");
}
