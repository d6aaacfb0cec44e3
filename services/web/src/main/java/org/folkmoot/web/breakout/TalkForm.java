package org.folkmoot.web.breakout;

import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.web.page.IdConverters;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of the forms in a room; each form has some of them. */
class TalkForm {
    private static final int LONGEST_NAME = 40;

    @RestForm
    String assembly;

    @RestForm
    String room;

    @RestForm
    String name;

    @RestForm
    String action;

    @RestForm
    Integer turn;

    @RestForm
    String extra;

    @RestForm
    boolean wanted;

    @RestForm
    int revision;

    @RestForm
    String line;

    @RestForm
    List<String> priority;

    @RestForm
    String seat;

    @RestForm
    String reason;

    AssemblyId assembly() {
        return IdConverters.read(assembly, AssemblyId::of);
    }

    RoomId room() {
        return IdConverters.read(room, RoomId::of);
    }

    /** Null when nothing was typed: then it stays as it is. */
    String name() {
        String typed = name == null ? "" : name.strip();
        return typed.isEmpty() ? null : typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
    }

    BreakoutApi.Step step() {
        return new BreakoutApi.Step(action, turn, "extend".equals(action) ? extra : null);
    }

    OutcomeForm outcome() {
        return OutcomeForm.typed(line, priority);
    }

    String reason() {
        return reason == null ? "" : reason.strip();
    }
}
