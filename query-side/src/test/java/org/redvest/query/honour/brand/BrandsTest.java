package org.redvest.query.honour.brand;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.event.BrandChanged;
import org.redvest.api.honour.brand.event.BrandEnded;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.honour.brand.query.BrandView;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Which brands and themes there are on a day, and what each is called then. */
@QuerySideTest
class BrandsTest {

    private static final String ALL = "/api/v1/brands?division=" + HAICANG;
    private static final String ONE = "/api/v1/brands/{brand}?on={on}";

    private final Ledger ledger;
    private final Reader reader;
    private final BrandId renamed = BrandId.from(UUID.randomUUID());
    private final BrandId ended = BrandId.from(UUID.randomUUID());
    private final BrandId theme = BrandId.from(UUID.randomUUID());
    private final OrganisationId first = newOrganisation();
    private final OrganisationId second = newOrganisation();

    BrandsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private BrandRegistered registration(
            BrandId brand, BrandKind kind, String name, BrandLevel level, int year, @Nullable LocalDate until) {
        return new BrandRegistered(
                brand,
                kind,
                new Text(name),
                level,
                new DivisionCode(HAICANG),
                first,
                new Text("每月探访空巢长者"),
                LocalDate.of(year, 3, 5),
                until,
                new Text("海文明办〔2014〕8号"));
    }

    @BeforeAll
    void brandsOfADistrict() {
        ledger.record(
                NOON,
                registered(first, "海沧区义工联合会"),
                registered(second, "久久爱心服务队"),
                registration(renamed, BrandKind.BRAND, "久久爱心", BrandLevel.DISTRICT, 2014, null),
                registration(ended, BrandKind.BRAND, "邻里守望", BrandLevel.COMMUNITY, 2012, null),
                registration(theme, BrandKind.THEME, "爱心厦门", BrandLevel.DISTRICT, 2019, LocalDate.of(2021, 12, 31)),
                // what was said later of an earlier day does not outlast what was said of a later day
                new BrandChanged(renamed, new Text("久久爱心·邻里"), second, new Text("每周探访"), LocalDate.of(2020, 1, 1)),
                new BrandChanged(renamed, new Text("久久爱心·社区"), first, new Text("每旬探访"), LocalDate.of(2018, 1, 1)),
                new BrandEnded(ended, LocalDate.of(2019, 6, 30), new Text("并入久久爱心")));
    }

    private List<BrandId> on(String day, String more) {
        return reader.ask(Brands.class, ALL + "&on=" + day + more).brands().stream()
                .map(BrandView::brandId)
                .toList();
    }

    private BrandView of(BrandId brand, String day) {
        return reader.ask(BrandView.class, ONE, brand, day);
    }

    @Test
    void areThoseOfTheDay() {
        assertThat(on("2012-03-04", "")).isEmpty();
        assertThat(on("2012-03-05", "")).containsExactly(ended);
        assertThat(on("2019-06-30", "")).containsExactly(theme, ended, renamed);
        assertThat(on("2019-07-01", "")).containsExactly(theme, renamed);
        assertThat(on("2021-12-31", "")).containsExactly(theme, renamed);
        assertThat(on("2022-01-01", "")).containsExactly(renamed);
    }

    @Test
    void areOfAKindAndALevel() {
        assertThat(on("2019-06-30", "&kind=THEME")).containsExactly(theme);
        assertThat(on("2019-06-30", "&kind=BRAND&level=COMMUNITY")).containsExactly(ended);
        assertThat(reader.get("/api/v1/brands?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
    }

    @Test
    void areCalledAsOnTheDay() {
        assertThat(of(renamed, "2017-12-31").name()).isEqualTo("久久爱心");
        assertThat(of(renamed, "2018-01-01").name()).isEqualTo("久久爱心·社区");
        assertThat(of(renamed, "2020-01-01"))
                .extracting(BrandView::name, BrandView::organisation, BrandView::description)
                .containsExactly("久久爱心·邻里", "久久爱心服务队", "每周探访");
        // before its first day, as it was to be then
        assertThat(of(renamed, "2010-01-01").name()).isEqualTo("久久爱心");
    }

    @Test
    void showWhyAndWhenTheyEnded() {
        assertThat(of(ended, "2026-01-01"))
                .extracting(BrandView::lastDay, BrandView::endReason)
                .containsExactly(LocalDate.of(2019, 6, 30), "并入久久爱心");
        assertThat(of(theme, "2026-01-01").lastDay()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(of(renamed, "2026-01-01").lastDay()).isNull();
        assertThat(reader.get("/api/v1/brands/{brand}", BrandId.from(UUID.randomUUID()))
                        .problem())
                .isEqualTo("404 UNKNOWN_BRAND");
    }

    @Test
    void arePagedAndCountedOnce() {
        List<BrandId> all = new ArrayList<>();
        Brands page = reader.ask(Brands.class, ALL + "&on=2019-06-30&limit=1");
        assertThat(page.total()).isEqualTo(3);
        all.add(page.brands().getFirst().brandId());
        while (page.nextCursor() != null) {
            page = reader.ask(
                    Brands.class, ALL + "&on=2019-06-30&limit=1&cursor={cursor}", requireNonNull(page.nextCursor()));
            assertThat(page.total()).isNull();
            all.add(page.brands().getFirst().brandId());
        }
        assertThat(all).containsExactly(theme, ended, renamed);
    }
}
