package org.redvest.query.open.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Event;
import org.redvest.api.OfPerson;
import org.redvest.api.person.file.event.PersonalFileEvent;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.calendar.event.VolunteerCalendarEvent;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.shift.event.SignUpEvent;

/**
 * What the events of somebody who was erased still say: nothing that is {@link OfPerson}, and nothing that an earlier form
 * of an event said and today's does not.
 */
final class Tombstones {

    private static final Map<String, Class<?>> EVENTS = Stream.of(
                    VolunteerEvent.class,
                    HoursEvent.class,
                    PointsAccountEvent.class,
                    RedemptionEvent.class,
                    PersonalFileEvent.class,
                    QualificationEvent.class,
                    ObjectionEvent.class,
                    SignUpEvent.class,
                    AttendanceEvent.class,
                    DiaryEvent.class,
                    VolunteerCalendarEvent.class)
            .<Class<?>>flatMap(Tombstones::members)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private Tombstones() {}

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Tombstones::members)
                : Stream.of(type);
    }

    /**
     * Takes out of an event what it says of the person.
     *
     * @param name of the {@link Event}
     * @param payload its components, which are changed
     */
    static void takeAway(String name, Map<String, Object> payload) {
        Class<?> event = EVENTS.get(name);
        Map<String, RecordComponent> components = event == null
                ? Map.of()
                : Arrays.stream(event.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        payload.keySet().retainAll(components.keySet());
        components.forEach((field, component) -> {
            if (component.isAnnotationPresent(OfPerson.class)) {
                payload.computeIfPresent(field, (same, said) -> said instanceof List ? List.of() : PersonName.ERASED);
            }
        });
    }
}
