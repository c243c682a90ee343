/* scene.c - what the panes share. */
#include "tui/player/view.h"

#include "tui/player/whynot.h"

void scene_init(Scene *s, Model *m)
{
    *s = (Scene){.m = m};
    timeline_init(&s->timeline, &m->labels);
    tally_init(&s->tally, m->road.reel);
    s->why_not = whynot_new();
}

void scene_clear(Scene *s)
{
    timeline_clear(&s->timeline);
    tally_clear(&s->tally);
    whynot_free(s->why_not);
}

void scene_replace(Scene *s)
{
    scene_clear(s);
    scene_init(s, s->m);
}

const View *view_of(PaneId id)
{
    static const View *const views[PANES] = {
        [PANE_TIMELINE] = &view_timeline, [PANE_SOURCE] = &view_source,
        [PANE_LOOP] = &view_loop, [PANE_WHY] = &view_why,
        [PANE_OUTPUT] = &view_output, [PANE_INSPECTOR] = &view_inspector,
    };

    return views[id];
}
