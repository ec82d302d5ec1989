package org.redvest.query.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.api.service.dispatch.query.DispatchView;
import org.redvest.api.service.dispatch.query.DispatchViews;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Who was sent out of town, on which days, and who reads of it. */
@QuerySideTest
class DispatchesTest {

    private static final String DISPATCHES = "/api/v1/dispatches";
    private static final String BY = DISPATCHES + "?organisationId={organisation}";
    private static final String OWN = "/api/v1/volunteers/{volunteer}/dispatches";
    private static final Text REASON = new Text("因道路中断提前返回");

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId team = newOrganisation();
    private final OrganisationId another = newOrganisation();
    private final VolunteerId shen = newVolunteer();
    private final VolunteerId zhang = newVolunteer();
    private final DispatchedOutOfTown summer = sent(team, shen, "2026-06-30T16:00:00Z", "2026-08-31T16:00:00Z");
    private final DispatchedOutOfTown recalled = sent(team, zhang, "2026-06-30T16:00:00Z", "2026-08-31T16:00:00Z");
    private final DispatchedOutOfTown never = sent(team, zhang, "2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z");

    DispatchesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static DispatchedOutOfTown sent(OrganisationId by, VolunteerId volunteer, String from, String until) {
        return new DispatchedOutOfTown(
                DispatchId.from(UUID.randomUUID()),
                by,
                volunteer,
                new Text("西藏左贡县"),
                Instant.parse(from),
                Instant.parse(until),
                new Text("支教两个月"));
    }

    @BeforeAll
    void sendSome() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "dispatches-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "dispatches-haicang",
                        Remit.in(new DivisionCode(HAICANG)),
                        NOON,
                        Power.RUN_SHIFTS),
                delegated(
                        newDelegation(),
                        city,
                        "dispatches-team",
                        new Remit(new DivisionCode(SIMING), team),
                        NOON,
                        Power.RUN_SHIFTS));
        ledger.record(
                NOON,
                registered(team, "义工协会"),
                registered(another, "另一协会"),
                registered(shen, HONGSHAN),
                registered(zhang, "张*", HONGSHAN),
                summer,
                recalled,
                never,
                sent(another, shen, "2026-11-30T16:00:00Z", "2026-12-31T16:00:00Z"));
        ledger.record(
                Instant.parse("2026-07-14T16:00:00Z"),
                new DispatchRecalled(recalled.dispatchId(), zhang, REASON),
                new DispatchRecalled(never.dispatchId(), zhang, REASON));
    }

    private static List<DispatchId> ids(DispatchViews views) {
        return views.dispatches().stream().map(DispatchView::dispatchId).toList();
    }

    private static DispatchId[] idsOf(DispatchedOutOfTown... each) {
        return Arrays.stream(each).map(DispatchedOutOfTown::dispatchId).toArray(DispatchId[]::new);
    }

    @Test
    void areListedTheNewestFirst() {
        DispatchViews views = reader.ask(DispatchViews.class, BY, team.code());

        assertThat(ids(views)).containsExactly(idsOf(never, recalled, summer));
        assertThat(views.dispatches().getLast()).satisfies(view -> {
            assertThat(view.volunteer()).isEqualTo("沈*瑄");
            assertThat(view.organisation()).isEqualTo("义工协会");
            assertThat(view.place()).isEqualTo("西藏左贡县");
            assertThat(view.from()).isEqualTo(summer.from());
            assertThat(view.recordedAt()).isEqualTo(NOON);
            assertThat(view.recalledAt()).isNull();
        });
        assertThat(views.dispatches().get(1).recalledBecause()).isEqualTo(REASON.value());
        DispatchViews first = reader.ask(DispatchViews.class, BY + "&limit=1", team.code());
        assertThat(ids(reader.ask(
                        DispatchViews.class,
                        BY + "&limit=2&cursor={cursor}",
                        team.code(),
                        String.valueOf(first.nextCursor()))))
                .containsExactly(idsOf(recalled, summer));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 0",
        "2026-07-01, 2", // in China
        "2026-07-14, 2",
        "2026-07-15, 1", // recalled as the day begins
        "2026-08-31, 1",
        "2026-09-01, 0",
        "2026-10-15, 0" // recalled before it began
    })
    void holdOnTheDaysOfTheirTime(String day, int number) {
        assertThat(reader.ask(DispatchViews.class, BY + "&on={day}", team.code(), day)
                        .dispatches())
                .hasSize(number);
    }

    @Test
    void areReadByWhomADelegationReaches() {
        String manager = TestIssuer.shared().token("dispatches-team", Role.ORGANISATION_MANAGER);
        String elsewhere = TestIssuer.shared().token("dispatches-haicang", Role.DISTRICT_OFFICER);
        String nobody = TestIssuer.shared().token("dispatches-nobody", Role.CITY_OFFICER);

        assertThat(ids(reader.getAs(manager, DISPATCHES).as(DispatchViews.class)))
                .containsExactly(idsOf(never, recalled, summer));
        assertThat(reader.getAs(manager, BY, another.code())
                        .as(DispatchViews.class)
                        .dispatches())
                .isEmpty();
        assertThat(reader.getAs(elsewhere, BY, team.code())
                        .as(DispatchViews.class)
                        .dispatches())
                .isEmpty();
        assertThat(reader.getAs(nobody, DISPATCHES).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(reader.getAs(TestIssuer.shared().token("an insurer", Role.INSURER), DISPATCHES)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(DISPATCHES + "?organisationId=1").problem()).isEqualTo("422 CREDIT_CODE_LENGTH");
    }

    @Test
    void areAPersonsUnderEachOfTheirNumbers() {
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        DispatchedOutOfTown before = sent(another, absorbed, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z");
        ledger.record(NOON, registered(survivor, HONGSHAN), registered(absorbed, HONGSHAN), before);
        ledger.record(NOON, merged(survivor, absorbed));

        for (VolunteerId number : List.of(survivor, absorbed)) {
            assertThat(ids(reader.ask(DispatchViews.class, OWN, number))).containsExactly(idsOf(before));
        }
        String own = TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("shen", Role.VOLUNTEER)
                        .claim("volunteer_id", shen.value())
                        .build());
        assertThat(reader.getAs(own, OWN, shen).as(DispatchViews.class).dispatches())
                .hasSize(2);
        assertThat(reader.getAs(own, OWN, zhang).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(OWN, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @Test
    void tellNothingOfWhoWasErased() {
        VolunteerId gone = newVolunteer();
        DispatchedOutOfTown of = sent(another, gone, "2028-01-01T00:00:00Z", "2028-02-01T00:00:00Z");
        ledger.record(
                NOON,
                registered(gone, "李*", HONGSHAN),
                of,
                new DispatchRecalled(of.dispatchId(), gone, REASON),
                new VolunteerErased(gone));

        Reader.Answer answer = reader.get(OWN, gone);

        assertThat(answer.body()).contains("已注销").doesNotContain("左贡", "支教", "道路", "李");
        assertThat(answer.as(DispatchViews.class).dispatches()).hasSize(1);
    }
}
