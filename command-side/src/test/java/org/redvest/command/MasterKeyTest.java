package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A master key is changed while people are registered, and never replaced by one that opens nothing. */
class MasterKeyTest {

    private static final String MASTER_KEY = "/actuator/masterkey";

    @Test
    void isRotatedWithoutTouchingAnEvent() {
        Store store = Store.onPostgres();
        try (RunningCommandSide side = RunningCommandSide.start(store, "rotates");
                RunningCommandSide other = RunningCommandSide.start(store, "does-not-know")) {
            TrackingToken mark = side.mark();
            side.http()
                    .post(
                            "/api/v1/volunteers",
                            Map.of(
                                    "name", "沈奕瑄",
                                    "documentKind", "CITIZEN_ID",
                                    "documentNumber", "350203199001010018",
                                    "residence", "350203001001",
                                    "consent", Invented.SIGNED))
                    .created();
            VolunteerRegistered registered = side.since(mark).stream()
                    .map(EventMessage::getPayload)
                    .filter(VolunteerRegistered.class::isInstance)
                    .map(VolunteerRegistered.class::cast)
                    .findFirst()
                    .orElseThrow();
            String wrapped = wrapped(side, registered.volunteerId());
            long head = side.head();

            side.http().post(MASTER_KEY).done();

            await().until(() ->
                    side.http().get(MASTER_KEY).json().path("keysToWrap").asLong() == 0);
            assertThat(wrapped(side, registered.volunteerId()).substring(0, 10)).isNotEqualTo(wrapped.substring(0, 10));
            assertThat(side.head()).isEqualTo(head);
            for (RunningCommandSide any : List.of(side, other)) {
                assertThat(any.bean(PersonalDataVault.class).open(registered.volunteerId(), "name", registered.name()))
                        .contains("沈奕瑄");
            }
        }
    }

    /** Of two keys one is lost: a new one in its place would open nothing of before, and seal what comes. */
    @Test
    void isNotMadeForALedgerThatHasOne(@TempDir Path folder) throws IOException {
        Store store = Store.onPostgres();
        Path keys = folder.resolve("keys");
        List<String> settings = List.of(
                "--spring.datasource.url=" + store.address(),
                "--redvest.keys.directory=" + keys,
                "--redvest.keys.create=true");
        Store here = new Store(store.address(), settings);
        RunningCommandSide.start(here, "begins").close();
        Files.delete(keys.resolve("master.json"));

        assertThatThrownBy(() -> RunningCommandSide.start(here, "has-lost"))
                .rootCause()
                .hasMessageContaining("There is no " + keys.resolve("master.json"));

        assertThat(keys.resolve("master.json")).doesNotExist();
    }

    private static String wrapped(RunningCommandSide side, VolunteerId volunteer) {
        return HexFormat.of()
                .formatHex(side.bean(JdbcClient.class)
                        .sql("SELECT wrapped_key FROM vault.person_key WHERE volunteer_id = ?")
                        .param(volunteer.value())
                        .query(byte[].class)
                        .single());
    }
}
