package org.folkmoot.web.stage;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.jboss.resteasy.reactive.RestForm;

/** A new question as typed in; what was typed stays when something is to be changed. */
class ContestForm {
    @RestForm
    String question;

    @RestForm
    String options;

    @RestForm
    String form;

    @RestForm
    String most;

    @RestForm
    String visibility;

    public String question() {
        return question == null ? "" : question.strip();
    }

    public String options() {
        return options == null ? "" : options;
    }

    public boolean approval() {
        return "approval".equals(form);
    }

    public int most() {
        return most != null && most.strip().matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(most.strip())) : 3;
    }

    public boolean hidden() {
        return Visibility.TURNOUT_UNTIL_CLOSE.name().equals(visibility);
    }

    ContestStageApi.Draft draft(AssemblyId assembly) {
        return new ContestStageApi.Draft(
                assembly.toString(),
                question(),
                approval() ? new BallotForm.Approval(most()) : new BallotForm.OneChoice(),
                contestOptions(),
                new Electorate.CheckedIn(),
                hidden() ? Visibility.TURNOUT_UNTIL_CLOSE : Visibility.LIVE);
    }

    /** One a line, numbered from 1. */
    private List<ContestOption> contestOptions() {
        List<ContestOption> found = new ArrayList<>();
        options()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> found.add(new ContestOption(OptionId.of(String.valueOf(found.size() + 1)), line)));
        return found;
    }
}
