package org.redvest.query.service.calendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.redvest.api.Coordinates;
import org.redvest.api.service.calendar.query.Calendar;
import org.redvest.api.service.calendar.query.Calendar.Entry;
import org.redvest.api.service.calendar.query.Calendar.State;

/**
 * A calendar as calendars read it (RFC 5545). All times are in UTC, so that nobody needs to know the rules of a time zone; and
 * the same calendar is the same text, whenever it is written.
 */
final class ICalendar {

    /** The media type. */
    static final String MEDIA_TYPE = "text/calendar";

    /** Octets of a line at most, its end aside (3.1). */
    private static final int MOST = 75;

    private ICalendar() {}

    /** The text of a calendar, in lines. */
    static String of(Calendar calendar) {
        List<Property> properties = List.of(
                new ProdId("-//RedVest//RedVest//ZH"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                // RFC 7986 has a name for it that fewer clients read
                new XProperty("X-WR-CALNAME", calendar.name()));
        List<CalendarComponent> events = calendar.entries().stream()
                .<CalendarComponent>map(ICalendar::event)
                .toList();
        // the library's own writer counts characters and not octets, and breaks lines within a character
        return folded(new net.fortuna.ical4j.model.Calendar(new PropertyList(properties), new ComponentList<>(events))
                .toString());
    }

    private static VEvent event(Entry entry) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(entry.uid()));
        properties.add(new DtStamp(entry.changedAt()));
        properties.add(new LastModified(entry.changedAt()));
        properties.add(new Sequence(entry.revision()));
        properties.add(new DtStart<Instant>(entry.start()));
        properties.add(new DtEnd<Instant>(entry.end()));
        properties.add(new Summary(entry.title()));
        properties.add(status(entry.state()));
        properties.add(transparency(entry.state()));
        if (!entry.address().isEmpty()) {
            properties.add(new Location(entry.address()));
        }
        Coordinates.Position place = entry.coordinates();
        if (place != null) {
            properties.add(new Geo(BigDecimal.valueOf(place.latitude()), BigDecimal.valueOf(place.longitude())));
        }
        return new VEvent(new PropertyList(properties));
    }

    private static Status status(State state) {
        return switch (state) {
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    /** Who only waits may be elsewhere at that time. */
    private static Transp transparency(State state) {
        return state == State.CONFIRMED ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT;
    }

    private static String folded(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length());
        int octets = 0;
        for (int character : unfolded.codePoints().toArray()) {
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                octets += octetsOf(character);
                if (octets > MOST) {
                    folded.append("\r\n ");
                    octets = 1 + octetsOf(character);
                }
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
