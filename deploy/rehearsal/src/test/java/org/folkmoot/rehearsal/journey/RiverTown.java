package org.folkmoot.rehearsal.journey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Patience;
import org.folkmoot.rehearsal.client.PersonalLink;
import org.folkmoot.rehearsal.client.StaffSignIn;

/** Four neighbours and an assembly that has begun. */
final class RiverTown implements AutoCloseable {
    static final String ASSEMBLY = "River Town talks";
    static final List<String> PEOPLE = List.of("Ada", "Bo", "Cem", "Dora");
    private static final AreaCode TOWN = AreaCode.of("river-town");

    private final FrontDoor door;
    private final Map<String, PersonalLink> links;

    RiverTown(ComposedSystem.Running system) throws InterruptedException {
        var stack = system.stack();
        door = new FrontDoor(stack.address(), 4, Patience.OF_A_VOTER);
        var secret = stack.secret(Secret.REHEARSAL_CLIENT);
        var organiser = new Organiser(door, new StaffSignIn(door, "folkmoot-rehearsal", secret, Clock.systemUTC()));
        organiser.defineAreas("code,name,kind,parent,population\nriver-town,River Town,town,,900\n");
        var signUps = new StringBuilder("email,name,area,language,access_needs\n");
        PEOPLE.forEach(name -> signUps.append(address(name) + "," + name + ",river-town,en,\n"));
        organiser.importParticipants(signUps.toString());
        links = organiser.links(TOWN);
        organiser.assemble(ASSEMBLY, TOWN, Instant.now());
    }

    private static String address(String person) {
        return person.toLowerCase(Locale.ROOT) + "@river.example";
    }

    String linkOf(String person) {
        return links.get(address(person)).address();
    }

    @Override
    public void close() {
        door.close();
    }
}
