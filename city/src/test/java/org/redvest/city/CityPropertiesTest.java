package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"atlantis", "", "Xiamen", "../divisions/xiamen"})
    void knowNoCityWithoutAFile(String city) {
        assertThatThrownBy(() -> new CityProperties(city))
                .hasMessageContaining("set it to one of [fangchenggang, jincheng, xiamen, zhaoqing]");
    }

    @Test
    void knowACityWithAFile() {
        assertThat(new CityProperties("jincheng").city()).isEqualTo("jincheng");
    }
}
