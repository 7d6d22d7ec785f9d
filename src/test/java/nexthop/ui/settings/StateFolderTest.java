package nexthop.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void itIsWhereTheSpecificationOfTheDesktopHasIt() {
        assertThat(StateFolder.ofLinux(Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.local/state/nexthop"));
        assertThat(StateFolder.ofLinux(Map.of("XDG_STATE_HOME", "/var/ada"), HOME))
                .isEqualTo(Path.of("/var/ada/nexthop"));
    }

    @Test
    void aRelativePathInTheVariableIsIgnored() {
        assertThat(StateFolder.ofLinux(Map.of("XDG_STATE_HOME", "here"), HOME))
                .isEqualTo(Path.of("/home/ada/.local/state/nexthop"));
    }
}
