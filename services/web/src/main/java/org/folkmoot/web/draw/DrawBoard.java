package org.folkmoot.web.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.neighbour.Answer;

/**
 * Draws for everybody. When the lot falls many look at once: however many they are, sortition is asked once a second.
 * What it said last stays while it does not answer. Only draws that exist are kept.
 */
@ApplicationScoped
public class DrawBoard {
    private static final Duration AGE = Duration.ofSeconds(1);

    private final DrawClient client;
    private final Map<DrawId, Seen> seen = new ConcurrentHashMap<>();

    DrawBoard(DrawClient client) {
        this.client = client;
    }

    public Answer<PublishedDraw> look(DrawId id) {
        Seen last = seen.get(id);
        Instant now = Instant.now();
        if (last != null
                && (now.isBefore(last.at().plus(AGE)) || !seen.replace(id, last, new Seen(last.draw(), now)))) {
            return new Answer.Given<>(last.draw());
        }
        Answer<PublishedDraw> answer = client.published(id);
        return switch (answer) {
            case Answer.Given<PublishedDraw> given -> {
                seen.put(id, new Seen(given.value(), now));
                yield answer;
            }
            case Answer.Refused<PublishedDraw> refused -> answer;
            case Answer.Unreachable<PublishedDraw> unreachable ->
                last == null ? answer : new Answer.Given<>(last.draw());
        };
    }

    private record Seen(PublishedDraw draw, Instant at) {}
}
