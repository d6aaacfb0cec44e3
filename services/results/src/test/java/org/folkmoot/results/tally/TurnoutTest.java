package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyBench.CLOSE;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Certification;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnoutTest {
    private final TallyBench bench = new TallyBench();
    private final ParticipantId ana = ParticipantId.random();
    private final Party pub = new Party(PartyId.random(), bench.assembly, AreaCode.of("hill"), "The Plough");

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void countsWhoIsCheckedInByArea() {
        checkIn(ana, "hill");
        checkIn(ana, "hill");
        checkIn(ParticipantId.random(), "vale");
        checkIn(ParticipantId.random(), "south");

        assertThat(bench.tally("hill").checkedIn()).isEqualTo(1);
        assertThat(bench.tally("north").checkedIn()).isEqualTo(2);
        assertThat(bench.tally("country").checkedIn()).isEqualTo(3);
    }

    @Test
    void aChangedAreaMovesThePerson() {
        checkIn(ana, "hill");
        bench.flush();
        checkIn(ana, "south");

        assertThat(bench.tally("north").checkedIn()).isZero();
        assertThat(bench.tally("country").checkedIn()).isEqualTo(1);
    }

    @Test
    void aContestPreparedLaterCountsThoseWhoAreThereAlready() {
        checkIn(ana, "hill");
        bench.flush();
        int published = bench.published();
        bench.furtherContest();
        bench.flush();

        // Hill, north and country of the further contest, and nothing of the first.
        assertThat(bench.published()).isEqualTo(published + 3);
    }

    @Test
    void peopleOfAnotherAssemblyAreNotCounted() {
        var elsewhere = new ParticipantCheckedIn(AssemblyId.random(), ana, AreaCode.of("hill"), OPENED);
        bench.read(Topics.CHECK_INS, elsewhere.assemblyId() + "/" + ana, elsewhere);

        assertThat(bench.tally("hill")).isNull();
    }

    @Test
    void countsPartiesThatDeclaredTheirHeadcountInTime() {
        read(new PartyRegistered(pub, OPENED.minusSeconds(60)));
        read(declared(pub, OPENED));
        Party late = new Party(PartyId.random(), bench.assembly, AreaCode.of("vale"), "The Late");
        read(declared(late, OPENED.plusSeconds(1)));
        read(new PartyRegistered(
                new Party(PartyId.random(), bench.assembly, AreaCode.of("south"), "The Silent"), OPENED));

        assertThat(bench.tally("hill").parties()).isEqualTo(1);
        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    @Test
    void aHeadcountDeclaredAgainKeepsThePartyInEarlierContests() {
        read(declared(pub, OPENED.minusSeconds(5)));
        bench.flush();
        read(declared(pub, OPENED.plusSeconds(600)));

        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    @Test
    void partiesDeclaredBeforeAContestOpensAreCountedWhenItDoes() {
        var further = bench.furtherContest();
        read(declared(pub, OPENED.plusSeconds(10)));
        bench.flush();
        int published = bench.published();
        bench.contests.apply(new ContestOpened(further, OPENED.plusSeconds(20)));
        bench.flush();

        assertThat(bench.published()).isEqualTo(published + 3);
    }

    @Test
    void aPartyTakesPartFromItsFirstHeadcountWhateverItIsToldLater() {
        Instant first = OPENED.minusSeconds(5);
        read(new HeadcountDeclared(pub, 40, OPENED.plusSeconds(600), first, first));

        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    /** The contest was over when the number was approved: nobody could send counts for it. */
    @Test
    void aHeadcountApprovedAfterTheCloseIsNoneOfThisContest() {
        Instant declared = OPENED.minusSeconds(5);
        Party other = new Party(PartyId.random(), bench.assembly, AreaCode.of("hill"), "The Swan");
        bench.contestCloses();
        read(new HeadcountDeclared(pub, 250, declared, declared, TallyBench.CLOSE));
        read(new HeadcountDeclared(other, 250, declared, declared, TallyBench.CLOSE.plusMillis(1)));

        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    @Test
    void aContestForCertifiedPartiesAwaitsOnlyThose() {
        bench.contestTakes(PartyPolicy.CERTIFIED);
        read(declared(pub, OPENED));
        read(declared(certified(Certification.since(OPENED.minusSeconds(9))), OPENED));
        read(declared(certified(new Certification(OPENED.minusSeconds(9), OPENED.minusSeconds(1))), OPENED));

        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    @Test
    void aPartyMayBeCertifiedUpToTheCloseWheneverThatBecomesKnown() {
        bench.contestTakes(PartyPolicy.CERTIFIED);
        read(declared(pub, OPENED));
        read(declared(certified(pub, Certification.since(CLOSE)), OPENED));
        read(declared(certified(Certification.since(CLOSE.plusNanos(1))), OPENED));
        assertThat(bench.tally("country").parties()).isEqualTo(2);
        bench.contestCloses(PartyPolicy.CERTIFIED);
        assertThat(bench.tally("country").parties()).isEqualTo(1);

        read(declared(certified(Certification.since(CLOSE.plusSeconds(1))), OPENED));
        assertThat(bench.tally("country").parties()).isEqualTo(1);
    }

    @Test
    void aContestForNoPartiesAwaitsNone() {
        bench.contestTakes(PartyPolicy.NONE);
        read(declared(pub, OPENED));

        assertThat(bench.tally("country")).isNull();
    }

    private Party certified(Certification certification) {
        return certified(new Party(PartyId.random(), bench.assembly, AreaCode.of("hill"), "The Swan"), certification);
    }

    private static Party certified(Party party, Certification certification) {
        return new Party(party.id(), party.assemblyId(), party.area(), party.place(), certification);
    }

    private static HeadcountDeclared declared(Party party, Instant at) {
        return new HeadcountDeclared(party, 40, at);
    }

    private void read(PartyEvent event) {
        bench.read(Topics.PARTIES, event.party().id().toString(), event);
    }

    private void checkIn(ParticipantId participant, String area) {
        var event = new ParticipantCheckedIn(bench.assembly, participant, AreaCode.of(area), OPENED);
        bench.read(Topics.CHECK_INS, bench.assembly + "/" + participant, event);
    }
}
