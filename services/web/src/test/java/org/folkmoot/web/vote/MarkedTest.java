package org.folkmoot.web.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {
    private static final BallotForm RANKING = new BallotForm.Ranking(3, true);
    private static final BallotForm SCALE = new BallotForm.Amount(0, 100, 5, "%");
    private static final BallotForm POINTS = new BallotForm.Points(10);

    @Test
    void readsPlacesAsAnOrderWhateverTheirNumbers() {
        assertThat(read(RANKING, Map.of("rank-a", "7", "rank-b", "", "rank-c", "2")))
                .isEqualTo("ranking|c>a");
    }

    @Test
    void readsTheSamePlaceTwiceAsAShare() {
        assertThat(read(RANKING, Map.of("rank-a", "1", "rank-b", "2", "rank-c", "2")))
                .isEqualTo("ranking|a>b=c");
    }

    @Test
    void readsAnAmountAndPoints() {
        assertThat(read(SCALE, Map.of("amount", " 30 "))).isEqualTo("amount|30");
        assertThat(read(POINTS, Map.of("points-a", "3", "points-b", "0", "points-c", "")))
                .isEqualTo("points|a:3");
    }

    @Test
    void takesABlankBallotForAnyForm() {
        assertThat(read(POINTS, Map.of("points-a", "3", "blank", "true"))).isEqualTo("blank|");
    }

    @Test
    void leavesAnEmptyBallotToVoting() {
        assertThat(read(RANKING, Map.of())).isEqualTo("ranking|");
        assertThat(read(POINTS, Map.of())).isEqualTo("points|");
        assertThat(read(new BallotForm.OneChoice(), Map.of())).isEqualTo("choices|");
    }

    @ParameterizedTest
    @CsvSource({"amount,,no-choice", "amount,thirty,off-scale", "amount,12.5,off-scale", "amount,-5,off-scale"})
    void saysWhatIsNoAmount(String field, String typed, String code) {
        Marked marked = Marked.read(contest(SCALE), fields(Map.of(field, typed == null ? "" : typed)));

        assertThat(marked).isEqualTo(new Marked.Unreadable(code));
    }

    @Test
    void saysWhatIsNoNumber() {
        assertThat(Marked.read(contest(POINTS), fields(Map.of("points-a", "many"))))
                .isEqualTo(new Marked.Unreadable("not-a-number"));
        assertThat(Marked.read(contest(RANKING), fields(Map.of("rank-a", "first"))))
                .isEqualTo(new Marked.Unreadable("not-a-number"));
    }

    @Test
    void takesNoNameThatNoOptionCanHave() {
        assertThatThrownBy(() -> read(new BallotForm.OneChoice(), Map.of("choice", "<script>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhatWasTyped() {
        Marks marks = Marks.typed(fields(Map.of("points-a", "many", "points-b", " 3 ", "amount", "12.5")));

        assertThat(marks.values()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "many", "b", "3"));
        assertThat(marks.amount()).isEqualTo("12.5");
    }

    private static String read(BallotForm form, Map<String, String> typed) {
        return ((Marked.Selected) Marked.read(contest(form), fields(typed)))
                .selection()
                .canonical();
    }

    private static MultivaluedHashMap<String, String> fields(Map<String, String> typed) {
        return new MultivaluedHashMap<>(typed);
    }

    private static ContestDefinition contest(BallotForm form) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Which?",
                form,
                List.of(option("a"), option("b"), option("c")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
    }

    private static ContestOption option(String id) {
        return new ContestOption(OptionId.of(id), "Option " + id);
    }
}
