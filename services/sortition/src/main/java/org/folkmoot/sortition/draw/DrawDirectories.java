package org.folkmoot.sortition.draw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where draws keep their files. */
@ConfigMapping(prefix = "folkmoot.draw")
public interface DrawDirectories {
    /** All instances share it, and it is worth a backup: without its private files a draw cannot be completed. */
    @WithDefault("${user.home}/.local/share/folkmoot/draws")
    Path directory();
}
