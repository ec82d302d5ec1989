package org.redvest.command.honour.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.command.ChangeBrand;
import org.redvest.api.honour.brand.command.EndBrand;
import org.redvest.api.honour.brand.command.RegisterBrand;
import org.redvest.api.honour.brand.event.BrandChanged;
import org.redvest.api.honour.brand.event.BrandEnded;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.organisation.TestOrganisations;

class BrandTest {

    private static final BrandId ID = BrandId.from(new UUID(1, 1));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId NOBODY = OrganisationId.of("52350206MJB00000X0");
    private static final DivisionCode CITY = new DivisionCode("350200");
    private static final LocalDate FROM = LocalDate.of(2014, 3, 5);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);
    private static final Text NAME = new Text("久久爱心");
    private static final Text ABOUT = new Text("每月探访空巢长者");
    private static final Text BASIS = new Text("厦文明办〔2014〕8号");
    private static final Text WHY = new Text("并入“爱心厦门”");

    private final AggregateTestFixture<Brand> fixture = new AggregateTestFixture<>(Brand.class);

    @BeforeEach
    void knowsTheTeam() {
        fixture.registerInjectableResource(TestOrganisations.registered(TEAM));
    }

    private static RegisterBrand register(@Nullable OrganisationId team, @Nullable LocalDate until) {
        return new RegisterBrand(ID, BrandKind.BRAND, NAME, BrandLevel.CITY, CITY, team, ABOUT, FROM, until, BASIS);
    }

    private static BrandRegistered registered(@Nullable LocalDate until) {
        return new BrandRegistered(ID, BrandKind.BRAND, NAME, BrandLevel.CITY, CITY, TEAM, ABOUT, FROM, until, BASIS);
    }

    private static ChangeBrand change(@Nullable OrganisationId team, LocalDate from) {
        return new ChangeBrand(ID, new Text("久久爱心·邻里"), team, ABOUT, from);
    }

    private static EndBrand end(LocalDate day) {
        return new EndBrand(ID, day, WHY);
    }

    @Test
    void isRegisteredOnce() {
        fixture.givenNoPriorActivity().when(register(TEAM, UNTIL)).expectEvents(registered(UNTIL));
        fixture.given(registered(UNTIL))
                .when(register(TEAM, UNTIL))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.givenNoPriorActivity().when(register(null, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isRegisteredOfATeamThatIsThereForDaysThatCanBe() {
        fixture.givenNoPriorActivity()
                .when(register(NOBODY, UNTIL))
                .expectException(because(Problem.UNKNOWN_ORGANISATION))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(register(TEAM, FROM.minusDays(1)))
                .expectException(because(Problem.PERIOD_REVERSED))
                .expectNoEvents();
    }

    @Test
    void isChangedFromADayOn() {
        BrandChanged changed = new BrandChanged(ID, new Text("久久爱心·邻里"), null, ABOUT, LocalDate.of(2020, 1, 1));
        fixture.given(registered(UNTIL))
                .when(change(null, LocalDate.of(2020, 1, 1)))
                .expectEvents(changed);
        fixture.given(registered(UNTIL), changed)
                .when(change(null, LocalDate.of(2020, 1, 1)))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(registered(UNTIL))
                .when(change(NOBODY, FROM))
                .expectException(because(Problem.UNKNOWN_ORGANISATION))
                .expectNoEvents();
        fixture.given(registered(UNTIL))
                .when(change(TEAM, FROM.minusDays(1)))
                .expectException(because(Problem.PERIOD_REVERSED))
                .expectNoEvents();
        fixture.given(registered(UNTIL))
                .when(change(TEAM, UNTIL.plusDays(1)))
                .expectException(because(Problem.BRAND_ENDED))
                .expectNoEvents();
    }

    @Test
    void endsOnceAndEarlierThanWasSaid() {
        BrandEnded ended = new BrandEnded(ID, FROM, WHY);
        fixture.given(registered(UNTIL)).when(end(FROM)).expectEvents(ended);
        fixture.given(registered(null)).when(end(UNTIL)).expectSuccessfulHandlerExecution();
        fixture.given(registered(UNTIL), ended)
                .when(end(FROM))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(registered(null), ended)
                .when(end(FROM.plusDays(1)))
                .expectException(because(Problem.BRAND_ENDED))
                .expectNoEvents();
        fixture.given(registered(UNTIL))
                .when(end(UNTIL))
                .expectException(because(Problem.BRAND_ENDED))
                .expectNoEvents();
        fixture.given(registered(UNTIL))
                .when(end(FROM.minusDays(1)))
                .expectException(because(Problem.PERIOD_REVERSED))
                .expectNoEvents();
    }

    @Test
    void isKeptByWhoKeepsHonoursThere() {
        assertThat(register(TEAM, null).requirement()).isEqualTo(Requirement.in(CITY, Power.KEEP_HONOURS));
        assertThat(change(TEAM, FROM).requirement()).isEqualTo(new Requirement.WhereItLies(Power.KEEP_HONOURS, ID));
        assertThat(end(FROM).requirement()).isEqualTo(new Requirement.WhereItLies(Power.KEEP_HONOURS, ID));
    }
}
