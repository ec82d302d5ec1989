package org.redvest.command.city.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.id.OrganisationId;

class OrganisationsTest {

    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");

    private final List<OrganisationId> asked = new ArrayList<>();

    @Test
    void askTheLogOnceForOneThatIsRegistered() {
        Organisations organisations = new Organisations(asked::add);

        organisations.require(BUREAU);
        organisations.require(BUREAU);

        assertThat(asked).containsExactly(BUREAU);
    }

    @Test
    void askTheLogAgainForOneThatWasNotRegisteredYet() {
        Organisations organisations = new Organisations(id -> {
            asked.add(id);
            return asked.size() > 1;
        });

        assertRefused(Problem.UNKNOWN_ORGANISATION, () -> organisations.require(BUREAU));
        organisations.require(BUREAU);

        assertThat(asked).hasSize(2);
    }
}
