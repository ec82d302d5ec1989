package org.redvest.web.timebank;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.timebank.Act.Field.Kind;

/** What is done with a time account by a form of its own. */
enum Act {
    /** 预约支取. */
    ORDER("orders", false),
    /** 捐赠. */
    DONATION("donations", false),
    /** 赠与. */
    GIFT("gifts", false),
    /** 转出. */
    TRANSFER("transfers", false),
    /** 存入. */
    DEPOSIT("deposits", true),
    /** 销户. */
    CLOSING("closing", true),
    /** 确认: of an order. */
    CONFIRMATION("confirmation", false);

    private final String address;
    private final boolean ofOffices;

    Act(String address, boolean ofOffices) {
        this.address = address;
        this.ofOffices = ofOffices;
    }

    /**
     * A field of its form.
     *
     * @param name as the API calls it
     * @param kind what is typed there
     * @param required whether there has to be something
     */
    record Field(String name, Kind kind, boolean required) {

        /** What is typed into a field. */
        enum Kind {
            /** As it is. */
            WORDS,
            /** A number or code of something. */
            CODE,
            /** A figure. */
            NUMBER,
            /** A day and time in China. */
            INSTANT,
            /** One of the city's divisions. */
            DIVISION,
            /** A kind of service that the bank offers. */
            SERVICE,
            /** Yes or no. */
            TICK
        }

        private static Field required(String name, Kind kind) {
            return new Field(name, kind, true);
        }

        private static Field optional(String name, Kind kind) {
            return new Field(name, kind, false);
        }

        /** As HTML has it. */
        public String type() {
            return kind == Kind.INSTANT ? "datetime-local" : "text";
        }

        private void put(Typed body, @Nullable String typed) {
            switch (kind) {
                case WORDS, SERVICE -> body.words(name, typed);
                case CODE, DIVISION -> body.code(name, typed);
                case NUMBER -> body.number(name, typed);
                case INSTANT -> body.with(name, Moments.instant(typed));
                case TICK -> body.with(name, typed != null);
            }
        }
    }

    /** As the API's address of it ends. */
    public String address() {
        return address;
    }

    /** Whether officers do it, and no holder. */
    public boolean isOfOffices() {
        return ofOffices;
    }

    /** Of its form. */
    public List<Field> fields() {
        Field minutes = Field.required("minutes", Kind.NUMBER);
        Field recipient = Field.required("recipient", Kind.CODE);
        Field service = Field.required("kind", Kind.SERVICE);
        Field witness = Field.required("witness", Kind.CODE);
        Field start = Field.required("start", Kind.INSTANT);
        Field end = Field.required("end", Kind.INSTANT);
        Field place = Field.required("place", Kind.WORDS);
        Field division = Field.required("division", Kind.DIVISION);
        return switch (this) {
            case ORDER -> List.of(service, minutes);
            case DONATION -> List.of(minutes);
            case GIFT -> List.of(recipient, minutes);
            case TRANSFER -> List.of(Field.required("partner", Kind.CODE), recipient, minutes);
            case DEPOSIT ->
                List.of(
                        Field.required("beneficiary", Kind.CODE),
                        witness,
                        Field.optional("certifiedBy", Kind.CODE),
                        start,
                        end,
                        service,
                        place,
                        division,
                        Field.optional("group", Kind.TICK));
            case CLOSING -> List.of(Field.required("document", Kind.WORDS), Field.optional("heir", Kind.CODE));
            case CONFIRMATION -> List.of(Field.required("server", Kind.CODE), witness, start, end, place, division);
        };
    }

    /** What was typed, as the API takes it. */
    Typed body(Map<String, String> typed) {
        Typed body = Typed.body();
        fields().forEach(field -> field.put(body, typed.get(field.name())));
        return body;
    }
}
