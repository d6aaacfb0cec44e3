package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.goround.Claim.Ending;
import org.folkmoot.breakout.goround.Claim.Standing;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * Once round the room.
 *
 * @param number 1, or 2 for the second round
 * @param share what each may speak for. It never grows. It shrinks, for those still to come, when the time no longer
 *     suffices for all who wait: after late-comers, extra time, or while nobody was there to go on
 * @param claims in the order in which those who wait are asked
 */
public record Lap(int number, Duration share, List<Claim> claims) {
    private static final int LAST = 2;

    public Lap {
        claims = List.copyOf(claims);
    }

    static Lap first(Table table) {
        return over(table, 1, table.pace().atFirst());
    }

    /** Nobody gets more in the second round than in the first. */
    Lap second(Table table) {
        return over(table, LAST, share);
    }

    private static Lap over(Table table, int number, Duration share) {
        return new Lap(
                number,
                share,
                table.seats().stream().map(Seat::id).map(Claim::of).toList());
    }

    public boolean isSecond() {
        return number == LAST;
    }

    /** Not where all would rather be silent. */
    boolean deservesAnother() {
        return !isSecond() && claims.stream().anyMatch(claim -> claim.is(Standing.HAD));
    }

    boolean hasOpenClaims() {
        return claims.stream().anyMatch(Claim::isOpen);
    }

    /** Those to be asked who are there: first who has not been asked, then who passed. */
    List<Claim> due(Table table) {
        List<Claim> due = new ArrayList<>(withStanding(Standing.WAITING, table));
        due.addAll(withStanding(Standing.PASSED, table));
        return due;
    }

    private List<Claim> withStanding(Standing standing, Table table) {
        return claims.stream()
                .filter(claim -> claim.is(standing) && table.isPresent(claim.seat()))
                .toList();
    }

    /** Goes on to one of those due. Who waited before them and is away has missed their turn. */
    Lap goingOnTo(Claim next, Table table, Instant now) {
        List<Claim> changed = new ArrayList<>();
        boolean before = true;
        for (Claim claim : claims) {
            before &= next.is(Standing.PASSED) || !claim.equals(next);
            boolean missed = before && claim.is(Standing.WAITING) && !table.isPresent(claim.seat());
            changed.add(missed ? claim.becoming(Standing.MISSED) : claim);
        }
        return new Lap(number, sharedBy(withStanding(next.standing(), table), table, now), changed);
    }

    private Duration sharedBy(List<Claim> rivals, Table table, Instant now) {
        Duration time = rivals.stream().map(Claim::used).reduce(table.left(now), Duration::plus);
        Duration fair = wholeSeconds(time, rivals.size());
        return longer(table.pace().least(), shorter(share, fair));
    }

    /** What a turn lasts: the share, less what was used of it. */
    Duration turnOf(Claim claim, Pace pace) {
        return longer(pace.least(), share.minus(claim.used()));
    }

    Lap ending(SeatId seat, Ending ending, Duration spoken, Pace pace) {
        return new Lap(
                number,
                share,
                claims.stream()
                        .map(claim -> claim.seat().equals(seat) ? end(claim, ending, spoken, pace) : claim)
                        .toList());
    }

    private Claim end(Claim claim, Ending ending, Duration spoken, Pace pace) {
        Duration rest = share.minus(claim.used()).minus(spoken);
        return claim.after(ending, spoken, pace.sufficient(rest));
    }

    /** Late-comers, and those who missed their turn, go to the end. */
    Lap arriving(SeatId seat) {
        Optional<Claim> known =
                claims.stream().filter(claim -> claim.seat().equals(seat)).findFirst();
        if (known.isPresent() && !known.get().is(Standing.MISSED)) {
            return this;
        }
        List<Claim> changed = new ArrayList<>(without(seat).claims);
        changed.add(known.map(claim -> claim.becoming(Standing.WAITING)).orElseGet(() -> Claim.of(seat)));
        return new Lap(number, share, changed);
    }

    Lap without(SeatId seat) {
        return new Lap(
                number,
                share,
                claims.stream().filter(claim -> !claim.seat().equals(seat)).toList());
    }

    /** An equal part, as a clock can show it. */
    static Duration wholeSeconds(Duration time, int people) {
        return time.dividedBy(people).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
