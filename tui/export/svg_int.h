/* svg_int.h - pieces of a picture: texts, and what marks look like.
 *
 * A mark is told by its shape and by its colour: who sees no colours, or has a
 * bad projector, reads the shapes.  Fonts are generic families, so that the
 * picture looks well wherever it is shown; as nobody knows how wide a letter
 * is there, room is kept for one of EM_WIDE.
 */
#ifndef TUI_EXPORT_SVG_INT_H
#define TUI_EXPORT_SVG_INT_H

#include <stddef.h>

#include "sim/base/buf.h"
#include "tui/tell/spans.h"

typedef struct Box {
    double x, y, w, h;
} Box;

/* Appends [len] bytes as XML's text, without what XML may not hold. */
void svg_escape(Buf *b, const char *text, size_t len);

/* How wide [text] is at most, in letters of [size]; its first bytes that fit
 * into [room] of it. */
double svg_width(const char *text, size_t len, double size);
size_t svg_fit(const char *text, size_t len, double size, double room);

/* Text that begins (anchor "start"), ends ("end") or has its middle ("middle")
 * at x; [look] is a class of the style sheet.  Escaped here. */
void svg_text(Buf *b, double x, double y, double size, const char *look,
              const char *anchor, const char *text, size_t len);

/* The same, cut so that it fits into [room]. */
void svg_text_in(Buf *b, double x, double y, double size, double room,
                 const char *look, const char *text, size_t len);

/* The style sheet, the patterns. */
void svg_defs(Buf *b);

/* A lane in the state [mark] all along [box], its row there. */
void svg_stretch(Buf *b, Mark mark, Box box);

/* How a lane begins or ends, at the box's left end. */
void svg_point(Buf *b, Mark mark, Box box);

/* True if [mark] is a moment and no stretch. */
bool svg_is_point(Mark mark);

/* What the marks mean, from x on to the right, [room] wide. */
void svg_legend(Buf *b, double x, double y, double room);

#endif
