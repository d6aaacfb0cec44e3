package org.folkmoot.sortition.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.sortition.answer.Invited.Answer;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;

/** Takes the answers; until the time is over each may be changed. */
@ApplicationScoped
class AnswerService {
    private final DrawStore draws;
    private final InvitationStore invitations;
    private final PoolStore pools;
    private final Clock clock;

    AnswerService(DrawStore draws, InvitationStore invitations, PoolStore pools, Clock clock) {
        this.draws = draws;
        this.invitations = invitations;
        this.pools = pools;
        this.clock = clock;
    }

    @Transactional
    InvitationView show(DrawId id, ParticipantId participant) {
        DrawRow draw = draws.existing(id);
        return view(draw, invitations.find(id, participant).orElseThrow(AnswerService::notInvited));
    }

    @Transactional
    InvitationView answer(DrawId id, ParticipantId participant, AnswerRequest request) {
        // The draw is not frozen while an answer is on its way in.
        DrawRow draw = draws.hold(id);
        Invited invited = invitations.lock(id, participant).orElseThrow(AnswerService::notInvited);
        Instant now = clock.instant();
        draw.require(DrawStatus.GATHERING);
        if (now.isAfter(invited.answerBy())) {
            throw DrawProblem.ANSWER_TOO_LATE.because("It was over at " + invited.answerBy() + ".");
        }
        List<InputError> errors = request.errors(draw.targets());
        if (!errors.isEmpty()) {
            throw DrawProblem.ANSWER_REJECTED.because("Change the fields named in errors.", errors);
        }
        store(draw, invited, request, now);
        return view(draw, invitations.find(id, participant).orElseThrow());
    }

    /** Who gives no address keeps the one given before. */
    private void store(DrawRow draw, Invited invited, AnswerRequest request, Instant now) {
        if (request.accepts()) {
            Optional<String> household = request.address() == null
                    ? invited.household()
                    : Households.pseudonym(request.address(), draw.secret());
            invitations.answer(draw.id(), invited.participant(), Answer.ACCEPTED, request.stated(), household, now);
        } else {
            invitations.answer(draw.id(), invited.participant(), Answer.DECLINED, Map.of(), Optional.empty(), now);
        }
    }

    private InvitationView view(DrawRow draw, Invited invited) {
        return new InvitationView(
                draw.id(),
                draw.name(),
                draw.status(),
                invited.answerBy(),
                invited.answer().orElse(null),
                invited.stated(),
                AnswerRequest.choices(draw.targets()),
                pools.place(draw.id(), invited.participant()).orElse(null));
    }

    private static RuntimeException notInvited() {
        return DrawProblem.NOT_INVITED.because(
                "Invitations are drawn by lot; whoever is invited has had a mail. Everybody may look at the draw.");
    }
}
