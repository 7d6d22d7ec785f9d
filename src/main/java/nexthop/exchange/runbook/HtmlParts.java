package nexthop.exchange.runbook;

import java.util.ArrayList;
import java.util.List;
import nexthop.knowledge.Citation;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;
import nexthop.scenario.Filled;

/** The parts that the runbook and the verification sheet have in common. */
record HtmlParts(HtmlText html) {
    private static final String BOX = "<input type=\"checkbox\" aria-label=\"%s\"%s>";

    /** @param ours what the box is for, a text of our own */
    static String box(String ours, boolean ticked) {
        return BOX.formatted(ours, ticked ? " checked" : "");
    }

    void prose(String element, String look, Filled filled) {
        html.markup("<" + element + (look.isEmpty() ? "" : " class=\"" + look + "\"") + ">");
        filled(filled);
        html.markup("</" + element + ">\n");
    }

    void filled(Filled filled) {
        html.text(filled.text(), filled.open(), "‹", "›");
    }

    /** Commands to run; where there are several groups for several members, each has a box to tick. */
    void commands(List<BoundGroup> groups) {
        boolean many = groups.stream().filter(group -> !group.about().isEmpty()).count() > 1;
        for (BoundGroup group : groups) {
            boolean ticked = many && !group.about().isEmpty();
            if (ticked) {
                html.markup("<p class=\"about\"><label>" + box("Done for this one", false) + " ");
                if (group.note().isEmpty()) {
                    html.text(group.about());
                } else {
                    filled(group.note());
                }
                html.markup("</label></p>\n");
            } else if (!group.note().isEmpty()) {
                prose("p", "say", group.note());
            }
            block(group.commands());
        }
    }

    /** Commands that only look: as little in the way as possible. */
    void looks(List<BoundGroup> groups) {
        List<BoundCommand> gathered = new ArrayList<>();
        for (BoundGroup group : groups) {
            if (!group.note().isEmpty()) {
                block(gathered);
                gathered.clear();
                prose("p", "say", group.note());
            }
            gathered.addAll(group.commands());
        }
        block(gathered);
    }

    private void block(List<BoundCommand> commands) {
        List<BoundCommand> alike = new ArrayList<>();
        for (BoundCommand command : commands) {
            if (!alike.isEmpty() && !hint(command).equals(hint(alike.getLast()))) {
                alike(alike);
                alike.clear();
            }
            alike.add(command);
        }
        alike(alike);
    }

    private void alike(List<BoundCommand> commands) {
        if (commands.isEmpty()) {
            return;
        }
        String hint = hint(commands.getFirst());
        html.markup((hint.isEmpty() ? "" : "<p class=\"hint\">" + hint + "</p>") + "<pre>");
        for (BoundCommand command : commands) {
            html.markup("<code>");
            if (command.isExternal()) {
                html.text(command.text(), command.open(), "‹", "›");
            } else {
                html.text(command.text(), command.open(), "<", ">");
            }
            html.markup("</code>");
        }
        html.markup("</pre>\n");
    }

    private static String hint(BoundCommand command) {
        return command.isPattern()
                ? "The topology names nothing to run this for yet; this is its form."
                : command.isExternal() ? "Run by hand; it is no cmdlet." : "";
    }

    void sources(String head, List<Citation> citations) {
        if (!citations.isEmpty()) {
            html.markup("<p class=\"source\">" + head + " ");
            links(citations, List.of());
            html.markup("</p>\n");
        }
    }

    /** @param before what the lines before have cited: the same page is not named again */
    void links(List<Citation> citations, List<Citation> before) {
        for (int i = 0; i < citations.size(); i++) {
            html.markup(i == 0 ? "" : "; ");
            html.link(citations.get(i).source().link(), Runbook.brief(citations.get(i), before));
        }
    }
}
