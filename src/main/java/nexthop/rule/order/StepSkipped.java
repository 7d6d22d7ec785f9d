package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nexthop.knowledge.StepKind;
import nexthop.model.ElementId;
import nexthop.rule.Defect;

/** A step of a plan is ticked off as done in the real system while one before it that is needed is not. */
final class StepSkipped implements OrderRule {
    @Override
    public String id() {
        return "step-skipped";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            PlannedStep step = course.stage(n).step().orElse(null);
            if (step != null && step.needed() && !step.ticked()) {
                Integer next = course.firstAfter(n, later -> isTicked(course, later));
                if (next != null) {
                    defects.add(defect(course, n, next, step.kind() == StepKind.CHECK));
                }
            }
        }
        return defects;
    }

    private static boolean isTicked(Course course, int n) {
        return course.stage(n).step().filter(PlannedStep::ticked).isPresent();
    }

    private static OrderDefect defect(Course course, int skipped, int ticked, boolean isCheck) {
        Defect defect = Defect
                .of(isCheck ? "check" : "step", course.subject(),
                        course.startingNamed(ticked) + " is ticked off, but " + course.named(skipped)
                                + ", which comes before it, is not.")
                .seenAs(isCheck
                        ? "A fault that the check would have shown comes to light later, when it is harder to find."
                        : "Later steps may fail, or seem to work and leave the application out of reach.")
                .because(
                        "The steps of the scenario build on each other and have to be carried out in the order they are listed in.")
                .remedy("Carry out " + course.named(skipped) + " now and look whether " + course.named(ticked)
                        + " has to be done again; if it has been done already, tick it off.");
        return new OrderDefect(defect, ticked, null, Set.<ElementId>of(course.subject()));
    }
}
