package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Envelope;
import org.redvest.platform.messaging.EventNames;
import org.redvest.web.WebConfiguration;

class EventWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"events", "events_en"})
    void areThereForWhateverAHistoryHoldsAndForNothingElse(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        WebConfiguration.class.getResourceAsStream("/redvest/%s.properties".formatted(bundle))),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }

        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                EventNames.ofTheLanguage().types().map(event -> "event." + event.getSimpleName()),
                                Arrays.stream(Envelope.ActorKind.values()).map(kind -> "actor." + kind),
                                Arrays.stream(Envelope.Channel.values()).map(channel -> "channel." + channel))
                        .flatMap(keys -> keys)
                        .toList());
        assertThat(words.values()).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text.toString())
                .isNotBlank());
    }
}
