package org.folkmoot.breakout.goround.outcome;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands for a room: the newest that was sent in, as a whole. */
public sealed interface RoomOutcome {
    /** The longest answer to "What shall we say?", in code points. */
    int LONGEST_LINE = 200;

    /** In code points. */
    int LONGEST_PRIORITY = 80;

    int MOST_PRIORITIES = 5;

    /** Edits may be lost on the way; but nobody may take a number so high that no later one can follow. */
    int MOST_LOST_REVISIONS = 1_000;

    /** 0 until something was sent. */
    int revision();

    default OutcomeDecision submit(Submission submission) {
        int given = submission.revision();
        if (given < 1 || given - revision() > MOST_LOST_REVISIONS) {
            return new OutcomeDecision.UnlikelyRevision(given, revision());
        }
        if (given < revision()) {
            return new OutcomeDecision.OlderRevision(given, revision());
        }
        return switch (read(submission)) {
            case OutcomeDecision.Changed changed
            when given == revision() ->
                changed.next().equals(this)
                        ? new OutcomeDecision.Unchanged(changed.next())
                        : new OutcomeDecision.RevisionReused(given);
            case OutcomeDecision decision -> decision;
        };
    }

    private static OutcomeDecision read(Submission submission) {
        Line line = Line.read(submission.line());
        Optional<TextFault> fault = line.fault(LONGEST_LINE);
        if (fault.isPresent()) {
            return new OutcomeDecision.LineUnsuitable(fault.get());
        }
        if (submission.priorities().size() > MOST_PRIORITIES) {
            return new OutcomeDecision.TooManyPriorities(submission.priorities().size(), MOST_PRIORITIES);
        }
        List<Line> priorities = submission.priorities().stream().map(Line::read).toList();
        return misfit(priorities)
                .orElseGet(() -> new OutcomeDecision.Changed(new Sent(
                        submission.revision(),
                        line.text(),
                        priorities.stream().map(Line::text).toList())));
    }

    private static Optional<OutcomeDecision> misfit(List<Line> priorities) {
        Set<String> meanings = new HashSet<>();
        for (int place = 0; place < priorities.size(); place++) {
            Line priority = priorities.get(place);
            Optional<TextFault> fault = priority.fault(LONGEST_PRIORITY);
            if (fault.isPresent()) {
                return Optional.of(new OutcomeDecision.PriorityUnsuitable(place, fault.get()));
            }
            if (!meanings.add(priority.meaning())) {
                return Optional.of(new OutcomeDecision.RepeatedPriority(place, priority.text()));
            }
        }
        return Optional.empty();
    }

    /** Nothing yet. */
    record Awaited() implements RoomOutcome {
        @Override
        public int revision() {
            return 0;
        }
    }

    record Sent(int revision, String line, List<String> priorities) implements RoomOutcome {
        public Sent {
            priorities = List.copyOf(priorities);
        }
    }
}
