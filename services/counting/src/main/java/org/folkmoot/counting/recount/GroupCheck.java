package org.folkmoot.counting.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether rooms could have counted what they are said to have: nobody counts twice, or for more than were there. */
final class GroupCheck {
    private final Form form;
    private final Set<String> options;
    private final Findings findings;

    GroupCheck(Form form, Set<String> options, Findings findings) {
        this.form = form;
        this.options = options;
        this.findings = findings;
    }

    /** Those that the rules can count; what is merely too much is counted, and said. */
    List<GroupRow> run(List<GroupRow> rows) {
        List<GroupRow> countable = new ArrayList<>();
        Set<String> parties = new HashSet<>();
        for (GroupRow row : rows) {
            for (String party : row.parties()) {
                if (!parties.add(party)) {
                    findings.say("party " + party + " stands twice in " + PublishedFiles.GROUPS);
                }
            }
            checkPeople(row);
            checkVotes(row);
            if (isCountable(row)) {
                countable.add(row);
            }
        }
        return countable;
    }

    private void checkPeople(GroupRow row) {
        long present = Math.max(0, row.headcount() - row.votedByPhone());
        if (row.votedByPhone() < 0 || row.answered() < 0 || row.answered() > present) {
            say(
                    row,
                    "has %d answers of %d people, of whom %d voted by phone"
                            .formatted(row.answered(), row.headcount(), row.votedByPhone()));
        }
    }

    private void checkVotes(GroupRow row) {
        long votes = 0;
        for (long people : row.counts().values()) {
            if (people > row.answered()) {
                say(row, "counts more people for an option than answered");
            }
            votes += people;
        }
        if (votes > Math.max(0, row.answered()) * form.answersEach()) {
            say(row, "has %d votes from %d people who answered".formatted(votes, row.answered()));
        }
    }

    private boolean isCountable(GroupRow row) {
        boolean countable = true;
        for (var count : row.counts().entrySet()) {
            if (!form.isAnswer(count.getKey(), options)) {
                say(row, "counts people for " + count.getKey() + ", which is no option");
                countable = false;
            } else if (count.getValue() < 0) {
                say(row, "counts fewer people than none for " + count.getKey());
                countable = false;
            }
        }
        return countable;
    }

    private void say(GroupRow row, String finding) {
        findings.say("party " + row.party() + " " + finding);
    }
}
