package org.folkmoot.sortition.wave;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.InvitationEvent.ParticipantInvited;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.invitation.InvitationLottery;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.Ticket;
import org.folkmoot.lottery.register.InvitationSeed;
import org.folkmoot.sortition.answer.InvitationStore;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.randomness.Values;
import org.folkmoot.sortition.register.Register;
import org.folkmoot.sortition.wave.WaveRow.CutOff;

/** Lets the lot fall on those who are invited, once the randomness is known. */
@ApplicationScoped
public class WaveDrawing {
    /** A register of millions takes longer than transactions usually may. */
    static final int MOST_SECONDS = 600;

    private final DrawStore draws;
    private final WaveStore waves;
    private final InvitationStore invitations;
    private final Register people;
    private final Deeds deeds;
    private final Outbox outbox;
    private final Clock clock;

    WaveDrawing(
            DrawStore draws,
            WaveStore waves,
            InvitationStore invitations,
            Register people,
            Deeds deeds,
            Outbox outbox,
            Clock clock) {
        this.draws = draws;
        this.waves = waves;
        this.invitations = invitations;
        this.people = people;
        this.deeds = deeds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same value again changes nothing. */
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    public WaveView draw(DrawId id, int number, String value, String by) {
        DrawRow draw = draws.lock(id);
        WaveRow wave = waves.lock(id, number)
                .orElseThrow(() -> DrawProblem.UNKNOWN_WAVE.because("Look at the draw's waves for their numbers."));
        if (wave.value().filter(value::equals).isPresent()) {
            return WaveView.of(wave);
        }
        if (wave.drawnAt().isPresent()) {
            throw Values.refused("The lot has fallen with another value, and stays so.");
        }
        draw.require(DrawStatus.GATHERING);
        Instant now = clock.instant();
        Beacon beacon = Values.beacon(wave.randomness(), value, now);
        byte[] seed = Values.admitted(() -> InvitationSeed.of(wave.terms().root(), beacon));
        invite(draw, wave, value, seed, now);
        deeds.record(id, now, by, "entered the randomness of a wave", Map.of("wave", number, "value", value));
        return WaveView.of(waves.lock(id, number).orElseThrow());
    }

    private void invite(DrawRow draw, WaveRow wave, String value, byte[] seed, Instant now) {
        SealedRegister register = waves.register(wave);
        Invitations drawn = tickets(register, wave, seed).draw(wave.invitations());
        // Whoever was erased meanwhile held a ticket and is asked nothing.
        List<ParticipantId> invited = drawn.places().stream()
                .mapToObj(register.people()::get)
                .filter(person -> people.areaOf(person).isPresent())
                .toList();
        invitations.invite(draw.id(), wave.number(), invited, wave.answerBy(), now);
        waves.draw(
                wave,
                value,
                HexFormat.of().formatHex(seed),
                drawn.strata().stream()
                        .map(stratum -> new CutOff(
                                stratum.name(),
                                stratum.people(),
                                stratum.invited(),
                                stratum.cutOff().map(Ticket::hex).orElse(null)))
                        .toList(),
                now);
        outbox.append(
                Topics.INVITATIONS,
                invited.stream()
                        .map(person -> new Outbox.Entry<>(
                                draw.id() + "/" + person,
                                new ParticipantInvited(draw.id(), person, draw.name(), wave.answerBy(), now)))
                        .toList());
    }

    private static InvitationLottery tickets(SealedRegister register, WaveRow wave, byte[] seed) {
        InvitationLottery lottery = new InvitationLottery(seed);
        Salts salts = new Salts(wave.secret());
        int[] strata = register.strata().stream().mapToInt(lottery::stratum).toArray();
        for (int person = 0; person < register.people().size(); person++) {
            byte[] leaf = salts.leaf(register.people().get(person)).getBytes(StandardCharsets.US_ASCII);
            lottery.enter(leaf, leaf.length, strata[register.stratumOf()[person]]);
        }
        return lottery;
    }
}
