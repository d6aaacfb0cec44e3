package org.folkmoot.rehearsal.festival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.pabulib.Vote;

/** Makes a festival of a vote. The same vote, number of parties and seed give the same festival. */
public final class FestivalPlanner {
    private static final Pattern MAIL_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,50}");
    /** A few in a hundred think again; enough to matter in a count that took the wrong ballot. */
    private static final double SHARE_CHANGING_MIND = 0.03;

    private final PabulibVote vote;
    private final double changingMind;
    private final Random random;
    private final Map<String, OptionId> optionOf = new HashMap<>();
    private final List<ContestOption> options = new ArrayList<>();

    private FestivalPlanner(PabulibVote vote, double changingMind, long seed) {
        this.vote = vote;
        this.changingMind = changingMind;
        this.random = new Random(seed);
    }

    /**
     * Plans everything.
     *
     * @param parties how many watch-parties are wanted; there are fewer when the neighbourhoods cannot fill them
     */
    public static Festival plan(PabulibVote vote, int parties, long seed) {
        return plan(vote, parties, SHARE_CHANGING_MIND, seed);
    }

    /** @param changingMind the share of those voting by phone who think again */
    public static Festival plan(PabulibVote vote, int parties, double changingMind, long seed) {
        return new FestivalPlanner(vote, changingMind, seed).plan(parties);
    }

    private Festival plan(int parties) {
        var places = Places.of(vote);
        var codes = new PlainName(40);
        vote.proposals().forEach(proposal -> {
            var option = OptionId.of(codes.next(proposal.id()));
            optionOf.put(proposal.id(), option);
            options.add(new ContestOption(option, proposal.name()));
        });
        var domain = places.city().value().replace('.', '-') + ".example";
        var voters =
                vote.votes().stream().map(each -> voter(each, places, domain)).toList();
        var rooms = new RoomPlanner(random).rooms(voters, parties);
        return new Festival(vote, places, options, vote.most(), voters, rooms, casts(voters, rooms));
    }

    private Voter voter(Vote vote, Places places, String domain) {
        var name = MAIL_NAME.matcher(vote.voterId()).matches() ? vote.voterId() : "line-" + vote.line();
        return new Voter(
                "voter-" + name + "@" + domain,
                "Voter " + name,
                places.leaf(vote.neighbourhood()),
                vote.age(),
                vote.sex(),
                vote.approved().stream().map(optionOf::get).toList());
    }

    private List<Cast> casts(List<Voter> voters, List<WatchParty> rooms) {
        Set<Voter> counted = new HashSet<>();
        rooms.forEach(room -> {
            counted.addAll(room.people());
            room.byPhone().forEach(counted::remove);
        });
        record Moment(double at, Cast cast) {}
        var moments = new ArrayList<Moment>();
        for (var voter : voters) {
            if (counted.contains(voter)) {
                continue;
            }
            double at = random.nextDouble();
            if (random.nextDouble() < changingMind && canThinkOtherwise()) {
                moments.add(new Moment(at, new Cast(voter, 1, firstThought(voter.choice()), false)));
                double later = at + (1 - at) * random.nextDouble();
                moments.add(new Moment(later, new Cast(voter, 2, voter.choice(), true)));
            } else {
                moments.add(new Moment(at, new Cast(voter, 1, voter.choice(), true)));
            }
        }
        moments.sort((one, other) -> Double.compare(one.at(), other.at()));
        return moments.stream().map(Moment::cast).toList();
    }

    private boolean canThinkOtherwise() {
        return options.size() > 1;
    }

    private List<OptionId> firstThought(List<OptionId> choice) {
        var all = new ArrayList<>(options.stream().map(ContestOption::id).toList());
        while (true) {
            Collections.shuffle(all, random);
            var thought = List.copyOf(all.subList(0, 1 + random.nextInt(vote.most())));
            if (!Set.copyOf(thought).equals(Set.copyOf(choice))) {
                return thought;
            }
        }
    }
}
