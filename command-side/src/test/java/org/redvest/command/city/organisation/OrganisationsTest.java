package org.redvest.command.city.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.id.OrganisationId;

class OrganisationsTest {

    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId OTHER = OrganisationId.of("51350200MJB00000XC");
    private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SUSPENDED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant RESUMED = Instant.parse("2026-04-01T00:00:00Z");
    private static final Text REASON = new Text("a test");

    private final TestOrganisations log = new TestOrganisations();
    private final Organisations organisations = log.organisations();

    @BeforeEach
    void register() {
        log.happened(REGISTERED, new OrganisationRegistered(BUREAU, new Text("人社局"), new DivisionCode("350203")));
    }

    @Test
    void askTheLogOnceASecondForOneThatMayAct() {
        organisations.require(BUREAU);
        organisations.require(BUREAU);

        assertThat(log.looks()).isEqualTo(1);
    }

    @Test
    void askTheLogAgainBeforeTheyRefuse() {
        assertRefused(Problem.UNKNOWN_ORGANISATION, () -> organisations.require(OTHER));

        log.happened(REGISTERED, new OrganisationRegistered(OTHER, new Text("另一队"), new DivisionCode("350203")));
        assertThatCode(() -> organisations.require(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void nameWhoActsInThePlaceOfADissolvedOne() {
        log.happened(SUSPENDED, new OrganisationDissolved(BUREAU, OTHER, REASON));

        assertThat(assertRefused(Problem.ORGANISATION_DISSOLVED, () -> organisations.require(BUREAU))
                        .detail())
                .contains(OTHER.code());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59.999Z, true",
        "2026-03-01T00:00:00Z, false",
        "2026-03-31T23:59:59.999Z, false",
        "2026-04-01T00:00:00Z, true"
    })
    void haveNothingCertifiedThatWasDoneWhileSuspended(Instant service, boolean certified) {
        log.happened(SUSPENDED, new OrganisationSuspended(BUREAU, REASON));
        log.happened(RESUMED, new OrganisationResumed(BUREAU, REASON));

        if (certified) {
            assertThatCode(() -> organisations.requireServing(BUREAU, service)).doesNotThrowAnyException();
        } else {
            assertRefused(Problem.ORGANISATION_SUSPENDED, () -> organisations.requireServing(BUREAU, service));
        }
    }

    @Test
    void certifyWhileSuspendedWhatWasDoneBefore() {
        log.happened(SUSPENDED, new OrganisationSuspended(BUREAU, REASON));

        assertThatCode(() -> organisations.requireServing(BUREAU, REGISTERED)).doesNotThrowAnyException();
        assertRefused(Problem.ORGANISATION_SUSPENDED, () -> organisations.requireServing(BUREAU, RESUMED));
    }

    @Test
    void lieInTheDivisionOfTheirSeat() {
        assertThat(organisations.of(BUREAU)).contains(Remit.in(new DivisionCode("350203")));
        assertThat(organisations.of(OTHER)).isEmpty();
    }
}
