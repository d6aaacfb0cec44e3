package org.folkmoot.web.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.Amounts;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;

/** Puts the table of parties together. */
@ApplicationScoped
class RoomsPage {
    private final Facts facts;
    private final RoomClient client;

    RoomsPage(Facts facts, RoomClient client) {
        this.facts = facts;
        this.client = client;
    }

    /**
     * Who looks at what.
     *
     * @param contest null for the one that matters most now
     * @param organiser whether they may decide
     */
    record Wanted(AssemblyId assembly, ContestId contest, boolean organiser, String failure) {}

    RoomsView view(Wanted wanted, String token) {
        AssemblyState assembly =
                facts.assembly(wanted.assembly()).map(Known::fact).orElseThrow(NotFoundException::new);
        List<ContestState> contests = facts.contests(wanted.assembly()).stream()
                .map(Known::fact)
                .filter(ContestState::wasAsked)
                .toList();
        ContestState selected = selected(contests, wanted.contest(), Instant.now());
        List<RoomsView.Question> questions = new ArrayList<>();
        for (ContestState contest : contests) {
            questions.add(new RoomsView.Question(
                    contest.id().toString(),
                    questions.size() + 1,
                    contest.definition().question(),
                    contest.equals(selected)));
        }
        Answer<List<RoomLine>> lines = lines(wanted.assembly(), selected, token);
        return new RoomsView(
                assembly,
                questions,
                wanted.contest(),
                questions.stream()
                        .filter(RoomsView.Question::selected)
                        .findFirst()
                        .orElse(null),
                lines.orElse(List.of()),
                lines instanceof Answer.Given,
                wanted.organiser(),
                wanted.failure());
    }

    private Answer<List<RoomLine>> lines(AssemblyId assembly, ContestState selected, String token) {
        Answer<List<Room>> rooms = client.rooms(assembly, token);
        if (selected == null) {
            return rooms.map(known ->
                    known.stream().map(room -> line(room, null, List.of())).toList());
        }
        Map<String, List<Correction>> corrections = client.corrections(selected.id(), token).orElse(List.of()).stream()
                .map(correction -> correction.named(option -> label(selected.definition(), option)))
                .collect(Collectors.groupingBy(Correction::partyId));
        return switch (client.reports(selected.id(), token)) {
            case Answer.Given<List<RoomReport>> given ->
                rooms.map(known -> together(known, given.value(), corrections));
            case Answer.Refused<List<RoomReport>> refused -> new Answer.Refused<>(refused.refusal());
            case Answer.Unreachable<List<RoomReport>> unreachable -> new Answer.Unreachable<>();
        };
    }

    private static String label(ContestDefinition contest, String option) {
        if (contest.form() instanceof BallotForm.Amount scale) {
            return Amounts.of(Integer.parseInt(option), scale);
        }
        return contest.options().stream()
                .filter(each -> each.id().value().equals(option))
                .map(each -> "“" + each.label() + "”")
                .findFirst()
                .orElse(option);
    }

    /** In the order of the reports; then those to which the question is not put. */
    private List<RoomLine> together(
            List<Room> rooms, List<RoomReport> reports, Map<String, List<Correction>> corrections) {
        Map<String, Room> others = new LinkedHashMap<>();
        rooms.forEach(room -> others.put(room.id(), room));
        List<RoomLine> lines = new ArrayList<>();
        for (RoomReport report : reports) {
            Room room = others.remove(report.partyId());
            if (room != null) {
                lines.add(line(room, report, corrections.getOrDefault(room.id(), List.of())));
            }
        }
        others.values().forEach(room -> lines.add(line(room, null, List.of())));
        return lines;
    }

    private RoomLine line(Room room, RoomReport report, List<Correction> corrections) {
        return new RoomLine(room, facts.areas().name(AreaCode.of(room.area())), report, corrections);
    }

    /** The one asked for; else the one that is open, or the last one asked. */
    private static ContestState selected(List<ContestState> contests, ContestId wanted, Instant now) {
        return Stream.of(
                        contests.stream().filter(each -> each.id().equals(wanted)),
                        contests.stream().filter(each -> each.phase(now).takesBallots()),
                        contests.reversed().stream())
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }
}
