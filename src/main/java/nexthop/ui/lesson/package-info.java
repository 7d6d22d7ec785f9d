/**
 * Lessons: a topology with one mistake in it, a question, and the way from the answer to the scenario. {@link
 * nexthop.ui.lesson.LessonModel} is the lesson without controls, {@link nexthop.ui.lesson.LessonPanel} shows it beside the canvas.
 */
@NullMarked
package nexthop.ui.lesson;

import org.jspecify.annotations.NullMarked;
