package org.folkmoot.voting.room;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.voting.contest.Contest;

/** The rules for one party's result in one contest at one moment. */
public record RoomRules(Contest contest, Room room, Instant now) {
    /** @param reason why it is corrected; needed only after a confirmation */
    public ResultDecision submit(RoomResult current, RoomCount count, Optional<String> reason) {
        return switch (current) {
            case RoomResult.Awaited awaited ->
                refusal(count).orElseGet(() -> new ResultDecision.Changed(awaited.submit(count)));
            case RoomResult.Sent sent -> replace(sent, count, reason);
        };
    }

    public ResultDecision confirm(RoomResult current, int revision) {
        return switch (current) {
            case RoomResult.Awaited _ -> new ResultDecision.NoResult(revision);
            case RoomResult.Sent sent when revision > sent.count().revision() -> new ResultDecision.NoResult(revision);
            case RoomResult.Sent sent
            when revision < sent.count().revision() ->
                new ResultDecision.OlderRevision(revision, sent.count().revision());
            case RoomResult.Provisional provisional ->
                refusal(provisional.count()).orElseGet(() -> new ResultDecision.Changed(provisional.confirm()));
            case RoomResult.Counting counting -> new ResultDecision.Unchanged(counting);
            case RoomResult.Suspended suspended -> new ResultDecision.Unchanged(suspended);
        };
    }

    /** What becomes of the result because a member voted by phone; nothing while it still fits. */
    public static Optional<RoomResult.Suspended> afterMemberVoted(RoomResult current, Room room) {
        return current instanceof RoomResult.Counting counting && !room.fits(counting.count())
                ? Optional.of(counting.suspend())
                : Optional.empty();
    }

    private ResultDecision replace(RoomResult.Sent sent, RoomCount count, Optional<String> reason) {
        int stored = sent.count().revision();
        if (count.revision() < stored) {
            return new ResultDecision.OlderRevision(count.revision(), stored);
        }
        if (count.revision() == stored) {
            return count.saysTheSameAs(sent.count())
                    ? new ResultDecision.Unchanged(sent)
                    : new ResultDecision.RevisionReused(stored);
        }
        if (sent instanceof RoomResult.Suspended suspended && contest instanceof Contest.Closed closed) {
            return mend(suspended, count, reason, closed);
        }
        return refusal(count).orElseGet(() -> switch (sent) {
            case RoomResult.Provisional provisional -> new ResultDecision.Changed(provisional.submit(count));
            case RoomResult.Counting counting ->
                reason.<ResultDecision>map(why -> new ResultDecision.Changed(counting.correct(count, why)))
                        .orElseGet(ResultDecision.ReasonMissing::new);
            case RoomResult.Suspended suspended ->
                reason.<ResultDecision>map(why -> new ResultDecision.Changed(suspended.correct(count, why)))
                        .orElseGet(ResultDecision.ReasonMissing::new);
        });
    }

    /**
     * A member's vote in the last moment sets aside the whole room's result, and nobody could mend that before the
     * close. So it may be lowered until the contest is settled, and only lowered: how it stands elsewhere is known.
     */
    private ResultDecision mend(
            RoomResult.Suspended suspended, RoomCount count, Optional<String> reason, Contest.Closed closed) {
        if (!closed.takesAnswers(now) && !count.isWithin(suspended.count())) {
            return new ResultDecision.CountsRaised();
        }
        return room.refusal(count)
                .map(refused -> (ResultDecision) refused)
                .or(() -> reason.map(why -> new ResultDecision.Changed(suspended.correct(count, why))))
                .orElseGet(ResultDecision.ReasonMissing::new);
    }

    private Optional<ResultDecision> refusal(RoomCount count) {
        return switch (contest) {
            case Contest.Prepared _ -> Optional.of(new ResultDecision.ContestNotOpen());
            case Contest.Voided voided -> Optional.of(new ResultDecision.ContestVoided(voided.reason()));
            case Contest.Open open
            when !open.takesAnswers(now) -> Optional.of(new ResultDecision.ContestClosed(open.dueAt(), now));
            case Contest.Settled settled -> Optional.of(new ResultDecision.ContestClosed(settled.closesAt(), now));
            case Contest.Closed closed
            when !closed.takesAnswers(now) -> Optional.of(new ResultDecision.ContestClosed(closed.closesAt(), now));
            case Contest.Closing closing
            when !closing.takesAnswers(now) -> Optional.of(new ResultDecision.ContestClosed(closing.dueAt(), now));
            case Contest.Open _, Contest.Closing _, Contest.Closed _ ->
                room.refusal(count).map(refused -> refused);
        };
    }
}
