package org.folkmoot.assembly.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.area.AreaTree;
import org.folkmoot.assembly.schedule.AssemblyStanding;
import org.folkmoot.assembly.schedule.AssemblyStatus;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final AssemblyId ID = AssemblyId.random();
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-05-01T11:00:00Z");
    private static final AreaCode ENGLAND = AreaCode.of("england");
    private static final AreaCode YORKSHIRE = AreaCode.of("yorkshire");
    private static final AreaCode LEEDS = AreaCode.of("leeds");
    private static final AreaCode CORNWALL = AreaCode.of("cornwall");

    private final AreaTree tree = new AreaTree();
    private final Doors doors = new Doors(tree, Duration.ofHours(1));

    DoorsTest() {
        tree.apply(new AreaDefined(ENGLAND, "England", "country", null, 0));
        tree.apply(new AreaDefined(YORKSHIRE, "Yorkshire", "region", ENGLAND, 0));
        tree.apply(new AreaDefined(LEEDS, "Leeds", "locality", YORKSHIRE, 0));
        tree.apply(new AreaDefined(CORNWALL, "Cornwall", "region", ENGLAND, 0));
    }

    @Test
    void letsInPeopleOfTheAreaAndOfAreasBelow() {
        assertThat(refuse(AssemblyStatus.STARTED, YORKSHIRE, NOON)).isEmpty();
        assertThat(refuse(AssemblyStatus.STARTED, LEEDS, NOON)).isEmpty();
    }

    @Test
    void refusesPeopleFromBesideOrAbove() {
        assertThat(refuse(AssemblyStatus.STARTED, CORNWALL, NOON))
                .contains(new CheckInRefused.OutsideArea(CORNWALL, YORKSHIRE));
        assertThat(refuse(AssemblyStatus.STARTED, ENGLAND, NOON))
                .contains(new CheckInRefused.OutsideArea(ENGLAND, YORKSHIRE));
    }

    @Test
    void refusesPeopleOfAnAreaNobodyDefined() {
        AreaCode atlantis = AreaCode.of("atlantis");

        assertThat(refuse(AssemblyStatus.STARTED, atlantis, NOON)).contains(new CheckInRefused.UnknownArea(atlantis));
    }

    @Test
    void openAnHourBeforeThePlannedBeginning() {
        assertThat(refuse(AssemblyStatus.PUBLISHED, LEEDS, ELEVEN.minusMillis(1)))
                .contains(new CheckInRefused.NotOpenYet(ELEVEN));
        assertThat(refuse(AssemblyStatus.PUBLISHED, LEEDS, ELEVEN)).isEmpty();
    }

    @Test
    void openWithTheRealBeginningHoweverEarlyItIs() {
        assertThat(refuse(AssemblyStatus.STARTED, LEEDS, ELEVEN.minus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void closeWithTheEnd() {
        assertThat(refuse(AssemblyStatus.ENDED, LEEDS, NOON)).contains(new CheckInRefused.Over());
    }

    @Test
    void hideDrafts() {
        assertThat(refuse(AssemblyStatus.DRAFT, LEEDS, NOON)).contains(new CheckInRefused.UnknownAssembly(ID));
    }

    private Optional<CheckInRefused> refuse(AssemblyStatus status, AreaCode area, Instant now) {
        return doors.refuse(ID, new AssemblyStanding(YORKSHIRE, status, NOON), area, now);
    }
}
