package org.redvest.api.city.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;

class RemitTest {

    private static Remit remit(String division, @Nullable String organisation) {
        return new Remit(new DivisionCode(division), organisation == null ? null : OrganisationId.stored(organisation));
    }

    @ParameterizedTest
    @CsvSource({
        "350200,, 350200,, true",
        "350200,, 350203,, true",
        "350200,, 350203001001,, true",
        "350200,, 350203, A, true",
        "350200,, 110101,, false",
        "350203,, 350203,, true",
        "350203,, 350203001,, true",
        "350203,, 350203001001, A, true",
        "350203,, 350200,, false",
        "350203,, 350206001,, false",
        "350203001,, 350203001001,, true",
        "350203001,, 350203,, false",
        "350203001001,, 350203001001,, true",
        "350203001001,, 350203001002,, false",
        "350200, A, 350203, A, true",
        "350200, A, 350203, B, false",
        "350200, A, 350203,, false"
    })
    void coversWhatLiesInIt(
            String division, @Nullable String organisation, String other, @Nullable String others, boolean covers) {
        assertThat(remit(division, organisation).covers(remit(other, others))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "350203,, 350203001001, A, true",
        "350203, A, 350203001001, A, true",
        "350203, A, 350203001001, B, false",
        "350203, A, 350203001001,, true",
        "350203, A, 350206001,, false"
    })
    void reachesActsOfItsOrganisationAndThoseThatAreOfWhoeverDoesThem(
            String division, @Nullable String organisation, String act, @Nullable String whose, boolean reaches) {
        assertThat(remit(division, organisation).reaches(remit(act, whose))).isEqualTo(reaches);
    }
}
