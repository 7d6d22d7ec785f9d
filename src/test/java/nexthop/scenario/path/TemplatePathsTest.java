package nexthop.scenario.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nexthop.file.Templates;
import nexthop.model.ApplicationPool;
import org.junit.jupiter.api.Test;

/** The path from every template but the lessons, pool by pool; each line has been read against the vendor's pages. */
class TemplatePathsTest {
    private static final String EXPECTED = """
            contoso-2013 bots: route-to-lync2013, move-users, retire-older, ucma3-upgrade-ucma4
            contoso-2013 ivr-new: arrived
            contoso-2013 ivr-old: ucma2-upgrade-ucma4
            figure-s1 ivr: ucma2-upgrade-ucma3, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s2-before ivr-new: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s2-before ivr: ucma2-upgrade-ucma3, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s2-after ivr-new: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s2-after ivr: none
            figure-s3 ivr: ucma2-upgrade-ucma3-after-migration, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s4 ivr: ucma2-upgrade-ucma3-after-migration, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s5-before ivr-new: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s5-before ivr: ucma2-upgrade-ucma3-after-migration, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s5-after ivr-new: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            figure-s5-after ivr: none
            figure-2013-upgrade-before ivr-new: arrived
            figure-2013-upgrade-before ivr: ucma2-upgrade-ucma4
            figure-2013-upgrade-after ivr-new: arrived
            figure-2013-upgrade-after ivr: none
            figure-2013-as-is ivr: rebuild-ucma4
            figure-2013-direct ivr: rebuild-ucma4
            ucma3-coexist-lync2013 bots: ucma3-upgrade-ucma4
            ucma3-migrate-lync2013 bots: ucma3-upgrade-ucma4
            ucma3-upgrade-ucma4 bots: ucma3-upgrade-ucma4
            ucma3-direct-lync2013 bots: ucma3-upgrade-ucma4
            ucma2-coexist-lync2013 ivr: ucma2-coexist-lync2013, ucma2-upgrade-ucma4
            ucma2-migrate-lync2013 ivr: ucma2-upgrade-ucma4
            ucma2-upgrade-ucma4 ivr: ucma2-upgrade-ucma4
            ucma2-direct-lync2013 ivr: rebuild-ucma4
            ucma3-coexist-ocs2007r2 bots: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma3-coexist-ocs2007 bots: move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma3-direct-ocs2007r2 bots: introduce-lync2013, move-users, retire-older, ucma3-upgrade-ucma4
            ucma2-coexist-lync2010 ivr: ucma2-coexist-lync2010, ucma2-upgrade-ucma3, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma2-upgrade-ucma3 ivr: ucma2-upgrade-ucma3, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma2-migrate-lync2010 ivr: ucma2-upgrade-ucma3, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma2-direct-lync2010 ivr: ucma2-direct-lync2010, ucma2-upgrade-ucma3-after-migration, introduce-lync2013, ucma3-upgrade-ucma4
            ucma2-upgrade-ucma3-after-migration ivr: ucma2-upgrade-ucma3-after-migration, move-users, retire-older, introduce-lync2013, ucma3-upgrade-ucma4
            ucma1-recompile ivr: ucma1-recompile, introduce-lync2013-beside-ocs2007, ucma2-coexist-lync2013, ucma2-upgrade-ucma4
            ucma4-coexist bots: arrived
            """;

    @Test
    void leadToTheGoalAsAnExpertWouldSay() {
        List<String> told = new ArrayList<>();
        for (Templates.Entry template : Templates.standard().entries()) {
            if (template.kind() == Templates.Kind.LESSON) {
                continue; // one of these with a mistake in it
            }
            for (ApplicationPool pool : template.drawing().topology().applicationPools()) {
                MigrationPath path = MigrationPaths.of(template.drawing(), pool.id());
                told.add(template.id() + " " + pool.fqdn().replace(".contoso.com", "") + ": " + legs(path));
            }
        }
        assertThat(String.join("\n", told) + "\n").isEqualTo(EXPECTED);
    }

    private static String legs(MigrationPath path) {
        return path.best()
                .map(route -> route.legs().stream().map(leg -> leg.scenario().id()).collect(Collectors.joining(", ")))
                .orElse(path.status().word());
    }
}
