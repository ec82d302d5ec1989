package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class QualificationNamesTest {

    private final QualificationNames names = new QualificationNames();

    @ParameterizedTest
    @ValueSource(strings = {"红十字救护员", "社会工作者", "水上救生员"})
    void knowTheQualificationsOfTheCity(String name) {
        assertThat(names.require(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "救护", "红十字救护员 "})
    void refuseWhatIsNotOnTheListAndSayWhatIs(String name) {
        assertThatThrownBy(() -> names.require(name))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.UNKNOWN_QUALIFICATION))
                .hasMessageContaining("水上救生员");
    }
}
