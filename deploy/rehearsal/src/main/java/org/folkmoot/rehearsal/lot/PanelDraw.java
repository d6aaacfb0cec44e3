package org.folkmoot.rehearsal.lot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.command.SortitionCommand;
import org.folkmoot.rehearsal.client.Candidate;
import org.folkmoot.rehearsal.client.Draws;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Audience;
import org.folkmoot.rehearsal.replay.Crowd;
import picocli.CommandLine;

/**
 * A panel that mirrors everybody, drawn from those who said yes: the register is sealed and invitations fall by lot; the
 * invited answer, some more willingly than others; panels are published before the vote, and the figures of the vote,
 * which nobody knows before its close, pick one.
 */
public final class PanelDraw {
    public static final int SEATS = 30;

    private static final int PANELS = 1_000;
    private static final int MOST_INVITATIONS = 500;
    private static final Duration TO_SEAL = Duration.ofSeconds(10);
    private static final Duration TO_FIND_PANELS = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofHours(1);
    private static final Duration FOR_THE_LETTERS = Duration.ofMinutes(2);
    private static final Duration FOR_THE_PANELS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Draws draws;
    private final Audience audience;
    private final Crowd crowd;
    private final Path mail;
    private final long seed;
    private final Progress progress;

    private List<Voter> accepted = List.of();
    private int invited;
    private DrawId draw;

    /** @param mail where the stack's mails are kept */
    public PanelDraw(Draws draws, Audience audience, Crowd crowd, Path mail, long seed, Progress progress) {
        this.draws = draws;
        this.audience = audience;
        this.crowd = crowd;
        this.mail = mail;
        this.seed = seed;
        this.progress = progress;
    }

    /** Up to the published panels. The answer names the draw; empty when there are too few people for a panel. */
    public Optional<DrawId> freeze(AssemblyId assembly, AreaCode everywhere, List<Voter> people, String sources)
            throws InterruptedException {
        var likeness = Likeness.of(people);
        int invitations = Math.min(MOST_INVITATIONS, people.size());
        if (invitations < 4 * SEATS) {
            return Optional.empty();
        }
        draw = draws.announce(assembly, "The panel by lot", everywhere, SEATS, likeness.targets(SEATS));
        var wave = draws.seal(
                draw,
                invitations,
                Instant.now().plus(TO_ANSWER),
                sources("A number thrown by this rehearsal", TO_SEAL));
        progress.say("Sealed the register of %,d people; %,d of them are invited by lot"
                .formatted(wave.registered(), invitations));
        draws.invite(draw, wave, key(List.of(new Random(seed).nextLong(1_000_000_000))));
        answer(invited(people, invitations), likeness);
        draws.freeze(draw, PANELS, sources(sources, TO_FIND_PANELS));
        var frozen = await("frozen");
        progress.say("%,d of them put themselves forward; %,d equally likely panels are published under %s"
                .formatted(frozen.people(), PANELS, frozen.root()));
        return Optional.of(draw);
    }

    /** Each by the letter that they got. */
    private List<Voter> invited(List<Voter> people, int expected) throws InterruptedException {
        var letters = new Letters(mail);
        long end = System.nanoTime() + FOR_THE_LETTERS.toNanos();
        Set<String> recipients = letters.recipients("/lottery/" + draw);
        while (recipients.size() < expected && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
            recipients = letters.recipients("/lottery/" + draw);
        }
        var found = recipients;
        invited = found.size();
        return people.stream().filter(voter -> found.contains(voter.email())).toList();
    }

    /** The older somebody is, the more willing, as in real pools. */
    private void answer(List<Voter> people, Likeness likeness) throws InterruptedException {
        var yes = new ConcurrentLinkedQueue<Voter>();
        try (var step = progress.begin("Answering invitations", people.size())) {
            crowd.each(people, voter -> {
                boolean willing = new Random(seed ^ voter.email().hashCode()).nextInt(100) < willingness(voter);
                var candidate = new Candidate(audience.person(voter));
                if (willing) {
                    candidate.accept(draw, likeness.stated(voter));
                    yes.add(voter);
                } else {
                    candidate.decline(draw);
                }
                step.advance();
            });
        }
        accepted = List.copyOf(yes);
    }

    private static int willingness(Voter voter) {
        return voter.age().matches("[0-9]{1,2}") ? Math.min(80, 25 + Integer.parseInt(voter.age())) : 60;
    }

    /**
     * Draws by the figures of the vote and has the published files checked by the verifier, which shares no code with the
     * draw.
     *
     * @param figures of the declared sources
     */
    public Drawn draw(List<Long> figures) throws InterruptedException, IOException {
        draws.draw(draw, key(figures));
        var drawn = await("drawn");
        int listed = draws.members(drawn.panelId());
        var members = new ConcurrentLinkedQueue<Voter>();
        crowd.each(accepted, voter -> {
            if (new Candidate(audience.person(voter)).isMember(draw)) {
                members.add(voter);
            }
        });
        boolean verified = verify();
        progress.say("The lot has fallen on %,d people; the verifier %s"
                .formatted(members.size(), verified ? "agrees" : "DISAGREES"));
        return new Drawn(drawn.panelId(), List.copyOf(members), invited, accepted.size(), listed, verified);
    }

    private boolean verify() throws InterruptedException, IOException {
        Path home = Files.createTempDirectory("folkmoot-draw");
        var files = draws.files(draw);
        for (String name : files) {
            Files.writeString(home.resolve(name), draws.file(draw, name));
        }
        int exit = new CommandLine(new SortitionCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute("verify", home.toString());
        for (String name : files) {
            Files.delete(home.resolve(name));
        }
        Files.delete(home);
        return exit == 0;
    }

    private Draws.Draw await(String status) throws InterruptedException {
        long end = System.nanoTime() + FOR_THE_PANELS.toNanos();
        while (true) {
            var now = draws.look(draw);
            if (now.status().equals(status)) {
                return now;
            }
            if (now.failure() != null || System.nanoTime() > end) {
                throw new IllegalStateException("The draw is " + now.status() + " and not " + status
                        + (now.failure() == null ? "" : ": " + now.failure()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static Map<String, Object> sources(String text, Duration ahead) {
        return Map.of(
                "kind",
                "rfc3797",
                "sources",
                List.of(text),
                "knownAt",
                Instant.now().plus(ahead).toString());
    }

    /** As RFC 3797 writes numbers of one source. */
    private static String key(List<Long> figures) {
        return "rfc3797:"
                + figures.stream().sorted().map(figure -> figure + ".").collect(Collectors.joining()) + "/";
    }
}
