package org.folkmoot.sortition.panel;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.command.SortitionCommand;
import picocli.CommandLine;

/** Somebody who has nothing but what is published. */
final class Stranger {
    private Stranger() {}

    /** What the command line says of it: 0 when everything agrees. */
    static int verdict(DrawId draw, int replacements, Path home) throws IOException {
        fetch("/draws/" + draw + "/files", home.resolve("published"));
        for (int number = 1; number <= replacements; number++) {
            fetch(
                    "/draws/" + draw + "/replacements/" + number + "/files",
                    home.resolve("replacement-" + number).resolve("published"));
        }
        return new CommandLine(new SortitionCommand()).execute("verify", home.toString());
    }

    private static void fetch(String files, Path to) throws IOException {
        Files.createDirectories(to);
        List<String> names = given().get(files).path("name");
        for (String name : names) {
            Files.write(
                    to.resolve(name),
                    given().get(files + "/" + name)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        }
    }
}
