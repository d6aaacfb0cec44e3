package org.folkmoot.lottery.fair.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.lottery.fair.SyntheticPool;
import org.folkmoot.lottery.fair.search.PanelSearch.Solving;
import org.folkmoot.lottery.panel.Kinds;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.panel.SolverGaveUpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three seats for three women, the heavier ones, and three men; by hand. */
class PanelSearchTest {
    private static final double[] WEIGHTS = {2, 1};

    static {
        Loader.loadNativeLibraries();
    }

    private final Kinds kinds = kinds();

    private static Kinds kinds() {
        int[] households = new int[6];
        Arrays.fill(households, PanelProblem.ALONE);
        return Kinds.alike(new PanelProblem(
                3, new int[] {0, 0}, new int[] {3, 3}, new int[][] {{0}, {0}, {0}, {1}, {1}, {1}}, households));
    }

    /** SCIP takes a variable that it sees first with at most 1 for a yes or no (google/or-tools issue 3600). */
    @Test
    void takesMoreOfAKindThanItFirstCould() {
        List<ResultStatus> statuses = new ArrayList<>();
        Solving noting = (solver, parameters) -> {
            statuses.add(solver.solve(parameters));
            return statuses.getLast();
        };
        try (var search = new PanelSearch(kinds, 0, noting)) {
            assertThat(search.heaviest(WEIGHTS, new int[2], new int[] {1, 3})).contains(new int[] {1, 2});
            assertThat(search.heaviest(WEIGHTS, new int[2], new int[] {3, 3})).contains(new int[] {3, 0});
            assertThat(search.heaviest(WEIGHTS, new int[2], new int[] {2, 1})).contains(new int[] {2, 1});
        }
        assertThat(statuses).containsOnly(ResultStatus.OPTIMAL);
    }

    /** Observed: SCIP 10 began anew after fixing three people at the root, and ended "invalid SCIP status &lt;0&gt;". */
    @Test
    void answersWhereSolvedQuestionsLeaveNothingToSearch() {
        List<ResultStatus> statuses = new ArrayList<>();
        Solving noting = (solver, parameters) -> {
            statuses.add(solver.solve(parameters));
            return statuses.getLast();
        };
        var people = Kinds.eachPerson(SyntheticPool.of(40, 8, 0.5, 21));
        try (var search = new PanelSearch(people, 0, noting)) {
            assertThat(FirstPanels.find(people, search, 40)).isPresent();
        }
        assertThat(statuses).containsOnly(ResultStatus.OPTIMAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void asksAgainInOtherWays(int failures) {
        var failing = new FirstFailing(failures);
        try (var search = new PanelSearch(kinds, 0, failing)) {
            assertThat(search.heaviest(WEIGHTS)).contains(new int[] {3, 0});
            assertThat(search.heaviest(new double[] {1, 2})).contains(new int[] {0, 3});
            assertThat(search.heaviest(WEIGHTS, new int[] {0, 4}, new int[] {3, 4}))
                    .isEmpty();
        }
        assertThat(failing.asked).isEqualTo(failures + 3);
    }

    /** Also where something was found: that it is the best was not shown. */
    @ParameterizedTest
    @EnumSource(
            value = ResultStatus.class,
            names = {"OPTIMAL", "INFEASIBLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void givesUpAfterAFewWaysAndSaysWhatToDo(ResultStatus status) {
        List<String> asked = new ArrayList<>();
        Solving never = (solver, parameters) -> {
            solver.solve(parameters);
            asked.add("once");
            return status;
        };
        try (var search = new PanelSearch(kinds, 0, never)) {
            assertThatThrownBy(() -> search.heaviest(WEIGHTS))
                    .isInstanceOf(SolverGaveUpException.class)
                    .hasMessageContainingAll(status.toString(), "not of your files", "Run the same again");
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void believesNothingThatCannotBeTrue() {
        List<ResultStatus> answers = new ArrayList<>(List.of(ResultStatus.OPTIMAL));
        Solving lying = (solver, parameters) -> {
            solver.solve(parameters);
            return answers.getLast();
        };
        try (var search = new PanelSearch(kinds, 0, lying)) {
            assertThat(search.heaviest(WEIGHTS)).contains(new int[] {3, 0});
            answers.add(ResultStatus.INFEASIBLE);

            assertThatThrownBy(() -> search.heaviest(WEIGHTS)).isInstanceOf(SolverGaveUpException.class);
        }
    }

    @Test
    void knowsAPanelAndALightOne() {
        var check = new PanelCheck(kinds, 0);
        int[] none = {0, 0};
        int[] all = {3, 3};

        assertThat(check.holds(new int[] {1, 2}, WEIGHTS, none, all)).isTrue();
        assertThat(check.holds(new int[] {1, 1}, WEIGHTS, none, all)).isFalse();
        assertThat(check.holds(new int[] {1, 2}, WEIGHTS, none, new int[] {1, 1}))
                .isFalse();
        assertThat(check.mayBeNone(none, all)).isTrue();

        check.found(new int[] {3, 0});

        assertThat(check.holds(new int[] {1, 2}, WEIGHTS, none, all)).isFalse();
        assertThat(check.holds(new int[] {1, 2}, WEIGHTS, none, new int[] {2, 3}))
                .isTrue();
        assertThat(check.mayBeNone(none, all)).isFalse();
    }

    private static final class FirstFailing implements Solving {
        private final int failures;
        private int asked;

        FirstFailing(int failures) {
            this.failures = failures;
        }

        @Override
        public ResultStatus solve(MPSolver solver, MPSolverParameters parameters) {
            return ++asked <= failures ? ResultStatus.ABNORMAL : solver.solve(parameters);
        }
    }
}
