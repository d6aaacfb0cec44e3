package org.folkmoot.lottery.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the lot has to be is computed here once more, from what is published and what a person is told. */
class InviteCommandTest {
    private static final String KEY = "1.2.3.4.5.6./";
    private static final String SOURCE = "Six throws of a die, on stage";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRegister() throws IOException {
        write("register.csv", "id,region\n" + people("n", 10, "north") + people("s", 5, "south, and islands"));
    }

    @Test
    void invitesTheLowestTicketsOfEachStratumAndLetsEverybodyCheckTheirs() throws Exception {
        assertThat(seal("--count", "6", "--strata", "region")).isZero();
        assertThat(last().path("root").asText())
                .isEqualTo(HexFormat.of().formatHex(sha256(Files.readAllBytes(published("invitation.json")))));
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isZero();

        byte[] seed = sha256(
                "folkmoot.sortition.invitation.v1".getBytes(StandardCharsets.UTF_8),
                sha256(Files.readAllBytes(published("invitation.json"))),
                ("rfc3797" + KEY).getBytes(StandardCharsets.UTF_8));
        Map<String, String> ticketOf = new LinkedHashMap<>();
        Map<String, String> saltOf = new LinkedHashMap<>();
        for (String line : Files.readAllLines(directory.resolve("out/private/leaves.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", 4);
            assertThat(cells[2]).isEqualTo(leaf(cells[1], cells[0]));
            saltOf.put(cells[0], cells[1]);
            ticketOf.put(cells[0], ticket(seed, cells[2]));
        }
        // Ten and five people, six invitations: four and two.
        List<String> expected = new ArrayList<>(lowest(ticketOf, "n", 4));
        expected.addAll(lowest(ticketOf, "s", 2));
        assertThat(Files.readAllLines(directory.resolve("out/private/invited.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (String person : ticketOf.keySet()) {
            assertThat(run("invite", "--check", person, "--salt", saltOf.get(person), "--out", file("out/published")))
                    .isZero();
            assertThat(last().path("ticket").asText()).isEqualTo(ticketOf.get(person));
            assertThat(last().path("invited").asBoolean()).isEqualTo(expected.contains(person));
        }
        assertThat(run("invite", "--check", "n1", "--salt", saltOf.get("n2"), "--out", file("out")))
                .isEqualTo(1);
        for (String name : List.of("register.csv", "invitation.json", "invitations.json")) {
            assertThat(Files.readString(published(name))).doesNotContain("n1", saltOf.get("n1"));
        }
    }

    @Test
    void drawsOnceFromWhatWasSealed() throws IOException {
        assertThat(seal("--count", "6")).isZero();
        assertThat(seal("--count", "6")).as("never over another one").isEqualTo(1);
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:1.2./3./"))
                .isEqualTo(1);
        assertThat(run("invite", "--out", file("out"), "--beacon", "nonsense")).isEqualTo(1);
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isZero();
        String drawn = Files.readString(published("invitations.json"));
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isZero();
        assertThat(Files.readString(published("invitations.json"))).isEqualTo(drawn);
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:6.5./"))
                .isEqualTo(1);
        assertThat(Files.readString(published("invitations.json"))).isEqualTo(drawn);
    }

    @Test
    void noticesThatTheRegisterIsAnother() throws IOException {
        assertThat(seal("--count", "6")).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(published("register.csv")));
        lines.removeLast();
        Files.write(published("register.csv"), lines);

        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isEqualTo(1);
        assertThat(out.toString()).contains("is not the register that was sealed");
        assertThat(published("invitations.json")).doesNotExist();
    }

    @Test
    void checksThatTheRegisterIsTheOneUnderTheRoot() throws IOException {
        assertThat(seal("--count", "6")).isZero();
        String root = last().path("root").asText();
        String[] first = Files.readAllLines(directory.resolve("out/private/leaves.csv"))
                .get(1)
                .split(",", -1);
        String[] check = {"invite", "--check", first[0], "--salt", first[1], "--out", file("out/published")};
        assertThat(run(check)).isZero();
        assertThat(last().path("root").asText()).isEqualTo(root);
        assertThat(last().path("sealed").asBoolean()).isTrue();

        List<String> lines = new ArrayList<>(Files.readAllLines(published("register.csv")));
        lines.set(lines.get(1).startsWith(first[2]) ? 2 : 1, "0".repeat(64) + ",everybody");
        Files.write(published("register.csv"), lines);
        assertThat(run(check))
                .as("their own leaf is there, another was changed")
                .isEqualTo(1);
        assertThat(last().path("registered").asBoolean()).isTrue();
        assertThat(last().path("sealed").asBoolean()).isFalse();
        assertThat(out.toString()).contains("register is NOT the one under this root");

        Files.writeString(published("register.csv"), "leaf,stratum\n\"");
        assertThat(run(check)).isEqualTo(1);
        Files.writeString(published("invitation.json"), "{");
        assertThat(run(check)).isEqualTo(1);
    }

    @Test
    void verifiesTheWholeLotteryFromItsPublishedFiles() throws IOException {
        assertThat(seal("--count", "6", "--strata", "region")).isZero();
        String root = last().path("root").asText();
        assertThat(run("verify", file("out"), "--root", root)).isZero();
        assertThat(last().path("drawn").asBoolean()).isFalse();
        assertThat(out.toString()).contains("not drawn yet", "Everything published holds.");
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isZero();

        assertThat(run("verify", file("out/published"), "--root", root)).isZero();

        assertThat(last().path("command").asText()).isEqualTo("sortition verify");
        assertThat(last().path("root").asText()).isEqualTo(root);
        assertThat(last().path("drawn").asBoolean()).isTrue();
        assertThat(last().path("people").asInt()).isEqualTo(15);
        assertThat(last().path("invitations").asInt()).isEqualTo(6);
        assertThat(last().path("wrong").asInt()).isZero();
        assertThat(out.toString()).contains("region: south, and islands");

        Files.writeString(
                published("invitations.json"),
                Files.readString(published("invitations.json")).replace("\"invited\": 4", "\"invited\": 5"));
        assertThat(run("verify", file("out"))).isEqualTo(1);
        assertThat(last().path("held").asBoolean()).isFalse();
        assertThat(last().path("findings").get(0).asText())
                .isEqualTo("invitations.json: stratum \"region: north\": invited is 5; it should be 4");
    }

    @Test
    void refusesToInviteFromAListThatWasEdited() throws IOException {
        assertThat(seal("--count", "6", "--strata", "region")).isZero();
        Path leaves = directory.resolve("out/private/leaves.csv");
        String whole = Files.readString(leaves);
        for (String changed : List.of(
                whole.replaceFirst("\nn1,", "\nfriend,"),
                whole.replaceFirst("region: north\n", "region: south, and islands\n"),
                whole.substring(0, whole.lastIndexOf("\ns5,") + 1),
                whole + whole.substring(whole.lastIndexOf("\ns5,") + 1),
                whole.replaceFirst(",.*\n$", "\n"),
                "")) {
            Files.writeString(leaves, changed);
            assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                    .as(changed)
                    .isEqualTo(1);
            assertThat(last().path("problems").get(0).asText()).contains("leaves.csv was changed");
            assertThat(published("invitations.json")).doesNotExist();
            assertThat(directory.resolve("out/private").toFile().list()).containsExactly("leaves.csv");
        }
        Files.writeString(leaves, whole);
        assertThat(run("invite", "--out", file("out"), "--beacon", "rfc3797:" + KEY))
                .isZero();
    }

    @Test
    void refusesRegistersThatAreNotFit() throws IOException {
        write("register.csv", "id,region\n1,north\n2,\n,north\n1,north\n");
        assertThat(seal("--count", "1", "--strata", "region")).isEqualTo(1);
        assertThat(out.toString())
                .contains("register.csv, row 3: \"region\" is empty", "register.csv, row 4: \"id\" is empty");

        write("register.csv", "id\n1\n2\n\n1\n");
        assertThat(seal("--count", "1")).isEqualTo(1);
        assertThat(out.toString())
                .contains("register.csv, row 5: the id \"1\" stands in an earlier row, too: keep one of them");

        write("register.csv", "id\n1\n2\n");
        assertThat(seal("--count", "3")).isEqualTo(1);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void refusesWrongUsage() {
        assertThat(run("invite")).isEqualTo(2);
        assertThat(run("invite", "--register", file("register.csv"))).isEqualTo(2);
        assertThat(run("invite", "--register", file("none.csv"), "--count", "1"))
                .isEqualTo(3);
        assertThat(run("invite", "--register", file("register.csv"), "--count", "1", "--round", "1000"))
                .as("a round that is known")
                .isEqualTo(2);
        assertThat(run("invite", "--check", "n1")).isEqualTo(2);
        assertThat(run("invite", "--out", file("nowhere"), "--beacon", "rfc3797:" + KEY))
                .isEqualTo(1);
    }

    private int seal(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("invite", "--register", file("register.csv"), "--source", SOURCE, "--out", file("out")));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(new SortitionCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode last() throws IOException {
        return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    }

    private Path published(String name) {
        return directory.resolve("out/published").resolve(name);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String people(String prefix, int number, String region) {
        StringBuilder lines = new StringBuilder();
        for (int person = 1; person <= number; person++) {
            lines.append(prefix).append(person).append(",\"").append(region).append("\"\n");
        }
        return lines.toString();
    }

    private static List<String> lowest(Map<String, String> ticketOf, String prefix, int number) {
        return ticketOf.entrySet().stream()
                .filter(person -> person.getKey().startsWith(prefix))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(number)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String leaf(String salt, String id) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(sha256(
                        new byte[] {2},
                        "folkmoot.sortition.identity.v1".getBytes(StandardCharsets.UTF_8),
                        HexFormat.of().parseHex(salt),
                        id.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ticket(byte[] seed, String leaf) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(leaf.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
