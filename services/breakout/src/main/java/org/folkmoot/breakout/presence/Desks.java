package org.folkmoot.breakout.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.breakout.opening.Sittings;
import org.folkmoot.breakout.plan.Plans;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** The desks of the rounds that are open. In this instance one thread at a time decides. */
@ApplicationScoped
class Desks {
    private final Database database;
    private final Plans plans;
    private final Attendance attendance;
    private final Sittings sittings;
    private final Map<RoundId, Desk> desks = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    Desks(Database database, Plans plans, Attendance attendance, Sittings sittings) {
        this.database = database;
        this.plans = plans;
        this.attendance = attendance;
        this.sittings = sittings;
    }

    private record Stored(AssemblyId assembly, String plan, long seed, String status) {}

    /** Runs when nobody else decides anything in this instance; only then may a desk be used. */
    void inTurn(Runnable decision) {
        turn.lock();
        try {
            decision.run();
        } finally {
            turn.unlock();
        }
    }

    /** The assembly of a round that is open. */
    AssemblyId assembly(RoundId round) {
        return open(round).assembly();
    }

    /** @throws org.folkmoot.defaults.problem.ProblemException when it is not open */
    void requireOpen(RoundId round) {
        open(round);
    }

    Desk desk(RoundId round) {
        Stored stored = open(round);
        return desks.computeIfAbsent(round, _ -> desk(stored));
    }

    /** Those that are open; the others' desks are cleared. */
    List<RoundId> open() {
        List<RoundId> open = database.all(
                "select id from round where status = 'OPEN'", row -> new RoundId(row.getObject("id", UUID.class)));
        inTurn(() -> desks.keySet().retainAll(open));
        return open;
    }

    private Stored open(RoundId round) {
        Stored stored = stored(round).orElseThrow(() -> RoomProblem.unknown(round));
        return switch (stored.status()) {
            case "OPEN" -> stored;
            case "PREPARED" -> throw RoomProblem.ROUND_NOT_OPEN.because("Wait for the stage to open the rooms.");
            default -> throw RoomProblem.ROUND_CLOSED.because("Everybody is back in the plenary.");
        };
    }

    private Desk desk(Stored stored) {
        Register register = attendance.register();
        var plan = plans.read(stored.plan()).numbered(register);
        var earlier = sittings.earlier(stored.assembly(), register);
        return new Desk(stored.assembly(), attendance, register, plan, earlier, stored.seed());
    }

    private Optional<Stored> stored(RoundId round) {
        return database.first(
                "select assembly_id, plan, seed, status from round where id = ?",
                row -> new Stored(
                        new AssemblyId(row.getObject("assembly_id", UUID.class)),
                        row.getString("plan"),
                        row.getLong("seed"),
                        row.getString("status")),
                round.value());
    }
}
