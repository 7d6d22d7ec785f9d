package nexthop.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import nexthop.ui.inspector.FieldVerdict.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"ivr.contoso.com", "IVR-1.Contoso.COM", "a.b", "1st.contoso.com"})
    void rightNamesPass(String name) {
        assertThat(FieldCheck.fqdn(name).isFine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"ivr_1.contoso.com | “_” at place 4",
            "ivr 1.contoso.com | “space” at place 4", "ivr | bare host name", "ivr..contoso.com | two dots",
            ".contoso.com | begins with a dot", "contoso.com. | ends with a dot",
            "-ivr.contoso.com | begins with a hyphen", "ivr-.contoso.com | ends with a hyphen", "10.0.0.1 | IP address",
            "bücher.contoso.com | “ü” at place 2"})
    void wrongNamesAreHeldAndExplained(String name, String words) {
        FieldVerdict verdict = FieldCheck.fqdn(name);
        assertThat(verdict.level()).isEqualTo(Level.DOUBTFUL);
        assertThat(verdict.message()).contains(words);
    }

    @Test
    void placesAreCountedInCharactersPeopleSee() {
        assertThat(FieldCheck.fqdn("a😀.contoso.com").message()).contains("“😀” at place 2");
    }

    @Test
    void longLabelsAndNamesAreExplained() {
        assertThat(FieldCheck.fqdn("a".repeat(64) + ".contoso.com").message()).contains("64 characters");
        assertThat(FieldCheck.fqdn(("a".repeat(50) + ".").repeat(4) + "b".repeat(47) + ".com").message())
                .contains("255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ivr\u0007.contoso.com", "ivr\u202Emoc.contoso.com", "a\nb"})
    void whatNoDocumentHoldsIsRefused(String name) {
        FieldVerdict verdict = FieldCheck.fqdn(name);
        assertThat(verdict.isHeld()).isFalse();
        assertThat(verdict.message()).isNotEmpty();
    }

    @Test
    void textsBeyondTheLimitAreRefused() {
        assertThat(FieldCheck.text("a".repeat(256)).isFine()).isTrue();
        assertThat(FieldCheck.text("a".repeat(257)).isHeld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"help@contoso.com | begins with “sip:”", "sip:help | no “@”",
            "sip:@contoso.com | no name", "sip:help@ | no domain", "sip:a@b@contoso.com | more than one",
            "sip:a b@contoso.com | no space", "sip:help@con_toso.com | “_”"})
    void wrongSipAddressesAreHeldAndExplained(String address, String words) {
        FieldVerdict verdict = FieldCheck.sipAddress(address);
        assertThat(verdict.level()).isEqualTo(Level.DOUBTFUL);
        assertThat(verdict.message()).contains(words);
    }

    @Test
    void rightSipAddressesPass() {
        assertThat(FieldCheck.sipAddress("sip:help.desk+1@contoso.com").isFine()).isTrue();
        assertThat(FieldCheck.sipAddress("SIP:help@contoso.com").isFine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'',FINE", "1,FINE", "65535,FINE", "0,DOUBTFUL", "65536,REFUSED", "6000a,REFUSED", "-1,REFUSED",
            "99999999999999999999,REFUSED"})
    void portsAreWholeNumbersInTheirRange(String port, Level level) {
        assertThat(FieldCheck.port(port).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"'',FINE", "0,FINE", "1 240,FINE", "-1,REFUSED", "many,REFUSED"})
    void countsAreWholeNumbers(String count, Level level) {
        assertThat(FieldCheck.count(count).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"urn:application:ivr,FINE", "ivr,DOUBTFUL", "urn:application:,DOUBTFUL", "urn:application:a b,DOUBTFUL",
            "'',REFUSED"})
    void applicationIdsHaveTheirPrefix(String id, Level level) {
        assertThat(FieldCheck.applicationId(id).level()).isEqualTo(level);
    }

    @Test
    void aListIsCheckedItemByItem() {
        assertThat(FieldCheck.list("").isFine()).isTrue();
        assertThat(FieldCheck.list("a".repeat(200) + ", " + "b".repeat(200) + ";c").isFine()).isTrue();
        assertThat(FieldCheck.list("a, " + "b".repeat(257)).isHeld()).isFalse();
        assertThat(FieldCheck.list("a, b\u202Ec").isHeld()).isFalse();
    }
}
