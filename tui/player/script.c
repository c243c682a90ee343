/* script.c - the player driven by a list of keys. */
#include "tui/player/script.h"

#include <string.h>

#include "sim/base/utf8.h"

enum { FRAMES_MOST = 10000 };   /* until a screen is complete */

typedef struct Script {
    Player player;
    int width, height;
    bool over;                  /* the player wants to leave */
    Buf text;
} Script;

static void settle(Script *s)
{
    for (int i = 0; i < FRAMES_MOST; i++)
        if (player_draw(&s->player, s->width, s->height))
            return;
    fputs("ticktape: a screen that is never complete\n", stderr);
}

static void print_screen(Script *s, const char *title, bool styles)
{
    settle(s);
    buf_reset(&s->text);
    if (styles)
        canvas_styles(&s->player.canvas, &s->text);
    else
        canvas_text(&s->player.canvas, &s->text);
    printf("== %s\n", title);
    fwrite(s->text.data, 1, s->text.len, stdout);
}

/* Panes answer keys with what the last frame showed, so each key has one. */
static void press(Script *s, Key key)
{
    if (s->over)
        return;
    settle(s);
    if (player_key(&s->player, key) == WISH_QUIT)
        s->over = true;
}

static void type(Script *s, const char *text)
{
    while (*text)
        press(s, (Key){.code = utf8_next(&text)});
}

static bool press_words(Script *s, const char *line)
{
    while (*(line += strspn(line, " "))) {
        size_t len = strcspn(line, " ");
        for (; len > 1 && *line >= '0' && *line <= '9'; line++, len--)
            press(s, (Key){.code = (uint32_t)*line});
        uint32_t code = key_named(line, len);
        if (!code) {
            fprintf(stderr, "ticktape: no such key: %.*s\n", (int)len, line);
            return false;
        }
        press(s, (Key){.code = code});
        line += len;
    }
    return true;
}

static bool do_mouse(Script *s, const char *line)
{
    Key key = {.code = K_CLICK};
    char way[8];

    if (sscanf(line, "click %d %d", &key.x, &key.y) != 2) {
        if (sscanf(line, "wheel %7s %d %d", way, &key.x, &key.y) != 3)
            return false;
        key.code = strcmp(way, "up") == 0 ? K_WHEEL_UP : K_WHEEL_DOWN;
    }
    press(s, key);
    return true;
}

/* Any key but those that leave, write a file or run an editor. */
static void press_random(Script *s, int n, unsigned seed)
{
    static const char keys[] =
        "nNsSiIoO[]tafcwx}{z?%123Rk0j'm/:&;+-P\r\x1b\x1b abT\\";
    static const uint32_t special[] = {
        K_UP, K_DOWN, K_LEFT, K_RIGHT, K_HOME, K_END, K_PAGE_UP, K_PAGE_DOWN,
        K_TAB, K_BACKTAB, K_BACKSPACE, K_ALT + '2', K_ALT + '4',
    };
    enum { KEYS = sizeof keys - 1, SPECIAL = sizeof special / sizeof *special };

    for (uint64_t x = seed * 2654435769u + 88172645463325252ull; n > 0; n--) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        unsigned i = (unsigned)(x >> 20) % (KEYS + SPECIAL);
        uint32_t code = i < KEYS ? (uint32_t)(unsigned char)keys[i]
                                 : special[i - KEYS];
        if (s->player.model.prompt.kind == PROMPT_RECORD)
            code = K_ESC;
        press(s, (Key){.code = code});
    }
}

static bool do_line(Script *s, const char *line)
{
    int n;
    unsigned seed;

    if (*line == '#' || !*line)
        return true;
    if (strncmp(line, "screen ", 7) == 0)
        print_screen(s, line + 7, false);
    else if (strncmp(line, "styles ", 7) == 0)
        print_screen(s, line + 7, true);
    else if (strncmp(line, "type ", 5) == 0)
        type(s, line + 5);
    else if (sscanf(line, "size %dx%d", &s->width, &s->height) == 2)
        return s->width > 0 && s->height > 0;
    else if (sscanf(line, "play %d", &n) == 1)
        for (; n > 0; n--)
            model_play(&s->player.model);
    else if (sscanf(line, "random %d %u", &n, &seed) == 2)
        press_random(s, n, seed);
    else if (strncmp(line, "click ", 6) == 0 ||
             strncmp(line, "wheel ", 6) == 0)
        return do_mouse(s, line);
    else
        return press_words(s, line);
    return true;
}

static bool do_lines(Script *s, FILE *f)
{
    char line[4096];

    while (fgets(line, sizeof line, f)) {
        line[strcspn(line, "\n")] = '\0';
        if (!do_line(s, line)) {
            fprintf(stderr, "ticktape: in the script: %s\n", line);
            return false;
        }
    }
    return true;
}

int script_run(const SimOptions *o, const char *path, int width, int height,
               bool ascii)
{
    Script s = {.width = width, .height = height};
    FILE *f = fopen(path, "r");
    int status = 1;
    Buf why;

    buf_init(&why);
    buf_init(&s.text);
    if (!f) {
        fprintf(stderr, "ticktape: %s: cannot be read\n", path);
    } else if (!player_open(&s.player, o, ascii, &why)) {
        fputs(why.data, stderr);
        status = SIM_EXIT_REFUSED;
    } else {
        status = do_lines(&s, f) ? 0 : 1;
        player_close(&s.player);
    }
    if (f)
        fclose(f);
    buf_clear(&s.text);
    buf_clear(&why);
    return status;
}
