package org.redvest.command.honour.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.star.StarLedger.CITY;
import static org.redvest.command.honour.star.StarLedger.OFFICER;
import static org.redvest.command.honour.star.StarLedger.SIMING;
import static org.redvest.command.honour.star.StarLedger.WHY;
import static org.redvest.command.honour.star.StarLedger.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.StarRules.Level;
import org.redvest.api.honour.star.command.AdoptStarRules;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each jurisdiction has a book of its own, whose versions are counted. */
class StarRuleBookTest {

    private static final Path TEMPLATES = Path.of("..", "data", "honours", "stars");

    private final StarLedger ledger = new StarLedger();

    @Test
    void countsVersionsInTheOrderOfAdoption() {
        AdoptStarRules first = ledger.adoption(CITY, rules(true, true, 0, 5));

        assertThat(ledger.send(OFFICER, first)).isEqualTo(1);
        assertThat(ledger.send(OFFICER, first)).as("the same again").isEqualTo(1);
        assertThat(ledger.send(OFFICER, ledger.adoption(CITY, rules(true, true, 6, 5))))
                .isEqualTo(2);
        assertThat(ledger.send(OFFICER, ledger.adoption(SIMING, rules(true, true, 6, 5))))
                .as("of another jurisdiction")
                .isEqualTo(1);
        assertThat(ledger.events())
                .hasSize(3)
                .first()
                .isEqualTo(new StarRulesAdopted(
                        CITY, 1, first.adoptionId(), LocalDate.of(2026, 1, 1), rules(true, true, 0, 5), WHY));
    }

    @ParameterizedTest
    @CsvSource({"350203001", "350203001001"})
    void areOfTheCityOrADistrict(String division) {
        ledger.assertRefused(
                Problem.STAR_JURISDICTION_TOO_SMALL,
                OFFICER,
                ledger.adoption(new DivisionCode(division), rules(true, true, 0, 5)));
    }

    static Stream<StarRules> odd() {
        StarRules good = rules(true, true, 0, 5);
        return Stream.of(
                new StarRules(good.levels().subList(0, 4), true, true, 5),
                with(good, 0, new Level(0, 0, StarGranter.COUNTY)),
                with(good, 4, new Level(Long.MAX_VALUE, 0, StarGranter.PROVINCE)),
                with(good, 1, new Level(good.level(2).minutes(), -1, StarGranter.COUNTY)),
                with(good, 1, new Level(good.level(2).minutes(), 121, StarGranter.COUNTY)),
                rules(true, true, 0, -1),
                rules(true, true, 0, 61));
    }

    private static StarRules with(StarRules rules, int index, Level level) {
        List<Level> levels = new ArrayList<>(rules.levels());
        levels.set(index, level);
        return new StarRules(levels, rules.residentsOnly(), rules.inOrder(), rules.noticeWorkingDays());
    }

    @ParameterizedTest
    @MethodSource("odd")
    void takesNoFiguresThatAreNone(StarRules rules) {
        ledger.assertRefused(Problem.STAR_RULES_INVALID, OFFICER, ledger.adoption(CITY, rules));
    }

    @Test
    void takesNoLevelThatAsksForLessThanTheOneBelow() {
        StarRules good = rules(true, true, 0, 5);
        Level second = good.level(2);
        ledger.assertRefused(
                Problem.POLICY_CONTRADICTORY,
                OFFICER,
                ledger.adoption(CITY, with(good, 2, new Level(second.minutes(), 0, StarGranter.COUNTY))));
        ledger.assertRefused(
                Problem.POLICY_CONTRADICTORY,
                OFFICER,
                ledger.adoption(CITY, with(good, 1, new Level(second.minutes(), 6, StarGranter.COUNTY))));
    }

    /** Hours of 2.3 of the standards. */
    @ParameterizedTest
    @CsvSource({
        "national, 100 300 600 1000 1500, 0 0 0 0 0",
        "fujian, 100 300 600 1000 1500, 0 0 0 0 0",
        "beijing, 100 200 500 800 1000, 0 0 0 0 0",
        "ningbo, 100 300 600 1000 1500, 0 0 0 0 0",
        "fuqing, 100 300 600 1000 1500, 0 0 6 6 6"
    })
    void takesTheFilesOfSeveralPlaces(String place, String hours, String months) throws IOException {
        JsonMapper json = JsonMapper.shared();
        JsonNode file = json.readTree(Files.readString(TEMPLATES.resolve(place + ".json")));
        StarRules rules = json.treeToValue(file.path("rules"), StarRules.class);

        assertThat(ledger.send(OFFICER, ledger.adoption(CITY, rules))).isEqualTo(1);
        assertThat(rules.levels())
                .extracting(level -> String.valueOf(level.minutes() / 60))
                .containsExactly(hours.split(" ", -1));
        assertThat(rules.levels())
                .extracting(level -> String.valueOf(level.months()))
                .containsExactly(months.split(" ", -1));
        assertThat(file.propertyNames()).containsExactlyInAnyOrder("effectiveFrom", "rules", "basis");
    }
}
