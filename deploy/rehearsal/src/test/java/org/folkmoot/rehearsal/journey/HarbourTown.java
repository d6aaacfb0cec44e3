package org.folkmoot.rehearsal.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Patience;
import org.folkmoot.rehearsal.client.PersonalLink;
import org.folkmoot.rehearsal.client.StaffSignIn;
import org.folkmoot.rehearsal.client.Tally;

/** A small town with an assembly that has begun: Ana lives in the north, Ben in the south. */
final class HarbourTown implements AutoCloseable {
    static final String ASSEMBLY = "Harbour Town decides";
    static final AreaCode TOWN = AreaCode.of("harbour-town");

    private final FrontDoor door;
    private final Organiser organiser;
    private final Map<String, PersonalLink> links;

    HarbourTown(ComposedSystem.Running system) throws InterruptedException {
        var stack = system.stack();
        door = new FrontDoor(stack.address(), 4, Patience.OF_A_VOTER);
        var secret = stack.secret(Secret.REHEARSAL_CLIENT);
        organiser = new Organiser(door, new StaffSignIn(door, "folkmoot-rehearsal", secret, Clock.systemUTC()));
        organiser.defineAreas("""
                code,name,kind,parent,population
                harbour-town,Harbour Town,town,,2000
                harbour-north,North,quarter,harbour-town,1200
                harbour-south,South,quarter,harbour-town,800
                """);
        organiser.importParticipants("""
                email,name,area,language,access_needs
                ana@harbour.example,Ana,harbour-north,en,
                ben@harbour.example,Ben,harbour-south,en,
                """);
        links = organiser.links(TOWN);
        organiser.assemble(ASSEMBLY, TOWN, Instant.now());
    }

    String linkOf(String person) {
        return links.get(person + "@harbour.example").address();
    }

    Tally tally(ContestId contest) throws InterruptedException {
        return organiser.tally(contest);
    }

    @Override
    public void close() {
        door.close();
    }
}
