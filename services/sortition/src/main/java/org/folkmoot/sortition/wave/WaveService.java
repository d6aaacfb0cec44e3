package org.folkmoot.sortition.wave;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.invitation.Ticket;
import org.folkmoot.lottery.invitation.TicketOffice;
import org.folkmoot.lottery.register.PublishedInvitations;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.randomness.RandomnessConfig;
import org.folkmoot.sortition.submission.Submission;
import org.folkmoot.sortition.submission.Submissions;
import org.folkmoot.sortition.wave.WaveRow.CutOff;

/** Seals the register for a wave of invitations, and shows waves and tickets. */
@ApplicationScoped
class WaveService {
    private static final int SECRET_LENGTH = 32;

    private final DrawStore draws;
    private final WaveStore waves;
    private final Eligible eligible;
    private final RegisterFiles files;
    private final Submissions submissions;
    private final Deeds deeds;
    private final RandomnessConfig config;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    WaveService(
            DrawStore draws,
            WaveStore waves,
            Eligible eligible,
            RegisterFiles files,
            Submissions submissions,
            Deeds deeds,
            RandomnessConfig config,
            Clock clock) {
        this.draws = draws;
        this.waves = waves;
        this.eligible = eligible;
        this.files = files;
        this.submissions = submissions;
        this.deeds = deeds;
        this.config = config;
        this.clock = clock;
    }

    /** @param before whether it was sealed by the same request sent before */
    record Sealed(WaveView wave, boolean before) {}

    @Transactional
    @TransactionConfiguration(timeout = WaveDrawing.MOST_SECONDS)
    Sealed seal(DrawId id, WaveRequest request, Submission submission) {
        DrawRow draw = draws.lock(id);
        Instant now = clock.instant();
        List<WaveRow> earlier = waves.of(id);
        Optional<String> before = submissions.before(submission, String.valueOf(earlier.size() + 1), now);
        return before.map(number -> new Sealed(WaveView.of(earlier.get(Integer.parseInt(number) - 1)), true))
                .orElseGet(() -> new Sealed(seal(draw, earlier, request, submission.by(), now), false));
    }

    private WaveView seal(DrawRow draw, List<WaveRow> earlier, WaveRequest request, String by, Instant now) {
        draw.require(DrawStatus.GATHERING);
        List<InputError> errors = request.errors(now, config.notice());
        if (!errors.isEmpty()) {
            throw DrawProblem.WAVE_REJECTED.because("Change the fields named in errors.", errors);
        }
        if (earlier.stream().anyMatch(wave -> wave.drawnAt().isEmpty())) {
            throw DrawProblem.WAVE_REJECTED.because(
                    "Wait until the lot has fallen in the wave before: nobody is invited twice.");
        }
        SealedRegister register = eligible.of(draw, request.byArea());
        if (register.people().isEmpty()) {
            throw DrawProblem.NOBODY_TO_INVITE.because(
                    "Everybody who may be drawn is invited, or nobody has signed up.");
        }
        WaveRow wave = store(draw.id(), earlier.size() + 1, request, register, now);
        if (!clock.instant().isBefore(wave.randomness().knownFrom())) {
            throw DrawProblem.WAVE_REJECTED.because("Sealing the register took until after "
                    + wave.randomness().knownFrom() + ", when the randomness is known. Choose a later one.");
        }
        deeds.record(
                draw.id(),
                now,
                by,
                "sealed the register",
                Map.of(
                        "wave",
                        wave.number(),
                        "registered",
                        wave.registered(),
                        "root",
                        wave.terms().root()));
        return WaveView.of(wave);
    }

    private WaveRow store(DrawId id, int number, WaveRequest request, SealedRegister register, Instant now) {
        byte[] secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        RegisterFiles.Written written = files.write(id, number, register, new Salts(secret));
        WaveRow wave = new WaveRow(
                id,
                number,
                Math.min(request.invitations(), register.people().size()),
                request.byArea(),
                request.answerBy(),
                secret,
                register.people().size(),
                written.root(),
                request.randomness().fixed(now, config.notice()),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        waves.add(wave, register, written.name());
        return wave;
    }

    @Transactional
    List<WaveView> of(DrawId id) {
        draws.existing(id);
        return waves.of(id).stream().map(WaveView::of).toList();
    }

    @Transactional
    Path register(DrawId id, int number) {
        return waves.file(id, number)
                .map(files::path)
                .orElseThrow(() -> DrawProblem.UNKNOWN_WAVE.because("Look at the draw's waves for their numbers."));
    }

    /** What the root is of, byte by byte. */
    @Transactional
    byte[] terms(DrawId id, int number) {
        return wave(id, number).terms().bytes();
    }

    /** Value, seed and cut-offs, as the command line publishes them. */
    @Transactional
    byte[] outcome(DrawId id, int number) {
        WaveRow wave = wave(id, number);
        return wave.outcome()
                .map(PublishedInvitations::bytes)
                .orElseThrow(
                        () -> DrawProblem.UNKNOWN_FILE.because("The lot has not fallen; its randomness is known from "
                                + wave.randomness().knownFrom() + " on."));
    }

    private WaveRow wave(DrawId id, int number) {
        return waves.of(id).stream()
                .filter(wave -> wave.number() == number)
                .findFirst()
                .orElseThrow(() -> DrawProblem.UNKNOWN_WAVE.because("Look at the draw's waves for their numbers."));
    }

    /** What the person needs to find their own leaf and ticket in the waves that they are part of. */
    @Transactional
    List<TicketView> tickets(DrawId id, ParticipantId participant) {
        draws.existing(id);
        return waves.of(id).stream()
                .flatMap(wave -> ticket(wave, participant).stream())
                .toList();
    }

    /** As it was sealed: since then people may have signed up, or areas may have been drawn anew. */
    private Optional<TicketView> ticket(WaveRow wave, ParticipantId participant) {
        Salts salts = new Salts(wave.secret());
        String leaf = salts.leaf(participant);
        return files.stratum(waves.file(wave.draw(), wave.number()).orElseThrow(), leaf)
                .map(stratum -> ticket(wave, salts.of(participant).hex(), leaf, stratum));
    }

    private static TicketView ticket(WaveRow wave, String salt, String leaf, String stratum) {
        Optional<Ticket> ticket =
                wave.seed().map(seed -> new TicketOffice(HexFormat.of().parseHex(seed)).ticket(leaf));
        Optional<String> cutOff = wave.cutOffs().stream()
                .filter(each -> each.stratum().equals(stratum))
                .findFirst()
                .map(CutOff::cutOff);
        return new TicketView(
                wave.number(),
                salt,
                leaf,
                stratum,
                ticket.map(Ticket::hex).orElse(null),
                cutOff.orElse(null),
                ticket.map(number -> cutOff.filter(highest -> number.hex().compareTo(highest) <= 0)
                                .isPresent())
                        .orElse(null));
    }
}
