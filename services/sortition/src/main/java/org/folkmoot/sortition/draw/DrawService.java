package org.folkmoot.sortition.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawEvent.DrawAnnounced;
import org.folkmoot.contracts.draw.DrawEvent.DrawCancelled;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.randomness.Randomness;
import org.folkmoot.sortition.register.Register;
import org.folkmoot.sortition.submission.Submission;
import org.folkmoot.sortition.submission.Submissions;

/** Announces draws, shows them, and calls them off. */
@ApplicationScoped
public class DrawService {
    private static final int SECRET_LENGTH = 32;

    private final DrawStore draws;
    private final AnswerCounts answers;
    private final Register register;
    private final Submissions submissions;
    private final Deeds deeds;
    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    DrawService(
            DrawStore draws,
            AnswerCounts answers,
            Register register,
            Submissions submissions,
            Deeds deeds,
            Outbox outbox,
            Clock clock) {
        this.draws = draws;
        this.answers = answers;
        this.register = register;
        this.submissions = submissions;
        this.deeds = deeds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param before whether it was announced by the same request sent before */
    record Announced(DrawView draw, boolean before) {}

    @Transactional
    Announced announce(DrawRequest request, Submission submission) {
        Instant now = clock.instant();
        DrawId id = DrawId.random();
        Optional<String> before = submissions.before(submission, id.toString(), now);
        return before.map(draw -> new Announced(show(DrawId.of(draw)), true))
                .orElseGet(() -> new Announced(announce(id, request, submission.by(), now), false));
    }

    private DrawView announce(DrawId id, DrawRequest request, String by, Instant now) {
        List<InputError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw DrawProblem.DRAW_REJECTED.because("Change the fields named in errors.", errors);
        }
        check(request);
        DrawRow draw = row(id, request, now);
        draws.add(draw);
        deeds.record(draw.id(), now, by, "announced", Map.of("name", draw.name(), "seats", draw.seats()));
        outbox.append(Topics.DRAWS, draw.id().toString(), new DrawAnnounced(draw.summary(), now));
        return DrawView.of(draw, answers.of(draw.id(), now));
    }

    private void check(DrawRequest request) {
        if (!register.knows(request.assemblyId())) {
            throw DrawProblem.UNKNOWN_ASSEMBLY.because("Publish the assembly first.");
        }
        if (request.area() != null && !register.knows(request.area())) {
            throw DrawProblem.DRAW_REJECTED.because(
                    "Change the fields named in errors.",
                    List.of(InputError.field("area", request.area() + " is not an area")));
        }
        List<InputError> areas = request.quotas().stream()
                .filter(quota -> quota.feature().equals(DrawRow.AREA))
                .map(Quota::value)
                .filter(value -> !isArea(value))
                .map(value -> InputError.field("targets", value + " is not an area"))
                .toList();
        if (!areas.isEmpty()) {
            throw DrawProblem.DRAW_REJECTED.because("Change the fields named in errors.", areas);
        }
        // A slip here would have people serve twice in a row.
        List<InputError> unknown = draws.unknown(request.notAgain() == null ? List.of() : request.notAgain()).stream()
                .map(draw -> InputError.field("notAgain", draw + " is no draw"))
                .toList();
        if (!unknown.isEmpty()) {
            throw DrawProblem.DRAW_REJECTED.because("Change the fields named in errors.", unknown);
        }
    }

    private boolean isArea(String value) {
        try {
            return register.knows(AreaCode.of(value));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private DrawRow row(DrawId id, DrawRequest request, Instant now) {
        byte[] secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        Optional<AreaCode> area = Optional.ofNullable(request.area());
        Set<DrawId> notAgain = request.notAgain() == null
                ? draws.lastDrawn(area).map(Set::of).orElse(Set.of())
                : Set.copyOf(request.notAgain());
        return new DrawRow(
                id,
                request.assemblyId(),
                request.name().strip(),
                area,
                request.seats(),
                request.quotas(),
                notAgain,
                secret,
                DrawStatus.GATHERING,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                Optional.empty());
    }

    @Transactional
    DrawView cancel(DrawId id, String reason, String by) {
        DrawRow draw = draws.lock(id);
        // Seats of a panel that sits may be on their way to be filled.
        if (draw.panel().isPresent() || draw.status() == DrawStatus.CANCELLED) {
            throw DrawProblem.wrongState(DrawStatus.FROZEN, draw.status());
        }
        Instant now = clock.instant();
        refuseOnceSigned(draw, now);
        draws.cancel(id, reason, now);
        deeds.record(id, now, by, "cancelled", Map.of("reason", reason));
        outbox.append(Topics.DRAWS, id.toString(), new DrawCancelled(draw.summary(), reason, now));
        return show(id);
    }

    /** From then on anybody can work out who is drawn; whoever does not like it could call it off and draw again. */
    private static void refuseOnceSigned(DrawRow draw, Instant now) {
        if (draw.status() == DrawStatus.FROZEN
                && draw.plan().orElseThrow().randomness() instanceof Randomness.Drand signed
                && !now.isBefore(signed.knownFrom())) {
            throw DrawProblem.WRONG_STATE.because(
                    "Round %d of drand is signed, so that it is settled who is drawn. Enter its randomness."
                            .formatted(signed.round()));
        }
    }

    @Transactional
    public DrawView show(DrawId id) {
        return DrawView.of(draws.existing(id), answers.of(id, clock.instant()));
    }

    @Transactional
    List<DrawView> of(AssemblyId assembly) {
        Instant now = clock.instant();
        return draws.of(assembly).stream()
                .map(draw -> DrawView.of(draw, answers.of(draw.id(), now)))
                .toList();
    }

    @Transactional
    List<Deeds.Deed> deeds(DrawId id) {
        return deeds.of(draws.existing(id).id());
    }
}
