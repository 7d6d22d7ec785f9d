package nexthop.rule.name;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nexthop.model.SupportPool;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameInvalidTest extends RuleSpecimens {
    NameInvalidTest() {
        super("name-invalid");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("a bare host name on a server pool", server("fe01")).finds("error pool fe")
                        .says("of a pool is not a fully qualified domain name"),
                bad("on a trusted application pool", sketch().pool("ivr", UCMA_4_0, pool -> pool.withFqdn("ivr")))
                        .finds("error pool ivr"),
                bad("on a computer", server("fe.contoso.com").computer("c", "fe", "fe01")).finds("error computer c"),
                bad("no name at all", server("")).finds("error pool fe"),
                bad("a character that turns the text round", server("fe\u202Emoc.contoso.com")).finds("error pool fe"),
                bad("a supporting pool", support("sql 01")).finds("warning supporting-pool sql")
                        .says("of a pool is not a host name"),
                bad("a supporting pool with a port", support("sql01:1433")).finds("warning supporting-pool sql"),
                bad("a computer of a supporting pool", support("sql").computer("c", "sql", "sql/1"))
                        .finds("warning supporting-computer c"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("two labels", server("fe.contoso")),
                good("letter case does not matter", server("SKYPE-FE-01.Tenant.rlevchenko.com")),
                good("an encoded label", server("xn--e1afmkfd.contoso.com")),
                good("a supporting pool may bear a bare host name", support("sql01").computer("c", "sql", "SQL01")),
                good("or an address", support("10.0.0.5")), good("of version 6", support("[2001:db8::1]")),
                good("without brackets", support("::1")),
                good("out of use", server("fe01").serverChanged("fe", pool -> pool.withRetired(true))));
    }

    static Stream<Arguments> names() {
        return Stream.of(Arguments.of("ѕip.contoso.com", "“ѕ” (U+0455) at position 1"),
                Arguments.of("sip\u200B.contoso.com", "⟨U+200B⟩ at position 4"),
                Arguments.of("sip。contoso.com", "“。” (U+3002) at position 4"),
                Arguments.of("faß.de", "“ß” (U+00DF) at position 3"),
                Arguments.of("fe\u202Emoc.contoso.com", "⟨U+202E⟩ at position 3"),
                Arguments.of("a".repeat(64) + ".contoso.com", "is 64 characters long"),
                Arguments.of(("a".repeat(49) + ".").repeat(5) + "abcd", "254 characters long"),
                Arguments.of("-a.b", "begins with a hyphen"), Arguments.of("a-.b", "ends with a hyphen"),
                Arguments.of("a..b", "two dots in a row"), Arguments.of("a.b.", "ends with a dot"),
                Arguments.of(".a.b", "begins with a dot"), Arguments.of("a_b.c", "“_” at position 2"),
                Arguments.of("a b.com", "“ ” at position 2"), Arguments.of("a;calc.exe", "“;” at position 2"),
                Arguments.of("1.2.3.4", "ends in a number"), Arguments.of("10.0.0.90", "ends in a number"),
                Arguments.of("[::1]", "“[” at position 1"), Arguments.of("sip", "single label"),
                Arguments.of("\uD83D\uDE42.contoso.com", "(U+1F642) at position 1"),
                Arguments.of("a\uD800.contoso.com", "⟨U+D800⟩ at position 2"), Arguments.of("", "empty"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCharacterThatDoesNotBelongIsNamed(String name, String fault) {
        assertThat(HostName.faultOfQualified(name))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(fault).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`a.contoso.com", "z{.contoso.com", "@A.contoso.com", "Z[.contoso.com", "0/.contoso.com",
            ":9.contoso.com"})
    void theNeighboursOfLettersAndDigitsDoNotBelong(String name) {
        assertThat(HostName.faultOfQualified(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az.contoso.com", "AZ.contoso.com", "09.contoso.com", "a-b.contoso.com", "a.9z"})
    void allLettersAndDigitsBelong(String name) {
        assertThat(HostName.faultOfQualified(name)).isEmpty();
    }

    @Test
    void theLongestLabelIsAccepted() {
        assertThat(HostName.faultOfQualified("a".repeat(63) + ".contoso.com")).isEmpty();
    }

    @Test
    void theLongestNameIsAccepted() {
        String longest = ("a".repeat(61) + ".").repeat(4) + "abcde";

        assertThat(longest).hasSize(253);
        assertThat(HostName.faultOfQualified(longest)).isEmpty();
    }

    private static Sketch server(String fqdn) {
        return sketch().server("fe", LYNC_2013, pool -> pool.withFqdn(fqdn));
    }

    private static Sketch support(String fqdn) {
        return sketch().support("sql", SupportPool.Purpose.SQL, fqdn);
    }
}
