package org.redvest.command.city.station;

import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.command.ClaimBlock;
import org.redvest.api.city.station.command.ReleaseBlock;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.organisation.TestOrganisations;

class BlockTest {

    private static final DivisionCode STREET = new DivisionCode("350203001");
    private static final Text NAME = new Text("民族路");
    private static final BlockId BLOCK = BlockId.of(STREET, NAME);
    private static final OrganisationId UNIT = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId OTHER = OrganisationId.of("52350206MJB00000X0");
    private static final Text REASON = new Text("调整包干范围");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    private static final BlockReleased RELEASED = new BlockReleased(BLOCK, UNIT, FROM, UNTIL, REASON);

    private final FixtureConfiguration<Block> fixture = new AggregateTestFixture<>(Block.class);

    @BeforeEach
    void knowsOrganisations() {
        fixture.registerInjectableResource(TestOrganisations.registered(OTHER));
    }

    private static ClaimBlock claim(OrganisationId unit, LocalDate from, @Nullable LocalDate until) {
        return new ClaimBlock(STREET, NAME, BlockKind.ROAD, unit, new Text("某单位"), from, until);
    }

    private static BlockClaimed claimed(OrganisationId unit, LocalDate from, @Nullable LocalDate until) {
        return new BlockClaimed(BLOCK, STREET, NAME, BlockKind.ROAD, unit, new Text("某单位"), from, until);
    }

    @Nested
    class IsClaimed {

        @Test
        void byAUnitThatNeedNotBeRegistered() {
            fixture.givenNoPriorActivity()
                    .when(claim(UNIT, FROM, null))
                    .expectEvents(claimed(UNIT, FROM, null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void once() {
            fixture.given(claimed(UNIT, FROM, null))
                    .when(claim(UNIT, FROM, null))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void notAsBeforeOnceItWasReleased() {
            fixture.given(claimed(UNIT, FROM, null), RELEASED)
                    .when(claim(UNIT, FROM, null))
                    .expectException(because(Problem.BLOCK_CLAIMED))
                    .expectNoEvents();
            fixture.given(claimed(UNIT, FROM, null), RELEASED)
                    .when(claim(UNIT, UNTIL.plusDays(1), null))
                    .expectEvents(claimed(UNIT, UNTIL.plusDays(1), null));
        }

        @Test
        void byOneAtATime() {
            fixture.given(claimed(UNIT, FROM, null))
                    .when(claim(OTHER, UNTIL, null))
                    .expectException(because(Problem.BLOCK_CLAIMED))
                    .expectNoEvents();
            fixture.given(claimed(UNIT, FROM, UNTIL))
                    .when(claim(OTHER, UNTIL, null))
                    .expectException(because(Problem.BLOCK_CLAIMED))
                    .expectNoEvents();
            fixture.given(claimed(UNIT, FROM, UNTIL))
                    .when(claim(UNIT, FROM.plusDays(1), null))
                    .expectException(because(Problem.BLOCK_CLAIMED))
                    .expectNoEvents();
        }

        @Test
        void byAnotherBeforeAndAfter() {
            fixture.given(claimed(UNIT, FROM, UNTIL))
                    .when(claim(OTHER, UNTIL.plusDays(1), null))
                    .expectEvents(claimed(OTHER, UNTIL.plusDays(1), null));
            fixture.given(claimed(UNIT, FROM, UNTIL))
                    .when(claim(OTHER, FROM.minusDays(9), FROM.minusDays(1)))
                    .expectEvents(claimed(OTHER, FROM.minusDays(9), FROM.minusDays(1)));
        }

        @Test
        void byAnotherWhenItWasReleased() {
            fixture.given(claimed(UNIT, FROM, null), RELEASED)
                    .when(claim(OTHER, UNTIL.plusDays(1), null))
                    .expectEvents(claimed(OTHER, UNTIL.plusDays(1), null));
        }

        @Test
        void forAPeriodThatEndsAfterItBegins() {
            fixture.givenNoPriorActivity()
                    .when(claim(UNIT, FROM, FROM.minusDays(1)))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsReleased {

        @Test
        void onceOnADay() {
            fixture.given(claimed(UNIT, FROM, null))
                    .when(new ReleaseBlock(BLOCK, UNIT, UNTIL, REASON))
                    .expectEvents(RELEASED);
            fixture.given(claimed(UNIT, FROM, null), RELEASED)
                    .when(new ReleaseBlock(BLOCK, UNIT, UNTIL, REASON))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void byWhoeverHasIt() {
            fixture.given(claimed(UNIT, FROM, null))
                    .when(new ReleaseBlock(BLOCK, OTHER, UNTIL, REASON))
                    .expectException(because(Problem.BLOCK_NOT_CLAIMED))
                    .expectNoEvents();
        }

        @Test
        void notLaterThanItIsFree() {
            fixture.given(claimed(UNIT, FROM, UNTIL))
                    .when(new ReleaseBlock(BLOCK, UNIT, UNTIL.plusDays(1), REASON))
                    .expectException(because(Problem.BLOCK_NOT_CLAIMED))
                    .expectNoEvents();
        }

        @Test
        void notBeforeItWasClaimed() {
            fixture.given(claimed(UNIT, FROM, null))
                    .when(new ReleaseBlock(BLOCK, UNIT, FROM.minusDays(1), REASON))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void ofTheClaimThatCountsNow() {
            LocalDate again = UNTIL.plusDays(1);
            fixture.given(claimed(UNIT, FROM, null), RELEASED, claimed(UNIT, again, null))
                    .when(new ReleaseBlock(BLOCK, UNIT, again.plusDays(9), REASON))
                    .expectEvents(new BlockReleased(BLOCK, UNIT, again, again.plusDays(9), REASON));
        }
    }
}
