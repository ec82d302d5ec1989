package org.redvest.query.platform.asking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Definition;
import org.redvest.api.Provenance;
import org.redvest.api.open.disclosure.query.NoticeState;
import org.redvest.api.service.hours.CountedAs;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where published figures come from: the one place that says it, with the address of the disclosure that lists the records behind
 * them.
 *
 * @param definition what is counted
 * @param attribution to which division a service counts; null where what is counted is no service
 * @param from first day of the period; null for no bound
 * @param to last day of the period; null for no bound
 * @param division code of the division within which services took place; null for the whole city
 * @param organisation code of the organisation whose records they are; null for all
 * @param category service category; null for any
 * @param notice whether the notice is over; null for any
 * @param countedAs in which column of a ranking they stand; null for any
 */
public record Sources(
        Definition definition,
        @Nullable String attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String division,
        @Nullable String organisation,
        @Nullable String category,
        @Nullable NoticeState notice,
        @Nullable CountedAs countedAs) {

    private static final String RECORDS = "/api/v1/disclosure/service-records";

    /** Address at which a record is shown to everybody. */
    public static String ofRecord(String recordId) {
        return RECORDS + "/" + recordId;
    }

    /** Of services by where they took place. */
    public static Sources ofServices(
            Definition definition, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String division) {
        return new Sources(definition, "SERVICE", from, to, division, null, null, null, null);
    }

    /** Of what is no record. */
    public static Provenance ofNoRecord(Definition definition, LocalDate from, LocalDate to, long position) {
        return new Provenance(definition, definition.inWords(), null, from, to, position, null);
    }

    /** Of those of an organisation. */
    public Sources by(@Nullable String code) {
        return new Sources(definition, attribution, from, to, division, code, category, notice, countedAs);
    }

    /** Of those of a category. */
    public Sources of(@Nullable String what) {
        return new Sources(definition, attribution, from, to, division, organisation, what, notice, countedAs);
    }

    /** Of those under notice, or after it. */
    public Sources under(@Nullable NoticeState state) {
        return new Sources(definition, attribution, from, to, division, organisation, category, state, countedAs);
    }

    /** Of those that stand in a column of a ranking, which are defined by that. */
    public Sources as(@Nullable CountedAs column) {
        Definition defined =
                switch (column) {
                    case null -> definition;
                    case RANKED -> Definition.RANKED_SERVICE;
                    case ESTIMATED, IMPORTED, UNAPPROVED, OBJECTED, NOT -> Definition.SERVICE_OF_A_COLUMN;
                };
        return new Sources(defined, attribution, from, to, division, organisation, category, notice, column);
    }

    /** What an answer says of it. */
    public Provenance at(long position) {
        return new Provenance(definition, definition.inWords(), attribution, from, to, position, records());
    }

    /** Address of the disclosure that lists the records. */
    public String records() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(RECORDS);
        with(address, "division", division);
        with(address, "from", from);
        with(address, "to", to);
        with(address, "organisation", organisation);
        with(address, "category", category);
        with(address, "notice", notice);
        with(address, "countedAs", countedAs);
        return address.encode(StandardCharsets.UTF_8).build().toUriString();
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
