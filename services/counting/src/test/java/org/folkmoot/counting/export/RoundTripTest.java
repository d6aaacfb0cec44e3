package org.folkmoot.counting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.format.BltFile;
import org.folkmoot.counting.format.BltReader;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PabulibReader;
import org.folkmoot.counting.format.PrefLibFile;
import org.folkmoot.counting.format.PrefLibReader;
import org.folkmoot.counting.format.RankCsvFile;
import org.folkmoot.counting.format.RankCsvReader;
import org.folkmoot.counting.format.RankLabels;
import org.folkmoot.counting.format.Table;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** What a writer writes, its reader reads. */
class RoundTripTest {
    private static final int OPTIONS = 4;

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abcäß語;,\"'#{}= -")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(name -> "n" + name.strip());
    }

    @Provide
    Arbitrary<List<List<Set<Integer>>>> rankings() {
        return Arbitraries.integers()
                .between(0, OPTIONS - 1)
                .list()
                .uniqueElements()
                .ofMaxSize(OPTIONS)
                .map(order -> order.stream()
                        .<Set<Integer>>map(option -> new TreeSet<>(Set.of(option)))
                        .toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void pabulib(
            @ForAll("names") String name,
            @ForAll("names") String other,
            @ForAll("rankings") List<List<Set<Integer>>> votes)
            throws Exception {
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", name);
        meta.put("budget", "12.50");
        meta.put("vote_type", "ordinal");
        var projects = new Table(
                List.of("project_id", "cost", "name"),
                IntStream.range(0, OPTIONS)
                        .mapToObj(index -> Table.Row.of("p" + index, "7", index == 0 ? name : other))
                        .toList());
        var rows = new ArrayList<Table.Row>();
        for (var vote : votes) {
            var ids = vote.stream()
                    .flatMap(Set::stream)
                    .map(option -> "p" + option)
                    .toList();
            rows.add(Table.Row.of("v" + rows.size(), String.join(",", ids), other));
        }
        var file = new PabulibFile(meta, projects, new Table(List.of("voter_id", "vote", "neighborhood"), rows));
        var text = new StringWriter();

        PabulibWriter.write(file, text);

        assertThat(PabulibReader.read(new StringReader(text.toString()))).isEqualTo(file);
    }

    private static Profile<Ranking> profile(List<List<Set<Integer>>> votes) {
        return new Profile<>(
                Profiles.letters(OPTIONS),
                votes.stream().map(vote -> Counted.once(Ranking.of(vote))).toList());
    }

    @Property(tries = 200)
    void prefLib(@ForAll("rankings") List<List<Set<Integer>>> votes) throws Exception {
        var file = PrefLibWriter.file("ours", profile(votes), PrefLibFile.Kind.SOI);
        if (file.orders().isEmpty()) {
            return;
        }
        var text = new StringWriter();

        PrefLibWriter.write(file, text);

        assertThat(PrefLibReader.read(new StringReader(text.toString()), file.kind()))
                .isEqualTo(file);
    }

    @Property(tries = 200)
    void blt(@ForAll("rankings") List<List<Set<Integer>>> votes) throws Exception {
        var names = List.of("Ann", "B # b", "Çid", "D d");
        var file = new BltFile("ours", names, 1, Set.of(), profile(votes).ballots());
        var text = new StringWriter();

        BltWriter.write(file, text);

        assertThat(BltReader.read(new StringReader(text.toString()))).isEqualTo(file);
    }

    @Property(tries = 200)
    void rankTable(@ForAll("rankings") List<List<Set<Integer>>> votes) throws Exception {
        var ballots = new ArrayList<Counted<Ranking>>();
        // Every option is ranked by somebody, since the table has no list of options; every ballot has four ranks.
        ballots.add(new Counted<>(Ranking.of(0, 1, 2, 3), 2, "a,b"));
        for (var vote : votes) {
            var ranking = Ranking.builder();
            vote.forEach(rank -> ranking.rank(rank.iterator().next()));
            IntStream.range(vote.size(), OPTIONS).forEach(rank -> ranking.skipped());
            ballots.add(new Counted<>(ranking.build(), 1, "c"));
        }
        var file = new RankCsvFile("area", OPTIONS, new Profile<>(Profiles.letters(OPTIONS), ballots));
        var text = new StringWriter();

        RankCsvWriter.write(file, RankLabels.USUAL, text);

        assertThat(RankCsvReader.read(new StringReader(text.toString()), RankLabels.USUAL))
                .isEqualTo(file);
    }
}
