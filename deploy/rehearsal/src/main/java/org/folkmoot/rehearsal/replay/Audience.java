package org.folkmoot.rehearsal.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Participant;
import org.folkmoot.rehearsal.client.PersonalLink;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;

/** Everybody in the register, each with their own link and token. */
public final class Audience {
    private static final int ONE_TRAINED_IN = 33;

    private final Map<Voter, PersonalLink> links;
    private final Map<Voter, Participant> people = new ConcurrentHashMap<>();

    private Audience(Map<Voter, PersonalLink> links) {
        this.links = links;
    }

    /** Brings areas and people into the register; those already there stay as they are. */
    static Audience register(Festival festival, Organiser organiser) throws InterruptedException {
        organiser.defineAreas(Sheet.areas(festival));
        var imported = organiser.importParticipants(Sheet.signUps(festival));
        if (imported.rejected() > 0) {
            throw new IllegalStateException(imported.rejected() + " sign-ups were rejected");
        }
        organiser.certifyFacilitators(Sheet.certificates(trained(festival)));
        var known = organiser.links(festival.places().city());
        var links = new LinkedHashMap<Voter, PersonalLink>();
        for (var voter : festival.voters()) {
            var link = known.get(voter.email());
            if (link == null) {
                throw new IllegalStateException(voter.name() + " was imported and has no personal link");
            }
            links.put(voter, link);
        }
        return new Audience(links);
    }

    private static List<Voter> trained(Festival festival) {
        return IntStream.range(0, festival.voters().size())
                .filter(number -> number % ONE_TRAINED_IN == 0)
                .mapToObj(festival.voters()::get)
                .toList();
    }

    void enter(FrontDoor door, Crowd crowd, Festival festival, Progress progress) throws InterruptedException {
        try (var step =
                progress.begin("Opening personal links", festival.voters().size())) {
            crowd.each(festival.voters(), voter -> {
                var person = new Participant(door, links.get(voter));
                person.enter();
                people.put(voter, person);
                step.advance();
            });
        }
    }

    void checkIn(AssemblyId assembly, Crowd crowd, List<Voter> voters, Progress progress) throws InterruptedException {
        try (var step = progress.begin("Checking in", voters.size())) {
            crowd.each(voters, voter -> {
                person(voter).checkIn(assembly);
                step.advance();
            });
        }
    }

    public Participant person(Voter voter) {
        return people.get(voter);
    }

    PersonalLink link(Voter voter) {
        return links.get(voter);
    }
}
