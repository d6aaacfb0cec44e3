package org.folkmoot.rehearsal.replay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Convener;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.ReportStep;
import org.folkmoot.rehearsal.festival.WatchParty;
import org.folkmoot.rehearsal.progress.Progress;

/** The watch-parties and their conveners. */
final class Rooms {
    private final Audience audience;
    private final Map<WatchParty, Convener> conveners = new ConcurrentHashMap<>();

    Rooms(Audience audience) {
        this.audience = audience;
    }

    /** Everything that has to be so before the contest opens: who sits in which room. */
    void gather(AssemblyId assembly, Festival festival, Crowd crowd, Progress progress) throws InterruptedException {
        try (var step =
                progress.begin("Gathering watch-parties", festival.parties().size())) {
            crowd.each(festival.parties(), party -> {
                var convener =
                        Convener.register(audience.person(party.convener()), assembly, party.area(), party.place());
                convener.declareHeadcount(party.headcount());
                for (var member : party.joined()) {
                    audience.person(member).join(convener.joinCode());
                }
                conveners.put(party, convener);
                step.advance();
            });
        }
    }

    void report(ContestId contest, WatchParty party, ReportStep step) throws InterruptedException {
        var convener = conveners.get(party);
        switch (step) {
            case ReportStep.Submit submit -> {
                for (int sent = 0; sent < (submit.twice() ? 2 : 1); sent++) {
                    convener.submit(
                            contest,
                            key(contest, party, submit),
                            submit.revision(),
                            submit.count().answered(),
                            submit.count().counts(),
                            submit.reason());
                }
            }
            case ReportStep.Confirm confirm -> convener.confirm(contest, confirm.revision());
        }
    }

    private static String key(ContestId contest, WatchParty party, ReportStep.Submit submit) {
        var request = contest + "/" + party.convener().email() + "/" + submit.revision();
        return UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
