package org.folkmoot.web.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.vote.BallotClient;
import org.folkmoot.web.vote.Marked;
import org.folkmoot.web.vote.Marks;
import org.folkmoot.web.vote.OptionOrder;
import org.folkmoot.web.vote.OwnAnswer;
import org.folkmoot.web.vote.Panel;
import org.folkmoot.web.vote.Panels;
import org.folkmoot.web.vote.Questions;
import org.folkmoot.web.vote.Receipt;

/** Sends an answer on, and says what became of it. What was chosen is never lost. */
@ApplicationScoped
class Answers {
    private final BallotClient ballots;
    private final Questions questions;
    private final OptionOrder order;

    Answers(BallotClient ballots, Questions questions, OptionOrder order) {
        this.ballots = ballots;
        this.questions = questions;
        this.order = order;
    }

    Answered send(ContestState contest, Visitor visitor, MultivaluedMap<String, String> fields) {
        var sent = new Sent(contest, visitor, sequence(fields.getFirst("sequence")), Marks.typed(fields));
        return switch (read(contest, fields)) {
            case Marked.Selected selected -> send(sent, selected.selection());
            case Marked.Unreadable unreadable -> refused(sent, Refusal.ofForm(unreadable.code()));
        };
    }

    private record Sent(ContestState contest, Visitor visitor, long sequence, Marks marks) {}

    private Answered send(Sent sent, Selection selection) {
        ContestState contest = sent.contest();
        Visitor visitor = sent.visitor();
        return switch (ballots.cast(contest.id(), visitor.token(), sent.sequence(), selection)) {
            case Answer.Given<Receipt> given -> {
                OwnAnswer answer = new OwnAnswer(visitor.owner(), given.value(), selection);
                yield answered(200, sent, answer, given.value().sequence() + 1, Panels.counted(contest, answer));
            }
            case Answer.Refused<Receipt> refused -> refused(sent, refused.refusal());
            case Answer.Unreachable<Receipt> unreachable ->
                answered(503, sent, standing(sent), sent.sequence(), Panels.unsent(contest, sent.marks()));
        };
    }

    private Answered refused(Sent sent, Refusal refusal) {
        OwnAnswer standing = standing(sent);
        Panel panel = Panels.refused(sent.contest(), refusal, standing, Instant.now());
        return answered(refusal.status(), sent, standing, next(sent, refusal), panel);
    }

    private Answered answered(int status, Sent sent, OwnAnswer answer, long next, Panel panel) {
        var attempt = new Questions.Attempt(sent.marks(), next, panel);
        var options = order.of(sent.contest().definition(), sent.visitor().id());
        return new Answered(
                status, questions.askAgain(sent.contest(), options, answer, attempt, Instant.now()), answer);
    }

    private static OwnAnswer standing(Sent sent) {
        return sent.visitor().answer(sent.contest().id()).orElse(null);
    }

    /** After an answer from elsewhere turned out to be newer, the next one has to be newer still. */
    private long next(Sent sent, Refusal refusal) {
        if (refusal.sequence() != null) {
            return refusal.sequence() + 1;
        }
        if (refusal.is("sequence-reused") || refusal.is("older-sequence")) {
            return ballots.standing(sent.contest().id(), sent.visitor().token())
                            .map(Receipt::sequence)
                            .orElse(sent.sequence())
                    + 1;
        }
        return sent.sequence();
    }

    private static long sequence(String text) {
        try {
            return Math.max(1, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** What is no option's name cannot have come from our page; voting would refuse it in the same way. */
    private static Marked read(ContestState contest, MultivaluedMap<String, String> fields) {
        try {
            return Marked.read(contest.definition(), fields);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
