package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class ServiceCategoriesTest {

    private final ServiceCategories categories = new ServiceCategories();

    @ParameterizedTest
    @ValueSource(
            strings = {"洁净家园", "文明交通", "应急救援", "扶老助残", "政策宣讲", "文化体育", "便民服务", "爱心助学", "邻里守望", "文明劝导", "生态环保", "移风易俗"})
    void knowsTheCategoriesOfTheCity(String category) {
        assertThat(categories.require(category)).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "股票推荐", "洁净家园 "})
    void refusesWhatIsNotOnTheListAndSaysWhatIs(String category) {
        assertThatThrownBy(() -> categories.require(category))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_CATEGORY))
                .hasMessageContaining("文明交通");
    }
}
