package org.folkmoot.rehearsal.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.panel.PanelId;

/** What an organiser does with draws by lot. */
public final class Draws {
    private final FrontDoor door;
    private final StaffSignIn staff;

    public Draws(FrontDoor door, StaffSignIn staff) {
        this.door = door;
        this.staff = staff;
    }

    /** How many of the panel have one value of one feature. */
    public record Target(String feature, String value, int minimum, int maximum) {}

    /** A draw as anyone sees it. */
    public record Draw(DrawId id, String status, String failure, Integer people, String root, PanelId panelId) {}

    /** Whoever is invited. */
    public record Wave(int number, int registered, String root) {}

    private record PublishedFile(String name) {}

    private record Listed(int members) {}

    public DrawId announce(AssemblyId assembly, String name, AreaCode area, int seats, List<Target> targets)
            throws InterruptedException {
        var draw = Map.of(
                "assemblyId",
                assembly,
                "name",
                name,
                "area",
                area,
                "seats",
                seats,
                "targets",
                targets,
                "notAgain",
                List.of());
        return door.succeed(signed(Call.post("/draws").json(draw)).whilePassing("unknown-assembly", "draw-rejected"))
                .read(Draw.class)
                .id();
    }

    public Wave seal(DrawId draw, int invitations, Instant answerBy, Map<String, Object> randomness)
            throws InterruptedException {
        var wave = Map.of(
                "invitations", invitations, "byArea", true, "answerBy", answerBy.toString(), "randomness", randomness);
        return door.succeed(signed(Call.post("/draws/" + draw + "/waves").json(wave))
                        .whilePassing("nobody-to-invite"))
                .read(Wave.class);
    }

    public void invite(DrawId draw, Wave wave, String value) throws InterruptedException {
        enter("/draws/" + draw + "/waves/" + wave.number() + "/randomness", value);
    }

    public void freeze(DrawId draw, int panels, Map<String, Object> randomness) throws InterruptedException {
        door.succeed(signed(
                Call.post("/draws/" + draw + "/freeze").json(Map.of("panels", panels, "randomness", randomness))));
    }

    public void draw(DrawId draw, String value) throws InterruptedException {
        enter("/draws/" + draw + "/randomness", value);
    }

    private void enter(String path, String value) throws InterruptedException {
        door.succeed(signed(Call.post(path).json(Map.of("value", value))).whilePassing("randomness-too-early"));
    }

    public Draw look(DrawId draw) throws InterruptedException {
        return door.succeed(Call.get("/draws/" + draw)).read(Draw.class);
    }

    /** Names of what is published. */
    public List<String> files(DrawId draw) throws InterruptedException {
        var names = new ArrayList<String>();
        for (var file : door.succeed(Call.get("/draws/" + draw + "/files")).read(PublishedFile[].class)) {
            names.add(file.name());
        }
        return names;
    }

    public String file(DrawId draw, String name) throws InterruptedException {
        return door.succeed(Call.get("/draws/" + draw + "/files/" + name)).text();
    }

    /** How many members voting knows the panel to have; waits until it knows of it. */
    public int members(PanelId panel) throws InterruptedException {
        return door.succeed(signed(Call.get("/panels/" + panel)).whilePassing("unknown-panel"))
                .read(Listed.class)
                .members();
    }

    private Call signed(Call call) throws InterruptedException {
        return call.token(staff.token());
    }
}
