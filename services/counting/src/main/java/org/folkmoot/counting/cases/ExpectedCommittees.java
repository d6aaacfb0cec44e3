package org.folkmoot.counting.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.rule.committee.CommitteeRules;
import org.folkmoot.counting.rule.committee.Committees.Committee;
import org.folkmoot.counting.tie.Draw;

/** A file of approval profiles with all committees that each rule must elect. */
public record ExpectedCommittees(List<Case> cases) {
    private static final Draw ANY = new Draw("any: all tied committees are compared");

    public ExpectedCommittees {
        cases = List.copyOf(cases);
    }

    /** One profile and one rule. */
    public record Case(String profile, String rule, Profile<Approval> ballots, int seats, List<Committee> expected) {
        public Case {
            expected = expected.stream().distinct().sorted().toList();
        }

        public List<Committee> computed() {
            return CommitteeRules.named(rule).elect(ballots, seats, ANY).all();
        }

        public boolean held() {
            return computed().equals(expected);
        }
    }

    public static ExpectedCommittees read(InputStream json) throws IOException, MalformedFileException {
        var profiles = JsonFile.read(json).path("profiles");
        if (!profiles.isArray()) {
            throw JsonFile.malformed("there is no list of profiles");
        }
        var cases = new ArrayList<Case>();
        try {
            profiles.forEach(profile -> cases.addAll(casesOf(profile)));
        } catch (IllegalArgumentException malformed) {
            throw JsonFile.malformed(malformed.getMessage());
        }
        return new ExpectedCommittees(cases);
    }

    private static List<Case> casesOf(JsonNode profile) {
        var options = IntStream.range(0, number(profile, "num_candidates"))
                .mapToObj(index -> Option.of(Integer.toString(index)))
                .toList();
        var ballots = elements(profile, "ballots").stream()
                .map(ballot -> Counted.once(Approval.of(indexes(ballot))))
                .toList();
        var grouped = new Profile<>(options, ballots).grouped();
        int seats = number(profile, "k");
        if (seats < 1 || seats > options.size()) {
            throw new IllegalArgumentException(seats + " seats for " + options.size() + " options");
        }
        var cases = new ArrayList<Case>();
        profile.path("expected").forEachEntry((rule, committees) -> {
            var expected = StreamSupport.stream(committees.spliterator(), false)
                    .map(committee -> Committee.of(indexes(committee)))
                    .toList();
            CommitteeRules.named(rule);
            cases.add(new Case(profile.path("id").asText(), rule, grouped, seats, expected));
        });
        return cases;
    }

    private static int number(JsonNode profile, String field) {
        if (!profile.path(field).isInt()) {
            throw new IllegalArgumentException("profile " + profile.path("id").asText() + " lacks the number " + field);
        }
        return profile.path(field).asInt();
    }

    private static List<JsonNode> elements(JsonNode profile, String field) {
        if (!profile.path(field).isArray()) {
            throw new IllegalArgumentException("profile " + profile.path("id").asText() + " lacks the list " + field);
        }
        return StreamSupport.stream(profile.path(field).spliterator(), false).toList();
    }

    private static List<Integer> indexes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> {
                    if (!each.isInt()) {
                        throw new IllegalArgumentException(each + " is not the index of an option");
                    }
                    return each.asInt();
                })
                .toList();
    }
}
