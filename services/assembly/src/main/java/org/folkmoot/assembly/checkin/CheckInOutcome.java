package org.folkmoot.assembly.checkin;

/** What becomes of a check-in. */
sealed interface CheckInOutcome permits CheckInOutcome.Arrived, CheckInOutcome.AlreadyThere, CheckInRefused {
    record Arrived(CheckIn checkIn) implements CheckInOutcome {}

    /** With the check-in that was made first. */
    record AlreadyThere(CheckIn checkIn) implements CheckInOutcome {}
}
