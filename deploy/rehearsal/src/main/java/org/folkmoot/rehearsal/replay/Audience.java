package org.folkmoot.rehearsal.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Participant;
import org.folkmoot.rehearsal.client.PersonalLink;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;

/** Everybody in the register, each with their own link and token. */
final class Audience {
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

    void checkIn(AssemblyId assembly, Crowd crowd, Festival festival, Progress progress) throws InterruptedException {
        try (var step = progress.begin("Checking in", festival.voters().size())) {
            crowd.each(festival.voters(), voter -> {
                person(voter).checkIn(assembly);
                step.advance();
            });
        }
    }

    Participant person(Voter voter) {
        return people.get(voter);
    }

    PersonalLink link(Voter voter) {
        return links.get(voter);
    }
}
