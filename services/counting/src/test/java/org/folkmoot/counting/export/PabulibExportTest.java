package org.folkmoot.counting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PabulibReader;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.junit.jupiter.api.Test;

class PabulibExportTest {
    private final PabulibExport export =
            new PabulibExport("ours", "Village", BigDecimal.TEN, new LinkedHashMap<>(Map.of("country", "Nowhere")));

    private static PabulibFile writtenAndRead(PabulibFile file) throws Exception {
        var text = new StringWriter();
        PabulibWriter.write(file, text);
        return PabulibReader.read(new StringReader(text.toString()));
    }

    @Test
    void approvalsComeBack() throws Exception {
        var profile = new Profile<>(
                Profiles.letters(3),
                List.of(new Counted<>(Approval.of(0, 2), 2, "north"), new Counted<>(Approval.of(), 1, "south")));

        var read = writtenAndRead(export.approvals(profile));

        assertThat(read.meta()).containsEntry("country", "Nowhere").containsEntry("num_votes", "3");
        assertThat(read.approvals().in("north").grouped().ballots())
                .containsExactly(new Counted<>(Approval.of(0, 2), 2, ""));
        assertThat(read.approvals().in("south").ballots().getFirst().ballot().blank())
                .isTrue();
    }

    @Test
    void rankingsComeBack() throws Exception {
        var profile = Profiles.rankings(3, "1 CAB", "1 B");

        assertThat(writtenAndRead(export.rankings(profile)).rankings()).isEqualTo(profile);
    }

    @Test
    void pointsComeBack() throws Exception {
        var profile = new Profile<>(Profiles.letters(3), List.of(Counted.once(Points.of(Map.of(0, 2L, 2, 1L)))));

        assertThat(writtenAndRead(export.points(profile)).points()).isEqualTo(profile);
    }

    @Test
    void aTieCannotBeWritten() {
        var tied = Ranking.builder().rank(0, 1).build();
        var profile = new Profile<>(Profiles.letters(2), List.of(Counted.once(tied)));

        assertThatThrownBy(() -> export.rankings(profile)).isInstanceOf(IllegalStateException.class);
    }
}
