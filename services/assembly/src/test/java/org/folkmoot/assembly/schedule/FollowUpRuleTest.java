package org.folkmoot.assembly.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.assembly.area.AreaTree;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.junit.jupiter.api.Test;

class FollowUpRuleTest {
    private static final Instant MAY = Instant.parse("2026-05-01T18:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T18:00:00Z");
    private static final AreaCode YORKSHIRE = AreaCode.of("yorkshire");
    private static final AreaCode LEEDS = AreaCode.of("leeds");
    private static final AreaCode YORK = AreaCode.of("york");
    private static final AreaCode CORNWALL = AreaCode.of("cornwall");

    private final AreaTree tree = new AreaTree();

    FollowUpRuleTest() {
        tree.apply(new AreaDefined(YORKSHIRE, "Yorkshire", "region", null, 0));
        tree.apply(new AreaDefined(LEEDS, "Leeds", "locality", YORKSHIRE, 0));
        tree.apply(new AreaDefined(YORK, "York", "locality", YORKSHIRE, 0));
        tree.apply(new AreaDefined(CORNWALL, "Cornwall", "region", null, 0));
    }

    @Test
    void publishesWhenEachAreaBelowHasItsNextStep() {
        Assembly leeds = draft(LEEDS, JUNE);
        Assembly york = published(YORK, JUNE);
        Assembly.Draft call = draft(YORKSHIRE, MAY, leads(LEEDS, leeds), leads(YORK, york));

        assertThat(call.publish(rule(leeds, york)))
                .isEqualTo(new AssemblyAccepted(new Assembly.Published(call.details())));
    }

    @Test
    void namesTheAreasThatAreLeftOut() {
        Assembly york = draft(YORK, JUNE);

        assertThat(draft(YORKSHIRE, MAY).publish(rule())).isEqualTo(leftOut(LEEDS, YORK));
        assertThat(draft(YORKSHIRE, MAY, leads(YORK, york)).publish(rule(york))).isEqualTo(leftOut(LEEDS));
    }

    @Test
    void asksNothingOfTheLastStep() {
        Assembly.Draft last = new Assembly.Draft(details(YORKSHIRE, MAY), true, Set.of());

        assertThat(last.publish(rule())).isEqualTo(new AssemblyAccepted(new Assembly.Published(last.details())));
    }

    @Test
    void asksForTheAreaItselfWhenNothingLiesBelow() {
        Assembly next = draft(LEEDS, JUNE);

        assertThat(draft(LEEDS, MAY).publish(rule())).isEqualTo(leftOut(LEEDS));
        assertThat(draft(LEEDS, MAY, leads(LEEDS, next)).publish(rule(next))).isInstanceOf(AssemblyAccepted.class);
    }

    @Test
    void acceptsOneNextStepForSeveralAreas() {
        Assembly both = draft(YORKSHIRE, JUNE);

        assertThat(draft(YORKSHIRE, MAY, leads(LEEDS, both), leads(YORK, both)).publish(rule(both)))
                .isInstanceOf(AssemblyAccepted.class);
    }

    @Test
    void refusesNextStepThatDoesNotExist() {
        assertThat(draft(LEEDS, MAY, leads(LEEDS, draft(LEEDS, JUNE))).publish(rule()))
                .isEqualTo(leftOut(LEEDS));
    }

    @Test
    void refusesNextStepToWhichTheAreaMayNotCome() {
        Assembly elsewhere = draft(CORNWALL, JUNE);

        assertThat(draft(LEEDS, MAY, leads(LEEDS, elsewhere)).publish(rule(elsewhere)))
                .isEqualTo(leftOut(LEEDS));
    }

    @Test
    void refusesNextStepThatBeginsEarlierOrIsOver() {
        Assembly earlier = draft(LEEDS, MAY.minus(Duration.ofDays(1)));
        Assembly over = new Assembly.Ended(details(LEEDS, JUNE), MAY, JUNE);

        assertThat(draft(LEEDS, MAY, leads(LEEDS, earlier)).publish(rule(earlier)))
                .isEqualTo(leftOut(LEEDS));
        assertThat(draft(LEEDS, MAY, leads(LEEDS, over)).publish(rule(over))).isEqualTo(leftOut(LEEDS));
    }

    @Test
    void acceptsNextStepThatIsUnderWayAlready() {
        Assembly festival = new Assembly.Started(details(YORKSHIRE, MAY), MAY, Optional.empty());

        assertThat(draft(LEEDS, MAY, leads(LEEDS, festival)).publish(rule(festival)))
                .isInstanceOf(AssemblyAccepted.class);
    }

    private FollowUpRule rule(Assembly... known) {
        return new FollowUpRule(
                tree, Arrays.stream(known).collect(Collectors.toMap(Assembly::id, Function.identity())));
    }

    private static AssemblyRefused.FollowUpMissing leftOut(AreaCode... areas) {
        return new AssemblyRefused.FollowUpMissing(List.of(areas));
    }

    private static FollowUp leads(AreaCode area, Assembly to) {
        return new FollowUp(area, to.id());
    }

    private static Assembly.Draft draft(AreaCode area, Instant startsAt, FollowUp... followUps) {
        return new Assembly.Draft(details(area, startsAt), false, Set.of(followUps));
    }

    private static Assembly.Published published(AreaCode area, Instant startsAt) {
        return new Assembly.Published(details(area, startsAt));
    }

    private static AssemblyDetails details(AreaCode area, Instant startsAt) {
        return new AssemblyDetails(AssemblyId.random(), "A call", area, startsAt, List.of());
    }
}
