package org.folkmoot.assembly.checkin;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.folkmoot.assembly.checkin.CheckInRefused.Crowded;
import org.folkmoot.assembly.checkin.CheckInRefused.DatabaseAway;
import org.jboss.logging.Logger;

/** Lets only so many through at once: who would wait longer than the database has patience is told to come back. */
final class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);

    private final Semaphore places;

    Entrance(int places) {
        this.places = new Semaphore(places);
    }

    CheckInOutcome pass(Supplier<CheckInOutcome> checkIn) {
        if (!places.tryAcquire()) {
            return new Crowded();
        }
        try {
            return checkIn.get();
        } catch (RuntimeException e) {
            if (!comesFromTheDatabase(e)) {
                throw e;
            }
            LOG.warnf("Check-ins refused, the database does not answer");
            LOG.debugf(e, "The database does not answer");
            return new DatabaseAway();
        } finally {
            places.release();
        }
    }

    private static boolean comesFromTheDatabase(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
