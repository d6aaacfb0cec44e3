package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.secret.Secrets;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.local.stack.StackLayout;
import org.folkmoot.local.stack.StackStatus;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.StaffSignIn;

/** A stack that is up, and what one has to know to rehearse on it. */
public record Venue(StackLayout layout, URI address, String staffSecret) {
    private static final String STAFF = "folkmoot-rehearsal";
    private static final long MEGABYTE = 1024 * 1024;

    public static Venue at(StackLayout layout, Stack stack) {
        return new Venue(layout, stack.address(), stack.secret(Secret.REHEARSAL_CLIENT));
    }

    /** The stack that another process runs; its secrets are in its state directory. */
    static Venue running(StackLayout layout) throws IOException {
        var address = URI.create(status(layout).address());
        return new Venue(layout, address, Secrets.in(layout.secrets()).of(Secret.REHEARSAL_CLIENT));
    }

    public StaffSignIn staff(FrontDoor door, Clock clock) {
        return new StaffSignIn(door, STAFF, staffSecret, clock);
    }

    /** Where everybody can follow a draw. */
    String lottery(DrawId draw) {
        return address + "/lottery/" + draw;
    }

    /** What to add to the address of a page of the stage. */
    String asFacilitator() {
        return "as facilitator, password in " + layout.secrets().resolve("facilitator-password");
    }

    private static StackStatus status(StackLayout layout) throws IOException {
        return StackStatus.of(layout)
                .orElseThrow(
                        () -> new SoftwareMissingException("a stack that is up is missing; start one: ./folkmoot up"));
    }

    /** Of all processes of the stack together. */
    long residentMegabytes() throws IOException {
        return status(layout).residentMemory() / MEGABYTE;
    }
}
