package org.folkmoot.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.web.draw.DrawState.Target;
import org.junit.jupiter.api.Test;

class TargetListTest {
    @Test
    void readsLinesWithOrWithoutAHeading() {
        assertThat(TargetList.read("feature,value,min,max\ngender,female,50,60\n\nage;16-29;20;25")
                        .targets())
                .containsExactly(new Target("gender", "female", 50, 60), new Target("age", "16-29", 20, 25));
        assertThat(TargetList.read("gender,female,50,60").targets()).hasSize(1);
        assertThat(TargetList.read("gender\tfemale\t50\t60").targets()).hasSize(1);
    }

    @Test
    void readsWhatStandsInQuotationMarks() {
        assertThat(TargetList.read("\"work, paid\",\"says \"\"none\"\"\",1, 2 ").targets())
                .containsExactly(new Target("work, paid", "says \"none\"", 1, 2));
    }

    @Test
    void knowsTheLineOfEachTarget() {
        assertThat(TargetList.read("feature,value,min,max\n\ngender,female,50,60")
                        .lines())
                .containsExactly(3);
    }

    @Test
    void namesLinesThatAreNone() {
        TargetList list = TargetList.read("gender,female,50,60\ngender,male,many,60\ngender,male,1\n,,1,2,3");

        assertThat(list.targets()).hasSize(1);
        assertThat(list.mistakes())
                .extracting(mistake -> mistake.substring(0, 6))
                .containsExactly("Line 2", "Line 3", "Line 4");
    }
}
