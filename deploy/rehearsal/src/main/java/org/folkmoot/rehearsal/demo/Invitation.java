package org.folkmoot.rehearsal.demo;

import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Replay;

/**
 * Lets whoever started the demo take part. A second question is open for it: the first one is closed, and its figures
 * stay what they are.
 */
final class Invitation {
    private static final String QUESTION = "Shall the city ask its people like this again next year?";
    private static final List<ContestOption> ANSWERS = List.of(
            new ContestOption(OptionId.of("yes"), "Yes"),
            new ContestOption(OptionId.of("no"), "No"),
            new ContestOption(OptionId.of("two-years"), "Every two years"));

    private final Venue venue;
    private final Festival festival;
    private final Replay replay;

    Invitation(Venue venue, Festival festival, Replay replay) {
        this.venue = venue;
        this.festival = festival;
        this.replay = replay;
    }

    void extend(ContestId counted, Optional<DrawId> draw, Progress progress) throws InterruptedException {
        var open = replay.openForVisitors(QUESTION, ANSWERS);
        var voter = festival.casts().getFirst().voter();
        progress.say("Everything goes on running. Now press a button yourself:");
        progress.say(
                "  vote as " + voter.name() + "        " + replay.linkOf(voter).address());
        progress.say("  watch your vote arrive  " + venue.address() + "/live/" + open);
        progress.say("  the result from above   " + venue.address() + "/live/" + counted);
        draw.ifPresent(panel -> progress.say("  how the lot fell        " + venue.lottery(panel)));
        if (!festival.parties().isEmpty()) {
            var convener = festival.parties().getFirst().convener();
            progress.say("  a watch-party's host    " + replay.linkOf(convener).address() + "  then " + venue.address()
                    + "/party");
        }
        progress.say("  the stage               " + venue.address() + "/stage  " + venue.asFacilitator());
        progress.say("Ctrl-C or ./folkmoot down stops everything; the data stays.");
    }
}
