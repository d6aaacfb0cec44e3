package org.folkmoot.bench.venue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * An assembly of a country with a few areas and one contest of one choice, told to the services by the events that
 * registration, assembly and the stage would publish.
 *
 * @param areas the leaves, in which people are
 * @param hermits so many of the first areas have one person each, the first of all people; all others share the rest
 */
public record Moot(
        AssemblyId assembly, ContestId contest, AreaCode country, List<AreaCode> areas, int hermits, int options) {
    public Moot {
        areas = List.copyOf(areas);
    }

    public static Moot of(int areas, int options) {
        return withHermits(0, areas, options);
    }

    /** @param areas in which people are together; each hermit has one more */
    public static Moot withHermits(int hermits, int areas, int options) {
        return new Moot(
                AssemblyId.random(),
                ContestId.random(),
                AreaCode.of("country"),
                IntStream.range(0, hermits + areas)
                        .mapToObj(number -> AreaCode.of("area-" + number))
                        .toList(),
                hermits,
                options);
    }

    private AreaCode home(int person) {
        return areas.get(person < hermits ? person : hermits + person % (areas.size() - hermits));
    }

    /** Returns when the broker has all of it; the services learn it a moment later. */
    public void convene(EventLog log, List<ParticipantId> participants) {
        Instant now = Instant.now();
        log.publish(Topics.AREAS, country.value(), new AreaDefined(country, "Country", "country", null, 0));
        for (AreaCode area : areas) {
            log.publish(Topics.AREAS, area.value(), new AreaDefined(area, area.value(), "region", country, 0));
        }
        var details = new AssemblyDetails(assembly, "Bench", country, now, List.of());
        log.publish(Topics.ASSEMBLIES, assembly.toString(), new AssemblyPublished(details));
        for (int number = 0; number < participants.size(); number++) {
            ParticipantId participant = participants.get(number);
            AreaCode area = home(number);
            log.publish(
                    Topics.CHECK_INS,
                    assembly + "/" + participant,
                    new ParticipantCheckedIn(assembly, participant, area, now));
        }
        log.flush();
        // Last of all, so that whoever knows the contest knows the people.
        log.publish(Topics.CONTESTS, contest.toString(), new ContestOpened(definition(), now));
        log.flush();
    }

    private ContestDefinition definition() {
        return new ContestDefinition(
                contest,
                assembly,
                "How much?",
                new BallotForm.OneChoice(),
                IntStream.range(0, options)
                        .mapToObj(number -> new ContestOption(option(number), "Option " + number))
                        .toList(),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
    }

    public static OptionId option(int number) {
        return OptionId.of(Integer.toString(number));
    }

    public static List<ParticipantId> people(int number) {
        return Stream.generate(ParticipantId::random).limit(number).toList();
    }
}
