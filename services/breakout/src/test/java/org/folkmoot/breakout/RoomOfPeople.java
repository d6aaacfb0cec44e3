package org.folkmoot.breakout;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.RoomWatch;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.testsupport.TestTokens;

/** A room of an open round and those who sit in it, as the database has them; the first one is a facilitator. */
public final class RoomOfPeople {
    public static final AreaCode AREA = AreaCode.of("uk-bristol");

    /** Somebody with a seat. */
    public record Person(ParticipantId participant, SeatId seat) {
        public RequestSpecification asking() {
            return as(participant);
        }
    }

    public final AssemblyId assembly;
    public final RoundId round;
    public final RoomId room = RoomId.random();
    public final List<Person> people = new ArrayList<>();
    public final Instant closesAt;
    private final Database database = Arc.container().instance(Database.class).get();
    private final RoomStore rooms = Arc.container().instance(RoomStore.class).get();

    public RoomOfPeople(int people) {
        this(people, "{}");
    }

    public RoomOfPeople(int people, String plan) {
        this.assembly = AssemblyId.random();
        this.round = RoundId.random();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        this.closesAt = now.plus(Duration.ofMinutes(10));
        database.update("""
                insert into round (id, assembly_id, number, question, plan, seed, status, prepared_at, opened_at, closes_at)
                values (?, ?, 1, 'What would help most here?', ?::jsonb, 1, 'OPEN', ?, ?, ?)""", round.value(), assembly.value(), plan, now, now, closesAt);
        insertRoom(1);
        fill(people);
    }

    private RoomOfPeople(RoomOfPeople beside, int people, int number) {
        this.assembly = beside.assembly;
        this.round = beside.round;
        this.closesAt = beside.closesAt;
        insertRoom(number);
        fill(people);
    }

    /** Another room of the same round. */
    public RoomOfPeople beside(int people) {
        return new RoomOfPeople(this, people, 2);
    }

    private void insertRoom(int number) {
        database.update(
                "insert into room (id, round_id, number, area, offers, status, revision) "
                        + "values (?, ?, ?, ?, array[]::text[], 'OPEN', 1)",
                room.value(),
                round.value(),
                number,
                AREA.value());
    }

    private void fill(int count) {
        for (int place = 0; place < count; place++) {
            people.add(sitDown(place, true));
        }
    }

    /** In the database alone: nobody is told. */
    public Person sitDown(int place, boolean present) {
        Person person = new Person(ParticipantId.random(), SeatId.random());
        database.update(
                """
                insert into seat (round_id, participant_id, room_id, id, place, facilitator, name, present, seated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                round.value(),
                person.participant().value(),
                room.value(),
                person.seat().value(),
                place,
                place == 0,
                "Person " + place,
                present,
                Instant.now());
        return person;
    }

    public void call(Person person, String name) {
        database.update(
                "update seat set name = ? where id = ?", name, person.seat().value());
    }

    public Person person(int place) {
        return people.get(place);
    }

    public SeatId seat(int place) {
        return people.get(place).seat();
    }

    public RoomRow row() {
        return rooms.find(room).orElseThrow();
    }

    public String path(String rest) {
        return "/rooms/" + room + rest;
    }

    /** Their device is heard of no more. */
    public void drop(Person person, List<RoomWatch> watches) {
        change(person, false, watches, RoomWatch::dropped);
    }

    /** Their device is heard of again. */
    public void comeBack(Person person, List<RoomWatch> watches) {
        change(person, true, watches, RoomWatch::arrived);
    }

    private interface Tell {
        void of(RoomWatch watch, List<Change> changes, Instant now);
    }

    private void change(Person person, boolean present, List<RoomWatch> watches, Tell tell) {
        QuarkusTransaction.requiringNew().run(() -> {
            RoomRow row = rooms.lock(room).orElseThrow();
            database.update(
                    "update seat set present = ? where id = ?",
                    present,
                    person.seat().value());
            Change change =
                    new Change(row, rooms.seat(room, person.seat()).stream().toList());
            watches.forEach(watch -> tell.of(watch, List.of(change), Instant.now()));
            rooms.touch(room, Instant.now());
        });
    }

    /** As when the whole round is rescheduled: the rooms themselves are not touched. */
    public void reschedule(Instant time, List<RoomWatch> watches) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("update round set closes_at = ? where id = ?", time, round.value());
            watches.forEach(watch -> watch.rescheduled(round, time, Instant.now()));
        });
    }

    public void close() {
        Instant now = Instant.now();
        database.update("update room set status = 'CLOSED', revision = revision + 1 where id = ?", room.value());
        database.update("update seat set name = null where round_id = ?", round.value());
        database.update(
                "update round set status = 'CLOSED', closes_at = ?, closed_at = ? where id = ?",
                now,
                now,
                round.value());
    }

    public int count(String query, UUID id) {
        return database.first(query, row -> row.getInt(1), id).orElseThrow();
    }

    public static RequestSpecification as(ParticipantId participant) {
        return json().auth().oauth2(TestTokens.participant(participant, AREA));
    }

    public static RequestSpecification facilitator() {
        return json().auth().oauth2(TestTokens.staff("facilitator"));
    }

    public static RequestSpecification organiser() {
        return json().auth().oauth2(TestTokens.staff("organiser"));
    }

    public static RequestSpecification staff(String username) {
        return json().auth().oauth2(TestTokens.staffNamed(username, "facilitator"));
    }

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
