package org.redvest.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;

class EventSerializerTest {

    private final EventNames names = EventNames.ofTheLanguage();
    private final EventSerializer serializer = new EventSerializer(names, json -> {});

    @Test
    void storesAnEventUnderItsName() {
        var event = new VolunteerErased(VolunteerId.of("vol-019abcde-0123-7456-89ab-cdef01234567"));

        assertThat(serializer.serialize(event, String.class).getType())
                .isEqualTo(new SimpleSerializedType("VolunteerErased", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VolunteerErased",
                // as it was stored before events had names, and as it would have been had the class moved then
                "org.redvest.api.person.volunteer.event.VolunteerErased",
                "org.redvest.somewhere.VolunteerErased"
            })
    void readsAnEventByItsNameWhereverItsClassIs(String stored) {
        String volunteer = "vol-019abcde-0123-7456-89ab-cdef01234567";

        Object event = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"volunteerId\":\"%s\"}".formatted(volunteer), String.class, stored, "1"));

        assertThat(event).isEqualTo(new VolunteerErased(VolunteerId.of(volunteer)));
    }

    @Test
    void knowsNoEventThatTheLanguageDoesNotHave() {
        assertThat(serializer.classForType(new SimpleSerializedType("MoonLanded", "1")))
                .isEqualTo(UnknownSerializedType.class);
    }

    @Test
    void findsEveryEventOfTheLanguage() {
        assertThat(names.types())
                .hasSizeGreaterThan(50)
                .contains(VolunteerErased.class)
                .allSatisfy(type -> assertThat(serializer.classForType(serializer.typeForClass(type)))
                        .isEqualTo(type));
    }

    @Test
    void writesWhatIsNoEventUnderItsClass() {
        assertThat(serializer.typeForClass(VolunteerId.class).getName()).isEqualTo(VolunteerId.class.getName());
    }
}
