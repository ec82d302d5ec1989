package org.redvest.command.city.organisation;

import static org.redvest.command.Refused.because;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.OrganisationId;

class OrganisationTest {

    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");

    private final FixtureConfiguration<Organisation> fixture = new AggregateTestFixture<>(Organisation.class);

    @Nested
    class RegistersOrganisation {

        @Test
        void underItsCreditCode() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterOrganisation(BUREAU, new Text("厦门市人社局志愿服务队"), new DivisionCode("350203")))
                    .expectEvents(
                            new OrganisationRegistered(BUREAU, new Text("厦门市人社局志愿服务队"), new DivisionCode("350203")))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void once() {
            fixture.given(new OrganisationRegistered(BUREAU, new Text("厦门市人社局志愿服务队"), new DivisionCode("350203")))
                    .when(new RegisterOrganisation(BUREAU, new Text("another name"), new DivisionCode("350206")))
                    .expectException(because(Problem.ORGANISATION_ALREADY_REGISTERED))
                    .expectNoEvents();
        }
    }
}
