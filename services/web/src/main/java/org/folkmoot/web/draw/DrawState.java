package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;

/**
 * A draw as sortition tells everybody.
 *
 * @param area from where people are drawn; null: from everywhere
 * @param drawsAt when the randomness that decides is known; null until it is frozen
 * @param reason why it was cancelled
 * @param failure why no panel could be found, or nobody for the seats of members who left; null when that was not
 *     tried or went well
 * @param plan null until it is frozen
 * @param people who can be drawn; null until it is frozen
 * @param root of all that was published last; null until it is frozen
 * @param replacements how often seats were filled, or are being filled by panels that are published
 * @param panelId null until there are members; another one each time that seats were filled
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DrawState(
        DrawId id,
        AssemblyId assemblyId,
        String name,
        AreaCode area,
        int seats,
        List<Target> targets,
        Status status,
        Instant announcedAt,
        Instant frozenAt,
        Instant drawsAt,
        Instant drawnAt,
        Instant cancelledAt,
        String reason,
        String failure,
        Plan plan,
        Answers answers,
        Integer people,
        String root,
        int replacements,
        String panelId) {
    public DrawState {
        targets = targets == null ? List.of() : List.copyOf(targets);
        answers = answers == null ? new Answers(0, 0, 0, 0) : answers;
    }

    /** How far a draw has come. */
    public enum Status {
        @JsonProperty("gathering")
        GATHERING,
        @JsonProperty("computing")
        COMPUTING,
        @JsonProperty("frozen")
        FROZEN,
        @JsonProperty("drawn")
        DRAWN,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /** How many of the panel have a value of a feature. */
    public record Target(String feature, String value, int minimum, int maximum) {
        public boolean ofArea() {
            return feature.equals("area");
        }
    }

    /** Of those who were invited. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answers(int invited, int accepted, int declined, int expired) {
        public int open() {
            return Math.max(0, invited - accepted - declined - expired);
        }
    }

    /**
     * How the panel is found.
     *
     * @param panels how many are in the hat, each as likely as any other
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Plan(String objective, int panels, Randomness randomness) {
        public String fairness() {
            return switch (objective == null ? "" : objective) {
                case "LEXIMIN" ->
                    "whoever has the smallest chance has as large a one as can be, then the next, and so on";
                case "MAXIMIN" -> "whoever has the smallest chance has as large a one as can be";
                case "NASH" -> "the product of all chances is as large as can be";
                case "GOLDILOCKS" -> "no chance is very small or very large";
                default -> "people are taken one after another, as practitioners used to";
            };
        }
    }

    public boolean gathering() {
        return status == Status.GATHERING;
    }

    public boolean computing() {
        return status == Status.COMPUTING;
    }

    public boolean frozen() {
        return status == Status.FROZEN;
    }

    public boolean drawn() {
        return status == Status.DRAWN;
    }

    public boolean cancelled() {
        return status == Status.CANCELLED;
    }

    /** Whether there are members. */
    public boolean sits() {
        return panelId != null;
    }

    /** Whether seats of members who left are being filled. */
    public boolean replacing() {
        return sits() && (computing() || frozen());
    }

    /** Whether nothing will happen any more. */
    public boolean over() {
        return drawn() || cancelled();
    }

    public String word() {
        return switch (status) {
            case GATHERING -> "Inviting";
            case COMPUTING -> sits() ? "Filling seats" : "Finding the panels";
            case FROZEN -> sits() ? "Filling seats" : "Ready to be drawn";
            case DRAWN -> "Drawn";
            case CANCELLED -> "Cancelled";
        };
    }

    /** For the style sheet. */
    public String css() {
        return switch (status) {
            case GATHERING, DRAWN -> "open";
            case COMPUTING, FROZEN -> "counting";
            case CANCELLED -> "closed";
        };
    }
}
