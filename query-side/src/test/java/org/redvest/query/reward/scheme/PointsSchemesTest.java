package org.redvest.query.reward.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.api.reward.scheme.query.PointsSchemesView.Version;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class PointsSchemesTest {

    private static final String ADDRESS = "/api/v1/points-schemes";

    private final Ledger ledger;
    private final Reader reader;

    PointsSchemesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @Test
    void areShownWithAllTheirRules() {
        SchemeId scheme = SchemeId.from(UUID.randomUUID());
        SchemeRules rules = SchemeRules.ofPolicies(10, 30, 2, 30);
        ledger.record(NOON, new SchemeOpened(scheme, new Text("星湖爱心银行"), new DivisionCode("350203005001")));
        ledger.record(
                NOON,
                new SchemeRulesAdopted(
                        scheme, 1, new Text("first"), LocalDate.of(2022, 1, 1), NOON, rules, new Text("3号")));

        PointsSchemesView.Scheme shown = reader.ask(PointsSchemesView.Scheme.class, ADDRESS + "/{scheme}", scheme);

        assertThat(shown.name()).isEqualTo("星湖爱心银行");
        assertThat(shown.rules()).containsExactly(new Version(1, LocalDate.of(2022, 1, 1), "3号", rules));
        assertThat(reader.ask(PointsSchemesView.class, ADDRESS).schemes()).contains(shown);
    }

    @Test
    void areUnknownWhereThereIsNone() {
        assertThat(reader.get(ADDRESS + "/{scheme}", SchemeId.from(UUID.randomUUID()))
                        .problem())
                .isEqualTo("404 UNKNOWN_SCHEME");
        assertThat(reader.get(ADDRESS + "/xinghu").problem()).isEqualTo("404 UNKNOWN_SCHEME");
    }
}
