package org.redvest.query.person.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.consent.query.Consents;
import org.redvest.api.person.consent.query.Consents.Consent;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class ConsentsTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/consents?at={at}";
    private static final LocalDate SIGNED_ON = LocalDate.of(2022, 1, 5);

    private final Ledger ledger;
    private final Reader reader;

    ConsentsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private Consents at(VolunteerId volunteer, Instant instant) {
        return reader.ask(Consents.class, ADDRESS, volunteer, instant);
    }

    @Test
    void areThoseOfTheInstant() {
        VolunteerId volunteer = newVolunteer();
        Instant withdrawnAt = NOON.plusSeconds(60);
        Instant againAt = NOON.plusSeconds(120);
        ledger.record(NOON, registered(volunteer, HONGSHAN));
        ledger.record(withdrawnAt, new ConsentWithdrawn(volunteer, ConsentPurpose.INSURER));
        ledger.record(
                againAt,
                new ConsentGiven(
                        volunteer,
                        ConsentPurpose.INSURER,
                        new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2022, 6, 1), null)));

        Consent published = new Consent(ConsentPurpose.PUBLICATION, true, NOON, ConsentForm.SIGNED_LIST, SIGNED_ON);
        Consent exchange = new Consent(ConsentPurpose.EXCHANGE, false, null, null, null);
        assertThat(at(volunteer, NOON.minusSeconds(1)).consents())
                .extracting(Consent::agreed)
                .containsExactly(false, false, false);
        assertThat(at(volunteer, NOON).consents())
                .containsExactly(
                        published,
                        new Consent(ConsentPurpose.INSURER, true, NOON, ConsentForm.SIGNED_LIST, SIGNED_ON),
                        exchange);
        assertThat(at(volunteer, withdrawnAt).consents())
                .containsExactly(
                        published, new Consent(ConsentPurpose.INSURER, false, withdrawnAt, null, null), exchange);
        assertThat(at(volunteer, againAt).consents())
                .containsExactly(
                        published,
                        new Consent(
                                ConsentPurpose.INSURER, true, againAt, ConsentForm.ONLINE, LocalDate.of(2022, 6, 1)),
                        exchange);
    }

    @Test
    void areThoseOfTheTermsBeforeTheyWereAskedFor() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, "张*", HONGSHAN, null));

        assertThat(at(volunteer, NOON).consents())
                .containsExactly(
                        new Consent(ConsentPurpose.PUBLICATION, true, NOON, null, null),
                        new Consent(ConsentPurpose.INSURER, true, NOON, null, null),
                        new Consent(ConsentPurpose.EXCHANGE, false, null, null, null));
    }

    @Test
    void takeTheNameOutOfThePublicDisclosure() {
        VolunteerId volunteer = newVolunteer();
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", 90);
        ledger.record(NOON, registered(volunteer, "上**秀", HONGSHAN), hours);
        String address = "/api/v1/disclosure/service-records/" + hours.recordId();

        assertThat(reader.get(address).body()).contains("上**秀");
        ledger.record(NOON, new ConsentWithdrawn(volunteer, ConsentPurpose.PUBLICATION));

        assertThat(reader.get(address).body()).contains("未公开").doesNotContain("上**秀");
    }

    @Test
    void areUnknownForWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer(), NOON).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }
}
