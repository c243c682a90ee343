/* quiz_draw.h - a question of a quiz, and its answer, drawn into an area.
 *
 * For the command and for the player.  Each begins at row [y], which may lie
 * above the area, and returns the row behind it, also where the area has less.
 */
#ifndef TUI_QUIZ_QUIZ_DRAW_H
#define TUI_QUIZ_QUIZ_DRAW_H

#include "tui/draw/canvas.h"
#include "tui/quiz/quiz.h"

/* Where one stands, the lines there (without the lesson's notes), the question
 * and what there is to choose from. */
int quiz_draw_question(Area a, int y, const Quiz *q, size_t i, Labels *labels);

/* Whether the answer given was right, which one is, and why. */
int quiz_draw_answer(Area a, int y, const Quiz *q, size_t i);

/* The key: the question, the right choice, the explanation. */
int quiz_draw_key(Area a, int y, const Quiz *q, size_t i);

/* How many were answered rightly, so far or in all. */
void quiz_add_score(const Quiz *q, Buf *out);

#endif
