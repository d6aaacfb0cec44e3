package org.folkmoot.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that has to be changed here means that services of different age no longer understand each other. */
class GoldenFileTest {
    /** Members whose own members are data, so that an addition there would not be an unknown member. */
    private static final Set<String> MAPS = Set.of("counts", "points");

    static List<GoldenEvent<?>> events() {
        return Stream.of(GoldenEvents.ALL, GoldenBreakouts.ALL, GoldenDraws.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheFileSays(GoldenEvent<?> golden) throws IOException {
        assertThat(Json.MAPPER.readTree(golden.encoded())).isEqualTo(golden.json());
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatTheFileSays(GoldenEvent<?> golden) {
        assertThat((Object) golden.topic().codec().decode(golden.name(), golden.bytes()))
                .isEqualTo(golden.event());
    }

    @Test
    void readsWhatTheFirstReleaseWrote() {
        GoldenEvents.FIRST_RELEASE.forEach((file, today) -> assertThat(
                        (Object) today.topic().codec().decode(today.name(), GoldenEvent.read(file)))
                .isEqualTo(today.event()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void ignoresMembersThatALaterMinorVersionAdds(GoldenEvent<?> golden) throws IOException {
        JsonNode later = golden.json();
        addMembers(later);

        assertThat((Object) golden.topic().codec().decode(golden.name(), Json.MAPPER.writeValueAsBytes(later)))
                .isEqualTo(golden.event());
    }

    @Test
    void haveAFileForEveryEventOfEveryTopic() throws IllegalAccessException {
        for (Map.Entry<Topic<?>, Class<?>> topic : topics().entrySet()) {
            Set<Class<?>> golden = events().stream()
                    .filter(each -> each.topic().equals(topic.getKey()))
                    .map(each -> each.event().getClass())
                    .collect(Collectors.toSet());
            assertThat(golden)
                    .as(topic.getKey().name())
                    .containsExactlyInAnyOrder(topic.getValue().getPermittedSubclasses());
        }
    }

    @Test
    void coverEveryTopicThereIs() throws IllegalAccessException {
        assertThat(topics().keySet()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        assertThat(Topics.ALL)
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name ->
                        name.matches("(registration|assembly|breakout|voting|results|sortition)\\.[a-z-]+\\.v1"));
    }

    /** Each topic and the sealed interface of its events, as {@link Topics} declares them. */
    private static Map<Topic<?>, Class<?>> topics() throws IllegalAccessException {
        List<Field> declared = Arrays.stream(Topics.class.getFields())
                .filter(field -> field.getType().equals(Topic.class))
                .toList();
        Map<Topic<?>, Class<?>> topics = new HashMap<>();
        for (Field field : declared) {
            ParameterizedType type = (ParameterizedType) field.getGenericType();
            topics.put((Topic<?>) field.get(null), (Class<?>) type.getActualTypeArguments()[0]);
        }
        return topics;
    }

    private static void addMembers(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> !MAPS.contains(member.getKey()))
                    .forEach(member -> addMembers(member.getValue()));
            object.put("addedLater", "by a newer service");
        } else {
            node.forEach(GoldenFileTest::addMembers);
        }
    }
}
