package org.folkmoot.web.facts;

import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyId;

/** An assembly as its last event tells it. */
public record AssemblyState(AssemblyDetails details, Status status) {
    /** How far it has come; drafts are not known here. */
    public enum Status {
        PUBLISHED,
        STARTED,
        ENDED
    }

    static AssemblyState of(AssemblyEvent event) {
        return switch (event) {
            case AssemblyEvent.AssemblyPublished published -> new AssemblyState(published.assembly(), Status.PUBLISHED);
            case AssemblyEvent.AssemblyStarted started -> new AssemblyState(started.assembly(), Status.STARTED);
            case AssemblyEvent.AssemblyEnded ended -> new AssemblyState(ended.assembly(), Status.ENDED);
        };
    }

    public AssemblyId id() {
        return details.id();
    }

    public boolean started() {
        return status == Status.STARTED;
    }

    public boolean published() {
        return status == Status.PUBLISHED;
    }

    public boolean ended() {
        return status == Status.ENDED;
    }
}
