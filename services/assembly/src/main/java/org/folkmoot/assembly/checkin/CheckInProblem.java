package org.folkmoot.assembly.checkin;

import java.util.Map;
import org.folkmoot.assembly.schedule.AssemblyProblem;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemCode;
import org.folkmoot.defaults.problem.ProblemException;

/** What the refusals of a check-in mean in HTTP. */
enum CheckInProblem implements ProblemCode {
    ASSEMBLY_NOT_OPEN(409, "The assembly does not let people in at the moment"),
    OUTSIDE_AREA(422, "The assembly is for another area");

    private final int status;
    private final String title;

    CheckInProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemException of(CheckInRefused refusal) {
        return switch (refusal) {
            case CheckInRefused.UnknownAssembly unknown ->
                AssemblyProblem.UNKNOWN_ASSEMBLY.because("Check the assembly's id in the address.");
            case CheckInRefused.NotOpenYet early ->
                ASSEMBLY_NOT_OPEN.because(
                        "Come back at " + early.opensAt() + " or when it has started.",
                        Map.of("opensAt", early.opensAt()));
            case CheckInRefused.Over over -> ASSEMBLY_NOT_OPEN.because("It is over.");
            case CheckInRefused.UnknownArea unknown ->
                AssemblyProblem.UNKNOWN_AREA.because("Your area, " + unknown.area()
                        + ", is not defined any more; ask an organiser to put you into another one.");
            case CheckInRefused.OutsideArea outside ->
                OUTSIDE_AREA.because("It is for people of " + outside.assemblyArea() + "; you are registered in "
                        + outside.area() + ".");
            case CheckInRefused.Removed _ -> Removals.refusal();
            case CheckInRefused.Crowded crowded ->
                CommonProblem.OVERLOADED.because("Many people are coming in; check in again in a moment.");
            case CheckInRefused.DatabaseAway away ->
                CommonProblem.UNAVAILABLE.because("Check in again in a moment; being let in twice does no harm.");
        };
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
