package nexthop.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;

/**
 * The findings of a run, parted into those that somebody has accepted and those that are open.
 *
 * <p>A finding is known again by its rule, its kind and its element. It is accepted as long as it says the same of the same next hop:
 * the sentence names whatever the rule looked at, and nothing else. An acceptance whose finding is not there sleeps.
 *
 * @param all the findings in the order of the run
 */
public record Review(List<Reviewed> all) {

    public Review {
        all = List.copyOf(all);
    }

    public static Review of(List<Finding> findings, Acceptances acceptances) {
        if (acceptances.isEmpty()) {
            return new Review(findings.stream().map(finding -> new Reviewed(finding, null, false)).toList());
        }
        Set<AcceptanceKey> there = findings.stream().map(Review::key).collect(Collectors.toCollection(HashSet::new));
        List<Reviewed> all = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Acceptance own = acceptances.of(key(finding)).orElse(null);
            Acceptance shown = own != null ? own : ofAnotherKind(finding, acceptances, there).orElse(null);
            all.add(new Reviewed(finding, shown, own != null && isOf(own, finding)));
        }
        return new Review(all);
    }

    /** Under which a finding is known again. */
    public static AcceptanceKey key(Finding finding) {
        return new AcceptanceKey(finding.element(), finding.rule(), finding.kind());
    }

    /**
     * The acceptance of a finding as it reads now.
     *
     * @throws IllegalArgumentException if the reason is blank, or a text may not stand in a topology
     */
    public static Acceptance accept(Finding finding, String reason, String by, Instant at) {
        return new Acceptance(reason, by, at, sentence(finding), finding.nextHop());
    }

    /** Whether the acceptance is of what the finding says now. */
    private static boolean isOf(Acceptance acceptance, Finding finding) {
        return acceptance.finding().equals(sentence(finding))
                && Objects.equals(acceptance.nextHop(), finding.nextHop());
    }

    /** A longer one than a document holds could never be compared. */
    private static String sentence(Finding finding) {
        String message = finding.message();
        return message.codePointCount(0, message.length()) <= Acceptance.LONGEST_FINDING
                ? message
                : message.substring(0, message.offsetByCodePoints(0, Acceptance.LONGEST_FINDING));
    }

    /** What was accepted of the same element and rule, where that case is not there any more: this one has taken its place. */
    private static Optional<Acceptance> ofAnotherKind(Finding finding, Acceptances acceptances,
            Set<AcceptanceKey> there) {
        AcceptanceKey least = new AcceptanceKey(finding.element(), finding.rule(), "");
        return acceptances.byKey()
                .tailMap(least)
                .entrySet()
                .stream()
                .takeWhile(entry -> entry.getKey().element().equals(finding.element())
                        && entry.getKey().rule().equals(finding.rule()))
                .filter(entry -> !there.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The findings nobody has accepted as they read now. */
    public List<Finding> open() {
        return all.stream().filter(reviewed -> !reviewed.isAccepted()).map(Reviewed::finding).toList();
    }

    /** Those that somebody has accepted. */
    public List<Reviewed> accepted() {
        return all.stream().filter(Reviewed::isAccepted).toList();
    }

    /** How many open findings are of a severity. */
    public int count(Severity severity) {
        return (int) open().stream().filter(finding -> finding.severity() == severity).count();
    }
}
