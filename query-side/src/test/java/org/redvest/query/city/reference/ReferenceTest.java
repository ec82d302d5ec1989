package org.redvest.query.city.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.api.city.reference.query.CategoriesOfService;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class ReferenceTest {

    private final Reader reader;

    ReferenceTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void tellsEveryDivisionWithTheOneAboveAndLetsItBeKept() {
        Reader.Answer answer = reader.get("/api/v1/divisions");

        assertThat(answer.headers().getCacheControl()).isEqualTo("max-age=3600, public");
        assertThat(answer.as(CityDivisions.class).divisions())
                .startsWith(new CityDivisions.Entry("350200", "厦门市", "CITY", null))
                .contains(new CityDivisions.Entry("350203", "思明区", "DISTRICT", "350200"))
                .allSatisfy(division -> assertThat(division.parent() == null)
                        .isEqualTo(division.level().equals("CITY")));
    }

    @Test
    void tellsTheClosedListOfCategories() {
        assertThat(reader.ask(CategoriesOfService.class, "/api/v1/service-categories")
                        .categories())
                .extracting(CategoriesOfService.Category::name)
                .contains("洁净家园")
                .isSorted();
    }
}
