package org.folkmoot.lottery.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.verify.invitation.InvitationVerification;
import org.folkmoot.lottery.verify.invitation.InvitationVerification.Lottery;
import org.folkmoot.lottery.verify.invitation.InvitationVerification.Own;
import org.folkmoot.lottery.verify.invitation.StratumDrawn;
import org.folkmoot.lottery.verify.reading.Findings;

/** What {@code verify} says of an invitation lottery. */
final class InvitationWords {
    private static final String ROW = "  %-18s %s";
    /** More strata are not listed. */
    private static final int MOST = 40;

    private final Report report;
    private final InvitationVerification.Report verified;

    InvitationWords(Report report, InvitationVerification.Report verified) {
        this.report = report;
        this.verified = verified;
    }

    void tell(Instant now) {
        verified.lottery().ifPresent(lottery -> tell(lottery, now));
        verified.own().ifPresent(this::tell);
    }

    private void tell(Lottery lottery, Instant now) {
        report.say("The invitations");
        row("root", lottery.root());
        row("sealed", lottery.frozenAt() + ", as the organiser says");
        row("register", "%,d people".formatted(lottery.people()));
        row("invitations", "%,d".formatted(lottery.invitations()));
        row("decided by", lottery.beacon());
        if (!lottery.drawn()) {
            row("", "not drawn yet");
            lottery.signedAt()
                    .filter(now::isAfter)
                    .ifPresent(time -> row(
                            "",
                            "although the round has been signed; anybody can work out the cut-offs"
                                    + " (docs/sortition-protocol.md)"));
        } else if (!lottery.strata().isEmpty()) {
            report.say("  %-40s %10s %10s  %s".formatted("stratum", "people", "invited", "cut-off"));
            lottery.strata().stream().limit(MOST).forEach(this::tell);
            if (lottery.strata().size() > MOST) {
                report.say("  and %,d more strata".formatted(lottery.strata().size() - MOST));
            }
        }
    }

    private void tell(StratumDrawn stratum) {
        report.say("  %-40s %,10d %,10d  %s"
                .formatted(
                        shown(stratum.name()),
                        stratum.people(),
                        stratum.invited(),
                        stratum.cutOff().orElse("nobody is invited")));
    }

    private static String shown(String stratum) {
        return stratum.isEmpty() ? "(without a name)" : Findings.printable(stratum);
    }

    private void tell(Own own) {
        report.say("You");
        row("leaf", own.leaf());
        row("stratum", shown(own.stratum()));
        own.ticket().ifPresent(ticket -> row("ticket", ticket + (own.invited() ? ", invited" : ", not invited")));
    }

    private void row(String name, String value) {
        report.say(ROW.formatted(name, value));
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        verified.lottery().ifPresent(lottery -> {
            figures.put("root", lottery.root());
            figures.put("drawn", lottery.drawn());
            figures.put("people", lottery.people());
            figures.put("invitations", lottery.invitations());
            figures.put("strata", lottery.strata().size());
            figures.put("rehearsal", lottery.rehearsal());
        });
        verified.own().ifPresent(own -> {
            figures.put("leaf", own.leaf());
            figures.put("ticket", own.ticket().orElse(null));
            figures.put("invited", own.invited());
        });
        figures.put("wrong", verified.found());
        figures.put("findings", List.copyOf(verified.findings()));
        return figures;
    }
}
