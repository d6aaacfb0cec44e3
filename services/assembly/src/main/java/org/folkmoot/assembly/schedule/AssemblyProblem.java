package org.folkmoot.assembly.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What the refusals of an assembly mean in HTTP. */
public enum AssemblyProblem implements ProblemCode {
    UNKNOWN_ASSEMBLY(404, "There is no such assembly"),
    UNKNOWN_SEGMENT(404, "The agenda has no such segment"),
    WRONG_STATE(409, "The assembly is not in the state that this needs"),
    UNKNOWN_AREA(422, "There is no such area"),
    AGENDA_REJECTED(422, "The agenda cannot be used"),
    FOLLOW_UP_MISSING(422, "Not every area has its next step");

    private final int status;
    private final String title;

    AssemblyProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The assembly of an accepted decision; a refusal leaves as its problem. */
    public static Assembly accepted(AssemblyDecision decision) {
        return switch (decision) {
            case AssemblyAccepted accepted -> accepted.assembly();
            case AssemblyRefused refused -> throw of(refused);
        };
    }

    private static ProblemException of(AssemblyRefused refusal) {
        return switch (refusal) {
            case AssemblyRefused.UnknownAssembly unknown ->
                UNKNOWN_ASSEMBLY.because(
                        "Check the assembly's id in the address; drafts are known to organisers only.");
            case AssemblyRefused.UnknownArea unknown ->
                UNKNOWN_AREA.because("Name an area that is defined; " + unknown.area() + " is not.");
            case AssemblyRefused.AgendaNotUsable agenda ->
                AGENDA_REJECTED.because(
                        "Change the segments named in errors.",
                        agenda.mistakes().stream()
                                .map(mistake -> InputError.field(mistake.field(), mistake.detail()))
                                .toList());
            case AssemblyRefused.WrongState wrong ->
                WRONG_STATE.because(
                        "This needs an assembly that is " + wrong.needed() + "; it is " + wrong.actual() + ".",
                        Map.of("state", wrong.actual().toString()));
            case AssemblyRefused.FollowUpMissing missing -> followUpMissing(missing.areas());
            case AssemblyRefused.UnknownSegment unknown ->
                UNKNOWN_SEGMENT.because("Start a segment whose id stands in the agenda.");
        };
    }

    private static ProblemException followUpMissing(List<AreaCode> areas) {
        List<String> codes = areas.stream().map(AreaCode::value).toList();
        return FOLLOW_UP_MISSING.because(
                "Name for each of these areas an assembly that its people may come to and that does not begin earlier"
                        + " than this one, or mark this one as the last step: "
                        + codes.stream().limit(5).collect(Collectors.joining(", "))
                        + (codes.size() > 5 ? " and " + (codes.size() - 5) + " more." : "."),
                Map.of("areas", codes));
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
