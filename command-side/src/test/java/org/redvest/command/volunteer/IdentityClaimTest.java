package org.redvest.command.volunteer;

import static org.redvest.command.Refused.because;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.IdentityClaimId;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.RegisterVolunteer;
import org.redvest.api.volunteer.event.IdentityClaimed;
import org.redvest.api.volunteer.event.VolunteerRegistered;

class IdentityClaimTest {

    private static final IdentityClaimId CLAIM = IdentityClaimId.ofHash("ab".repeat(32));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(0x019a9e0000007000L, 0x8000000000000001L));
    private static final VolunteerId SOMEBODY_ELSE =
            VolunteerId.from(new UUID(0x019a9e0000007000L, 0x8000000000000002L));

    private final FixtureConfiguration<IdentityClaim> fixture = new AggregateTestFixture<>(IdentityClaim.class);

    @BeforeEach
    void volunteersAreStoredInTheSameLog() {
        fixture.registerRepositoryProvider(new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> type) {
                return EventSourcingRepository.builder(type)
                        .eventStore(fixture.getEventStore())
                        .build();
            }
        });
    }

    @Nested
    class RegistersVolunteer {

        @Test
        void togetherWithTheClaimOfTheDocument() {
            fixture.givenNoPriorActivity()
                    .when(register(SHEN))
                    .expectEvents(claimed(SHEN), registered(SHEN))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceHoweverOftenItIsSent() {
            fixture.given(claimed(SHEN))
                    .when(register(SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNobodyElseWithTheSameDocument() {
            fixture.given(claimed(SHEN))
                    .when(register(SOMEBODY_ELSE))
                    .expectException(because(Problem.IDENTITY_ALREADY_CLAIMED))
                    .expectNoEvents();
        }
    }

    private static IdentityClaimed claimed(VolunteerId volunteer) {
        return new IdentityClaimed(CLAIM, volunteer, DocumentKind.CITIZEN_ID);
    }

    private static RegisterVolunteer register(VolunteerId volunteer) {
        return new RegisterVolunteer(
                CLAIM,
                volunteer,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birth"),
                null,
                null,
                "沈*瑄",
                "350203001001",
                List.of("急救"),
                List.of("洁净家园"),
                null);
    }

    private static VolunteerRegistered registered(VolunteerId volunteer) {
        return new VolunteerRegistered(
                volunteer,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birth"),
                null,
                null,
                "沈*瑄",
                "350203001001",
                List.of("急救"),
                List.of("洁净家园"),
                null);
    }
}
