/* term.c - the terminal. */
#define _XOPEN_SOURCE 700       /* wcwidth */
#define NCURSES_WIDECHAR 1
#include "tui/player/term.h"

#include <assert.h>
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "sim/base/mem.h"
#include "tui/player/notice.h"
#include "tui/player/rescue.h"

enum {
    ESC_MS = 25,                /* what follows an Esc sooner, Alt typed */
    PAIRS_MOST = 250,
};

static struct {
    bool open, ascii, mouse;
    SCREEN *screen;
    Theme theme;
    Cell *shown;                /* what is on the screen; owned */
    int width, height;          /* of it; 0: nothing is known */
    Paint pairs[PAIRS_MOST];    /* pair i + 1 has these colours */
    int npairs;
    int signal;                 /* that asked to end */
} term;

bool term_is_there(void)
{
    const char *name = getenv("TERM");

    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && name && *name &&
           strcmp(name, "dumb") != 0;
}

/* --- opening -------------------------------------------------------------- */

/* The Linux console's fonts have few characters.  newterm() has found TERM. */
static bool must_be_ascii(const TermOptions *o)
{
    const char *name = getenv("TERM");

    assert(name);
    return o->ascii || strcmp(nl_langinfo(CODESET), "UTF-8") != 0 ||
           strncmp(name, "linux", 5) == 0 || strncmp(name, "vt", 2) == 0;
}

static void choose_colours(Palette palette)
{
    const char *none = getenv("NO_COLOR");
    int colours = 0;

    if (!(none && *none) && has_colors()) {
        start_color();
        use_default_colors();
        colours = COLORS;
    }
    theme_init(&term.theme, colours, palette);
    term.npairs = 0;
}

/* Terminals often are not what TERM says: PuTTY as xterm, a tmux whose programs
 * are told of the terminal around it, xterm that is not in its other mode.  What
 * their keys send is known, too, where TERM's says nothing of it. */
static void know_keys(void)
{
    static const struct {
        const char *bytes;
        int code;
    } keys[] = {
        {"\x1b[A", KEY_UP}, {"\x1b[B", KEY_DOWN}, {"\x1b[C", KEY_RIGHT},
        {"\x1b[D", KEY_LEFT}, {"\x1bOA", KEY_UP}, {"\x1bOB", KEY_DOWN},
        {"\x1bOC", KEY_RIGHT}, {"\x1bOD", KEY_LEFT}, {"\x1b[H", KEY_HOME},
        {"\x1b[F", KEY_END}, {"\x1bOH", KEY_HOME}, {"\x1bOF", KEY_END},
        {"\x1b[1~", KEY_HOME}, {"\x1b[4~", KEY_END}, {"\x1b[7~", KEY_HOME},
        {"\x1b[8~", KEY_END}, {"\x1b[3~", KEY_DC}, {"\x1b[5~", KEY_PPAGE},
        {"\x1b[6~", KEY_NPAGE}, {"\x1b[Z", KEY_BTAB}, {"\x1bOP", KEY_F(1)},
        {"\x1b[11~", KEY_F(1)}, {"\x1bOM", KEY_ENTER},
    };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        int known = key_defined(keys[i].bytes);
        if (known == 0 || known > KEY_MAX)      /* of its own, that we lack */
            define_key(keys[i].bytes, keys[i].code);
    }
}

static void set_up_screen(bool mouse)
{
    cbreak();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    know_keys();
    curs_set(0);
    set_escdelay(ESC_MS);
    if (mouse) {
        mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED |
                  BUTTON5_PRESSED, NULL);
        mouseinterval(0);
    }
}

/* What curses would send to leave the screen. */
static void make_rescue_ready(void)
{
    static const char *const names[] = {
        "sgr0", "op", "cnorm", "rmkx", "rmcup",
    };

    rescue_add("\x1b[?1000l\x1b[?1002l\x1b[?1006l");    /* the mouse */
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *bytes = tigetstr(names[i]);
        if (bytes && bytes != (char *)-1)
            rescue_add(bytes);
    }
    rescue_arm(true);
}

static bool not_known(Err *err)
{
    const char *name = getenv("TERM");

    return name ? err_set(err, "this terminal is not known: TERM=%s", name)
                : err_set(err, "this terminal is not known: TERM is not set");
}

bool term_open(const TermOptions *o, Err *err)
{
    static bool at_exit;

    memset(&term, 0, sizeof term);
    setlocale(LC_CTYPE, "");
    if (!notice_begin(err))
        return false;
    rescue_begin();
    term.screen = newterm(NULL, stdout, stdin);
    if (!term.screen) {
        rescue_end();
        notice_end();
        return not_known(err);
    }
    make_rescue_ready();
    term.open = true;
    term.ascii = must_be_ascii(o);
    term.mouse = !o->no_mouse;
    choose_colours(o->palette);
    set_up_screen(term.mouse);
    if (!at_exit)
        atexit(term_close);
    at_exit = true;
    return true;
}

void term_close(void)
{
    if (!term.open)
        return;
    term.open = false;
    endwin();
    delscreen(term.screen);
    rescue_end();
    notice_end();
    mem_free(term.shown);
    term.shown = NULL;
}

bool term_is_ascii(void)
{
    return term.ascii;
}

void term_leave(void)
{
    endwin();
    rescue_arm(false);
    notice_pause();
}

void term_return(void)
{
    notice_resume();
    rescue_arm(true);
    refresh();
    term_redraw();
}

/* --- drawing -------------------------------------------------------------- */

void term_size(int *width, int *height)
{
    *width = COLS;
    *height = LINES;
}

void term_redraw(void)
{
    term.width = term.height = 0;
    clearok(curscr, TRUE);
}

/* The number of the pair of colours of [p]; 0: the terminal's own. */
static int pair_of(Paint p)
{
    if (p.fg == PAINT_DEFAULT && p.bg == PAINT_DEFAULT)
        return 0;
    for (int i = 0; i < term.npairs; i++)
        if (term.pairs[i].fg == p.fg && term.pairs[i].bg == p.bg)
            return i + 1;
    if (term.npairs == PAIRS_MOST || term.npairs + 1 >= COLOR_PAIRS)
        return 0;
    term.pairs[term.npairs++] = p;
    init_pair((short)term.npairs, p.fg, p.bg);
    return term.npairs;
}

static attr_t attrs_of(Paint p)
{
    return (p.attrs & PAINT_BOLD ? A_BOLD : 0) |
           (p.attrs & PAINT_DIM ? A_DIM : 0) |
           (p.attrs & PAINT_UNDERLINE ? A_UNDERLINE : 0) |
           (p.attrs & PAINT_REVERSE ? A_REVERSE : 0);
}

/* Where the system's idea of a character's width is not ours, the screen would
 * get out of step: a sign stands for it then. */
static wchar_t char_for(const Cell *cell, bool wide)
{
    int width = wcwidth((wchar_t)cell->ch);

    return width == (wide ? 2 : 1) ? (wchar_t)cell->ch : L'?';
}

static void put_cell(int x, int y, const Cell *cell, bool wide)
{
    Paint p = theme_paint(&term.theme, (Style)cell->style, (Style)cell->over);
    wchar_t text[CELL_MARKS + 2] = {char_for(cell, wide)};
    cchar_t c;

    for (int i = 0; i < CELL_MARKS && text[0] != L'?'; i++)
        text[i + 1] = wcwidth((wchar_t)cell->marks[i]) == 0
                    ? (wchar_t)cell->marks[i] : 0;
    setcchar(&c, text, attrs_of(p), (short)pair_of(p), NULL);
    mvadd_wch(y, x, &c);
    if (wide && text[0] == L'?')
        mvadd_wch(y, x + 1, &c);
}

static bool same_cell(const Cell *a, const Cell *b)
{
    return a->ch == b->ch && a->style == b->style && a->over == b->over &&
           memcmp(a->marks, b->marks, sizeof a->marks) == 0;
}

void term_draw(const Canvas *c)
{
    size_t n = (size_t)c->width * (size_t)c->height;
    bool fresh = c->width != term.width || c->height != term.height;

    if (fresh) {
        term.shown = mem_realloc(term.shown, n * sizeof *term.shown);
        term.width = c->width;
        term.height = c->height;
        erase();
    }
    for (size_t i = 0; i < n; i++) {
        const Cell *cell = &c->cells[i];
        int x = (int)(i % (size_t)c->width), y = (int)(i / (size_t)c->width);
        bool wide = x + 1 < c->width && cell[1].ch == 0;
        if (cell->ch && (fresh || !same_cell(cell, &term.shown[i])))
            put_cell(x, y, cell, wide);
    }
    memcpy(term.shown, c->cells, n * sizeof *term.shown);
    refresh();
}

/* --- keys ----------------------------------------------------------------- */

/* The terminal is given back while the program is stopped. */
static void suspend(void)
{
    term_leave();
    kill(getpid(), SIGTSTP);    /* raise() is the machine's, for Python */
    term_return();
}

static void fit_to_terminal(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
        size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
    term_redraw();
}

/* Takes what signals there were. */
static Key take_signals(void)
{
    Key key = {.code = K_NONE};

    for (int number; (number = notice_next()) != 0;) {
        if (number == SIGWINCH || number == SIGTSTP) {
            if (number == SIGTSTP)
                suspend();
            fit_to_terminal();
            key.code = K_RESIZE;
        } else {
            term.signal = number;
            return (Key){.code = K_CLOSED};
        }
    }
    return key;
}

static Key mouse_key(void)
{
    MEVENT e;
    Key key = {.code = K_NONE};

    if (getmouse(&e) != OK)
        return key;
    key = (Key){.x = e.x, .y = e.y};
    if (e.bstate & BUTTON4_PRESSED)
        key.code = K_WHEEL_UP;
    else if (e.bstate & BUTTON5_PRESSED)
        key.code = K_WHEEL_DOWN;
    else if (e.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED))
        key.code = K_CLICK;
    return key;
}

static uint32_t special_key(wint_t code)
{
    switch (code) {
    case KEY_UP: return K_UP;
    case KEY_DOWN: return K_DOWN;
    case KEY_LEFT: return K_LEFT;
    case KEY_RIGHT: return K_RIGHT;
    case KEY_HOME: return K_HOME;
    case KEY_END: return K_END;
    case KEY_PPAGE: return K_PAGE_UP;
    case KEY_NPAGE: return K_PAGE_DOWN;
    case KEY_DC: return K_DELETE;
    case KEY_BTAB: return K_BACKTAB;
    case KEY_F(1): return K_F1;
    case KEY_ENTER: return K_ENTER;
    case KEY_BACKSPACE: return K_BACKSPACE;
    default: return K_NONE;
    }
}

static uint32_t plain_key(wint_t c)
{
    return c == '\n' ? K_ENTER : c == '\b' ? K_BACKSPACE : (uint32_t)c;
}

/* What curses has, without waiting. */
static Key read_key(void)
{
    wint_t c, next;             /* get_wch() writes even where there is none */
    int kind = get_wch(&c);

    if (kind == KEY_CODE_YES && c == KEY_MOUSE)
        return mouse_key();
    if (kind == KEY_CODE_YES)
        return (Key){.code = special_key(c)};
    if (kind == ERR)
        return (Key){.code = K_NONE};
    if (c == K_ESC && get_wch(&next) == OK && next >= ' ')
        return (Key){.code = K_ALT + (uint32_t)next};
    return (Key){.code = plain_key(c)};
}

/* Waits for a key or a signal.  True: there is one; [keyboard] gets what poll()
 * says of the keyboard. */
static bool wait_for_input(int ms, int *keyboard)
{
    struct pollfd fds[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = notice_fd(), .events = POLLIN},
    };
    bool came = poll(fds, 2, ms) > 0;

    *keyboard = came ? fds[0].revents : 0;
    return came;
}

Key term_key(int ms)
{
    Key key = read_key();       /* curses may have read more than it gave */

    if (key.code)
        return key;
    int input;
    wait_for_input(ms, &input);
    key = take_signals();
    if (key.code)
        return key;
    key = read_key();
    if (!key.code && (input & (POLLHUP | POLLERR | POLLNVAL))) {
        term.signal = SIGHUP;   /* though nobody sent it to us */
        key.code = K_CLOSED;
    }
    return key;
}

int term_signal(void)
{
    return term.signal;
}

bool term_has_key(void)
{
    int keyboard;

    return wait_for_input(0, &keyboard);
}
