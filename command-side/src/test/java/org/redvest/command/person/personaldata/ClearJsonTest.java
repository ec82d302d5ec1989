package org.redvest.command.person.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Event;
import org.redvest.api.Fleeting;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.personaldata.PersonalDataDesk.PersonalData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed opens as the field whose place it has, in events of today and in those to come. */
class ClearJsonTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));

    private final ClearJson json = new ClearJson(JsonMapper.shared(), ClearJsonTest::lifted);

    /** An event of days to come, with everything sealed that components can hold. */
    private record Moved(
            String reason,
            Sealed address,
            @Nullable Sealed before,
            Contact contact,
            List<Contact> others,
            List<Sealed> aliases,
            Map<String, Sealed> byKind)
            implements Event {}

    private record Contact(Sealed phone, String note) {}

    private record Passing(@Nullable Fleeting location) implements Event {}

    private record Holder(String note, List<Line> lines) {}

    private record Line(int number, Event event) {}

    private static Sealed sealed(String ciphertext) {
        return new Sealed(ciphertext);
    }

    private static Optional<Sealed> lifted(Fleeting datum) {
        return datum.day().isBefore(LocalDate.of(2026, 3, 1)) ? Optional.empty() : Optional.of(datum.sealed());
    }

    private static String opened(String field, Sealed sealed) {
        return field + " of " + sealed.ciphertext();
    }

    private JsonNode written(Object holder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(holder, ClearJsonTest::opened, out);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void opensWhatIsSealedAsTheFieldOfItsPlace() {
        Moved event = new Moved(
                "v1:not sealed",
                sealed("a"),
                null,
                new Contact(sealed("b"), "c"),
                List.of(new Contact(sealed("d"), "e"), new Contact(sealed("f"), "g")),
                List.of(sealed("h"), sealed("i")),
                Map.of("home", sealed("j")));

        JsonNode shown = written(event);

        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                        {"reason": "v1:not sealed", "address": "address of a", "before": null,
                         "contact": {"phone": "contact.phone of b", "note": "c"},
                         "others": [{"phone": "others.phone of d", "note": "e"}, {"phone": "others.phone of f", "note": "g"}],
                         "aliases": ["aliases of h", "aliases of i"], "byKind": {"home": "byKind.home of j"}}"""));
    }

    @Test
    void opensWhatIsKeptForAWhileForThatWhile() {
        LocalDate day = LocalDate.of(2026, 3, 7);

        assertThat(written(new Passing(new Fleeting(day, sealed("a")))))
                .isEqualTo(JsonMapper.shared().readTree("{\"location\": \"location of a\"}"));
        assertThat(written(new Passing(new Fleeting(day.minusDays(30), sealed("a")))))
                .isEqualTo(JsonMapper.shared().readTree("{\"location\": null}"));
    }

    @Test
    void countsThePlaceFromTheEventOnWhereverThatLies() {
        Holder holder = new Holder("note", List.of(new Line(1, registered()), new Line(2, registered())));

        JsonNode event = written(holder).path("lines").path(1).path("event");

        assertThat(event.path("name").asString()).isEqualTo("name of 1");
        assertThat(event.path("guardian").path("documentNumber").asString()).isEqualTo("guardian.documentNumber of 6");
        assertThat(event.path("residence").asString()).isEqualTo("350203001001");
    }

    @Test
    void readsAnEventAsSomethingInClear() {
        PersonalData clear = json.as(PersonalData.class, registered(), ClearJsonTest::opened);

        assertThat(clear)
                .isEqualTo(new PersonalData(
                        SHEN,
                        "name of 1",
                        DocumentKind.CITIZEN_ID,
                        "documentNumber of 2",
                        "birthDate of 3",
                        null,
                        "phone of 4",
                        "350203001001",
                        List.of("急救"),
                        List.of(),
                        new PersonalDataDesk.GuardianData(
                                "guardian.name of 5", "guardian.documentNumber of 6", LocalDate.of(2026, 1, 1)),
                        List.of()));
    }

    @Test
    void opensNothingOutsideAnEvent() {
        assertThatThrownBy(() -> written(new Contact(sealed("a"), "b")))
                .hasRootCauseMessage("Something sealed lies in no event");
    }

    private static VolunteerRegistered registered() {
        return new VolunteerRegistered(
                SHEN,
                DocumentKind.CITIZEN_ID,
                sealed("1"),
                sealed("2"),
                sealed("3"),
                null,
                sealed("4"),
                new Text("沈*瑄"),
                new DivisionCode("350203001001"),
                List.of(new Text("急救")),
                List.of(),
                new Guardian(sealed("5"), sealed("6"), LocalDate.of(2026, 1, 1)),
                null);
    }
}
