package nexthop.model;

import java.util.regex.Pattern;

/**
 * The identity of an element within one drawing. It never changes, so that a renamed pool stays the same pool; it is readable,
 * because it stands in the file that people compare.
 *
 * @param value lower-case letters, digits, dots and hyphens, 1 to 256 of them, for example {@code pool-ivr.contoso.com}
 */
public record ElementId(String value) implements Comparable<ElementId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,255}");

    /** @throws IllegalArgumentException if the value has another form */
    public ElementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An element id holds a-z, 0-9, dot and hyphen only: " + value);
        }
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
