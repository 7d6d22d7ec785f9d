package nexthop.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;
import nexthop.model.Shown;

/**
 * The findings of a run, parted into those that somebody has accepted and those that are open.
 *
 * <p>A finding is known again by its rule, its kind and its element. It is accepted as long as it says the same of the same next hop:
 * the sentence names whatever the rule looked at, and nothing else; of a long list it is all names that count, not only those that the
 * message has room for. An acceptance whose finding is not there sleeps.
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

    /** What a finding says, with everything that its message leaves out. */
    private static String sentence(Finding finding) {
        String message = finding.message();
        if (finding.unsaid().isEmpty()) {
            return fitting(message);
        }
        return fitting(message + " All of them: "
                + finding.unsaid().stream().map(Shown::inFull).collect(Collectors.joining(", ")) + ".");
    }

    /** A longer one than a document holds could never be compared, so a digest stands for the rest of it. */
    private static String fitting(String sentence) {
        if (sentence.codePointCount(0, sentence.length()) <= Acceptance.LONGEST_FINDING) {
            return sentence;
        }
        String digest = " … (" + digest(sentence) + ")";
        return sentence.substring(0, sentence.offsetByCodePoints(0, Acceptance.LONGEST_FINDING - digest.length()))
                + digest;
    }

    private static String digest(String sentence) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
