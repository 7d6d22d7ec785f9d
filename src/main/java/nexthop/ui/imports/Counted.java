package nexthop.ui.imports;

/** A number with its noun. */
final class Counted {
    private Counted() {}

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
