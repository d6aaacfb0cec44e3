package org.folkmoot.web.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.vote.BallotClient;
import org.folkmoot.web.vote.OwnAnswer;
import org.folkmoot.web.vote.Panels;
import org.folkmoot.web.vote.Question;
import org.folkmoot.web.vote.Questions;
import org.folkmoot.web.vote.Receipt;

/** Sends an answer on, and says what became of it. What was chosen is never lost. */
@ApplicationScoped
class Answers {
    private final BallotClient ballots;
    private final Questions questions;

    Answers(BallotClient ballots, Questions questions) {
        this.ballots = ballots;
        this.questions = questions;
    }

    Answered send(ContestState contest, Visitor visitor, String sequenceText, List<String> choices) {
        OwnAnswer standing = visitor.answer(contest.id()).orElse(null);
        long sequence = sequence(sequenceText);
        List<OptionId> chosen = chosen(choices);
        return switch (ballots.cast(contest.id(), visitor.token(), sequence, chosen)) {
            case Answer.Given<Receipt> given -> counted(contest, new OwnAnswer(visitor.owner(), given.value(), chosen));
            case Answer.Refused<Receipt> refused ->
                refused(contest, visitor, refused.refusal(), standing, new Attempt(sequence, chosen));
            case Answer.Unreachable<Receipt> unreachable -> {
                Question question = questions.askAgain(
                        contest, standing, chosen, sequence, Panels.unsent(contest, chosen), Instant.now());
                yield new Answered(503, question, standing);
            }
        };
    }

    private record Attempt(long sequence, List<OptionId> chosen) {}

    private Answered counted(ContestState contest, OwnAnswer answer) {
        Question question = questions.askAgain(
                contest,
                answer,
                answer.choices(),
                answer.receipt().sequence() + 1,
                Panels.counted(contest, answer),
                Instant.now());
        return new Answered(200, question, answer);
    }

    private Answered refused(
            ContestState contest, Visitor visitor, Refusal refusal, OwnAnswer standing, Attempt attempt) {
        Instant now = Instant.now();
        Question question = questions.askAgain(
                contest,
                standing,
                attempt.chosen(),
                next(contest, visitor, refusal, attempt.sequence()),
                Panels.refused(contest, refusal, standing, now),
                now);
        return new Answered(refusal.status(), question, standing);
    }

    /** After an answer from elsewhere turned out to be newer, the next one has to be newer still. */
    private long next(ContestState contest, Visitor visitor, Refusal refusal, long sequence) {
        if (refusal.sequence() != null) {
            return refusal.sequence() + 1;
        }
        if (refusal.is("sequence-reused") || refusal.is("older-sequence")) {
            return ballots.standing(contest.id(), visitor.token())
                            .map(Receipt::sequence)
                            .orElse(sequence)
                    + 1;
        }
        return sequence;
    }

    private static long sequence(String text) {
        try {
            return Math.max(1, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** What is no option's name cannot have come from our page; voting would refuse it in the same way. */
    private static List<OptionId> chosen(List<String> choices) {
        try {
            return choices == null
                    ? List.of()
                    : choices.stream().map(OptionId::of).toList();
        } catch (IllegalArgumentException e) {
            throw new jakarta.ws.rs.BadRequestException(e);
        }
    }
}
