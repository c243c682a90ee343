/* lesson.c - the notes of a run's sources. */
#include "sim/lesson.h"

#include "sim/aio/emit.h"
#include "sim/base/mem.h"
#include "sim/lang/note.h"

/* In the order of (file, line), as they are read. */
typedef struct Kept {
    int file, line;
    char *text;                 /* owned */
    size_t len;
    char kind;
} Kept;

static Kept *kept;
static size_t count, cap;
static int files;

void lesson_clear(void)
{
    for (size_t i = 0; i < count; i++)
        mem_free(kept[i].text);
    mem_free(kept);
    kept = NULL;
    count = cap = 0;
    files = 0;
}

static void keep(void *arg, const LessonNote *note)
{
    const SimOptions *o = arg;

    if (o->note)
        o->note(o->source_arg, files, note->line, note->kind, note->text,
                note->len);
    kept = mem_grow(kept, &cap, count + 1, sizeof *kept);
    kept[count++] = (Kept){
        .file = files, .line = note->line, .kind = note->kind,
        .text = mem_strndup(note->text, note->len), .len = note->len,
    };
}

void lesson_read(const SimOptions *o, const char *text, size_t len)
{
    note_read(text, len, keep, (void *)o);
    files++;
}

/* The first that is not before this line. */
static size_t find(int file, int line)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        const Kept *k = &kept[middle];
        if (k->file < file || (k->file == file && k->line < line))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void lesson_line(int file, int line)
{
    for (size_t i = find(file, line);
         i < count && kept[i].file == file && kept[i].line == line; i++)
        emit_event((Event){
            .kind = EVENT_NOTE, .lane = emit_state.lane, .num = kept[i].kind,
            .text = kept[i].text, .text_len = kept[i].len, .ready_pos = -1,
            .ready_len = -1});
}
