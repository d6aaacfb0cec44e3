package org.folkmoot.sortition.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.database.Database;

/** How many were invited to a draw, and what they said. */
@ApplicationScoped
class AnswerCounts {
    private final Database database;

    AnswerCounts(Database database) {
        this.database = database;
    }

    DrawView.Answers of(DrawId draw, Instant now) {
        return database.first(
                        """
                        select count(*) as invited,
                            count(*) filter (where answer = 'ACCEPTED') as accepted,
                            count(*) filter (where answer = 'DECLINED') as declined,
                            count(*) filter (where answer is null and answer_by < ?) as expired
                        from invitation where draw_id = ?""",
                        row -> new DrawView.Answers(
                                row.getInt("invited"),
                                row.getInt("accepted"),
                                row.getInt("declined"),
                                row.getInt("expired")),
                        now,
                        draw.value())
                .orElseThrow();
    }
}
