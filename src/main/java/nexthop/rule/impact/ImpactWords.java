package nexthop.rule.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Users;
import nexthop.rule.Wording;

/** An {@link Impact} in sentences, for people. Whatever the elements are called, nothing in them is invisible or runs on. */
public final class ImpactWords {
    /**
     * One thing that is hit.
     *
     * @param element what is hit, to be selected
     * @param text a few whole sentences
     */
    public record Line(ElementId element, String text) {}

    /** Lines of one kind; never empty. */
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    private final Impact impact;
    private final boolean removed;
    private final String lost;

    private ImpactWords(Impact impact) {
        this.impact = impact;
        this.removed = impact.loss() == Loss.REMOVED;
        this.lost = Wording.name(impact.lost());
    }

    /** The question, for example {@code What if lync13-fe.contoso.com fails?} */
    public static String title(Impact impact) {
        return "What if " + Wording.name(impact.lost()) + " " + impact.loss().words() + "?";
    }

    /** The answer in a sentence. */
    public static String summary(Impact impact) {
        if (impact.isHarmless()) {
            return "Nothing else in this topology depends on " + Wording.name(impact.lost()) + ".";
        }
        List<String> parts = new ArrayList<>();
        int applications = impact.stopped().stream().mapToInt(one -> one.applications().size()).sum();
        int endpoints = impact.stopped().stream().mapToInt(one -> one.endpoints().size()).sum()
                + impact.strays().size();
        if (applications == 0 && !impact.stopped().isEmpty()) {
            int pools = impact.stopped().size();
            parts.add(
                    Shown.count(pools, "application pool") + (pools == 1 ? " loses its" : " lose their") + " next hop");
        } else if (applications > 0) {
            parts.add(
                    Shown.count(applications, "application") + (applications == 1 ? " is" : " are") + " out of reach");
        }
        if (endpoints > 0) {
            parts.add((endpoints == 1 ? "1 address" : endpoints + " addresses") + " cannot be called");
        }
        if (!impact.homeless().isEmpty()) {
            parts.add(count(impact.homeless())
                    + (impact.backup().isPresent() && impact.loss() == Loss.FAILS ? " fail over" : " lose their home"));
        }
        if (!impact.cutOff().isEmpty()) {
            parts.add("some users elsewhere reach less");
        }
        if (!impact.stores().isEmpty()) {
            parts.add("nothing can be published");
        }
        String all = parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    /** Everything that is hit. */
    public static List<Section> sections(Impact impact) {
        ImpactWords words = new ImpactWords(impact);
        return Stream
                .of(words.section("Applications out of reach", words.applications()),
                        words.section("Contact objects of other pools", words.strays()),
                        words.section("Users who are homed there", words.homeless()),
                        words.section("Users elsewhere", words.elsewhere()),
                        words.section("Central Management Store", words.stores()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Section> section(String title, List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Section(title, lines));
    }

    private List<Line> applications() {
        return impact.stopped().stream().map(one -> new Line(one.pool().id(), application(one))).toList();
    }

    private String application(Impact.Stopped one) {
        String pool = Wording.name(one.pool());
        List<String> said = new ArrayList<>();
        String what = one.applications().isEmpty()
                ? "its applications"
                : Wording.names(one.applications().stream().map(Application::shortName).toList());
        if (one.pool().id().equals(impact.lost().id())) {
            said.add(what + (one.applications().size() == 1 ? " does not" : " do not") + " answer"
                    + (removed ? " any more." : " until " + pool + " is back."));
        } else {
            said.add(pool + " has " + lost + " as its only next hop, so nobody reaches " + what + ".");
        }
        if (!one.endpoints().isEmpty()) {
            said.add(Wording.list(one.endpoints()) + " cannot be called." + (removed ? leftBehind(one) : ""));
        }
        if (removed && !one.pool().id().equals(impact.lost().id()) && !one.pool().ucma().isManagedByWmi()) {
            said.add("Give " + pool
                    + " another next hop first: Remove-CsTrustedApplicationPool refuses a pool that has none.");
        }
        for (Impact.StandIn standIn : one.standIns()) {
            said.add(Wording.name(standIn.application().shortName()) + " goes on in " + Wording.name(standIn.pool())
                    + ", under the addresses that it has there.");
        }
        if (!removed && one.standIns().isEmpty() && impact.backup().isPresent()) {
            said.add("The users fail over to " + Wording.name(impact.backup().get()) + ", the application does not.");
        }
        return String.join(" ", said);
    }

    private String leftBehind(Impact.Stopped one) {
        boolean single = one.endpoints().size() == 1;
        return one.pool().id().equals(impact.lost().id())
                ? single
                        ? " The contact object stays behind in Active Directory unless it is removed or moved first."
                        : " The contact objects stay behind in Active Directory unless they are removed or moved first."
                : single
                        ? " The contact object points nowhere until it is moved with Move-CsApplicationEndpoint."
                        : " The contact objects point nowhere until each of them is moved with Move-CsApplicationEndpoint.";
    }

    private List<Line> strays() {
        return impact.strays().stream().map(stray -> new Line(stray.id(), stray(stray))).toList();
    }

    private String stray(Endpoint stray) {
        return Wording.name(stray) + (stray.registrar().target().isPresent() ? " is registered" : " is homed") + " on "
                + lost + ", though its application is routed elsewhere. "
                + (removed
                        ? "It points nowhere until it is moved with Move-CsApplicationEndpoint."
                        : "It cannot be called while the pool is down.");
    }

    private List<Line> homeless() {
        if (impact.homeless().isEmpty()) {
            return List.of();
        }
        String users = count(impact.homeless());
        ElementId first = impact.homeless().getFirst().id();
        if (removed) {
            return List.of(new Line(first, users + " have to be moved to another pool before " + lost
                    + " is removed; the topology cannot be published otherwise."));
        }
        Optional<ServerPool> backup = impact.backup();
        List<Line> lines = new ArrayList<>();
        if (backup.isEmpty()) {
            boolean isKnown = impact.lost() instanceof ServerPool server
                    && !(server.backup() instanceof PoolReference.Unknown);
            lines.add(new Line(first, users + " cannot sign in while the pool is down. "
                    + (isKnown ? "It has no backup pool." : "Whether it has a backup pool is not known.")));
            return lines;
        }
        lines.add(
                new Line(first, users + " go on working on " + Wording.name(backup.get()) + " after a pool failover."));
        if (!impact.lostByFailover().isEmpty()) {
            lines.add(new Line(backup.get().id(),
                    "From there they do not reach " + Wording.list(impact.lostByFailover()) + "."));
        }
        return lines;
    }

    private List<Line> elsewhere() {
        List<Line> lines = new ArrayList<>();
        for (Impact.Stopped one : impact.stopped()) {
            if (!one.callers().isEmpty() && !one.applications().isEmpty()) {
                lines.add(new Line(one.callers().getFirst().id(), "Users homed on " + Wording.list(one.callers())
                        + " no longer reach the applications of " + Wording.name(one.pool()) + "."));
            }
        }
        for (Impact.CutOff cut : impact.cutOff()) {
            lines.add(new Line(cut.homes().getFirst().id(),
                    "Users homed on " + Wording.list(cut.homes()) + " no longer reach the applications of "
                            + Wording.list(cut.pools()) + ": only " + lost + " joined them over interop."));
        }
        return lines;
    }

    private List<Line> stores() {
        List<Line> lines = new ArrayList<>();
        for (ManagementStore store : impact.stores()) {
            lines.add(new Line(store.id(),
                    "The store is on " + lost + ". " + (removed
                            ? "Move it to another pool first, with Move-CsManagementServer."
                            : "No change can be published until the pool is back or the store has failed over.")));
        }
        return lines;
    }

    /** The users by number, if it is known of all of them. */
    private static String count(Collection<Users> users) {
        int count = 0;
        for (Users one : users) {
            Integer some = one.count();
            if (some == null) {
                return "The users";
            }
            count += some;
        }
        return String.format(Locale.ENGLISH, "%,d user%s", count, count == 1 ? "" : "s");
    }
}
