package org.folkmoot.bench.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyStarted;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.training.CertificateEvent.FacilitatorCertified;

/**
 * People of the bench as the services hear of them: registered, checked in, some of them certified. Registration keeps
 * one language for each; whoever has English besides another one is taken to prefer it.
 */
record Assembled(AssemblyId assembly, UnitedKingdom country, List<Attendee> attendees, List<ParticipantId> ids) {
    private static final List<String> LANGUAGES = List.of("en", "pl", "pa", "ur", "bn", "gu", "ar", "cy");
    static final String SIGNS = "sign-language";
    private static final List<String> NEEDS = List.of(SIGNS, "captions");

    Assembled {
        attendees = List.copyOf(attendees);
        ids = List.copyOf(ids);
    }

    static Assembled of(UnitedKingdom country, List<Attendee> attendees) {
        var ids = Stream.generate(ParticipantId::random).limit(attendees.size()).toList();
        return new Assembled(AssemblyId.random(), country, attendees, ids);
    }

    AreaCode home(int person) {
        return country.code(attendees.get(person).area());
    }

    /** Returns when the broker has all of it; the services learn it a moment later. */
    void publish(EventLog log) {
        var now = Instant.now();
        for (AreaDefined area : country.areas()) {
            log.publish(Topics.AREAS, area.code().value(), area);
        }
        var details = new AssemblyDetails(assembly, "Bench", country.code(0), now, List.of());
        log.publish(Topics.ASSEMBLIES, assembly.toString(), new AssemblyPublished(details));
        log.publish(Topics.ASSEMBLIES, assembly.toString(), new AssemblyStarted(details, now));
        for (int person = 0; person < ids.size(); person++) {
            publish(log, person, now);
        }
        log.flush();
    }

    private void publish(EventLog log, int person, Instant now) {
        var attendee = attendees.get(person);
        var id = ids.get(person);
        log.publish(
                Topics.PARTICIPANTS,
                id.toString(),
                new ParticipantRegistered(id, home(person), language(attendee), needs(attendee), now));
        if (attendee.facilitator()) {
            log.publish(Topics.CERTIFICATES, id.toString(), new FacilitatorCertified(id, now));
        }
        log.publish(Topics.CHECK_INS, assembly + "/" + id, new ParticipantCheckedIn(assembly, id, home(person), now));
    }

    private static String language(Attendee attendee) {
        return LANGUAGES.get(Long.numberOfTrailingZeros(attendee.languages()));
    }

    private static Set<String> needs(Attendee attendee) {
        return IntStream.range(0, NEEDS.size())
                .filter(need -> (attendee.needs() >> need & 1) == 1)
                .mapToObj(NEEDS::get)
                .collect(Collectors.toSet());
    }
}
