package org.redvest.command.person.personaldata;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Event;
import org.redvest.api.Fleeting;
import org.redvest.api.Sealed;
import org.redvest.command.vault.DayKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events as JSON in which what is sealed stands in clear. Which field a sealed datum is, its place in the event says
 * ({@code guardian.name}; an element of a list is what the list is called): so nothing here has to know an event.
 */
@Component
class ClearJson {

    private static final String OPENING = ClearJson.class.getName();

    private final JsonMapper json;

    @Autowired
    ClearJson(JsonMapper json, DayKeys days) {
        this(json, days::open);
    }

    /**
     * As above.
     *
     * @param lift opens what is under a day's key, for as long as that is kept
     */
    ClearJson(JsonMapper json, Function<Fleeting, Optional<Sealed>> lift) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule("redvest-clear")
                        .addSerializer(Sealed.class, new InClear())
                        .addSerializer(Fleeting.class, new WhileItOpens(lift)))
                .build();
    }

    /** Opens what is sealed, for one person. */
    interface Opening {

        String open(String field, Sealed sealed);
    }

    private static final class InClear extends ValueSerializer<Sealed> {

        @Override
        public void serialize(Sealed sealed, JsonGenerator out, SerializationContext context) {
            Opening opening = (Opening) context.getAttribute(OPENING);
            out.writeString(opening.open(field(out.streamWriteContext()), sealed));
        }

        static String field(TokenStreamContext place) {
            StringBuilder field = new StringBuilder();
            for (TokenStreamContext at = place; at != null; at = at.getParent()) {
                if (at.inObject()) {
                    field.insert(0, at.currentName()).insert(0, '.');
                }
                if (at.currentValue() instanceof Event) {
                    return field.substring(1);
                }
            }
            throw new IllegalStateException("Something sealed lies in no event");
        }
    }

    /** What was kept for a while is there for that while, and then not at all. */
    private static final class WhileItOpens extends ValueSerializer<Fleeting> {

        private final Function<Fleeting, Optional<Sealed>> lift;

        WhileItOpens(Function<Fleeting, Optional<Sealed>> lift) {
            this.lift = lift;
        }

        @Override
        public void serialize(Fleeting datum, JsonGenerator out, SerializationContext context) {
            Optional<Sealed> sealed = lift.apply(datum);
            if (sealed.isEmpty()) {
                out.writeNull();
                return;
            }
            Opening opening = (Opening) context.getAttribute(OPENING);
            out.writeString(opening.open(InClear.field(out.streamWriteContext()), sealed.get()));
        }
    }

    /** An event as something whose components have the names of the event's. */
    <T> T as(Class<T> type, Event event, Opening opening) {
        return json.readValue(writer(opening).writeValueAsBytes(event), type);
    }

    /** Writes events, or what holds them, for people to read. */
    void write(Object holder, Opening opening, OutputStream out) {
        writer(opening).withDefaultPrettyPrinter().writeValue(out, holder);
    }

    private ObjectWriter writer(Opening opening) {
        return json.writer().withAttribute(OPENING, opening);
    }
}
