package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.registration.command.RegisterVolunteer;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.command.BanVolunteer;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.city.policy.FoundingPolicies;

class IdentityClaimTest {

    private static final IdentityClaimId CLAIM = IdentityClaimId.ofHash("ab".repeat(32));
    private static final IdentityClaimId ANOTHER_CLAIM = IdentityClaimId.ofHash("cd".repeat(32));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(0x019a9e0000007000L, 0x8000000000000001L));
    private static final VolunteerId SOMEBODY_ELSE =
            VolunteerId.from(new UUID(0x019a9e0000007000L, 0x8000000000000002L));

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final List<ConsentPurpose> PURPOSES = List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER);

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(IdentityClaim.class)
            .configureAggregate(Volunteer.class)
            .registerComponent(Volunteers.class, configuration -> volunteers())
            .registerComponent(Admissions.class, configuration -> admissions())
            .registerCommandHandler(
                    configuration -> new Erasing(configuration.repository(Volunteer.class), volunteers())));

    private static Admissions admissions() {
        return new Admissions(FoundingPolicies.inForce(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> ledger.events(id.value()).stream()
                        .map(VolunteerEvent.class::cast)
                        .toList(),
                document -> Optional.empty());
    }

    @Nested
    class RegistersVolunteer {

        @Test
        void togetherWithTheClaimOfTheDocument() {
            assertThat(ledger.send(register(SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events()).containsExactly(claimed(SHEN), registered(SHEN));
            assertThat(ledger.events(CLAIM.value())).containsExactly(claimed(SHEN));
            assertThat(ledger.events(SHEN.value())).containsExactly(registered(SHEN));
        }

        @Test
        void onceHoweverOftenItIsSent() {
            ledger.send(register(SHEN));

            assertThat(ledger.send(register(SHEN))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(ledger.events()).hasSize(2);
        }

        @Test
        void butNobodyElseWithTheSameDocument() {
            ledger.send(register(SHEN));

            assertRefused(Problem.IDENTITY_ALREADY_CLAIMED, () -> ledger.send(register(SOMEBODY_ELSE)));

            assertThat(ledger.events()).hasSize(2);
        }

        @Test
        void anewUnderANewNumberWhereTheOldOneWasErased() {
            ledger.send(register(SHEN));
            ledger.send(new EraseVolunteer(SHEN));

            assertThat(ledger.send(register(SOMEBODY_ELSE))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events())
                    .containsExactly(
                            claimed(SHEN),
                            registered(SHEN),
                            new VolunteerErased(SHEN),
                            claimed(SOMEBODY_ELSE),
                            registered(SOMEBODY_ELSE));
        }

        @Test
        void butNotWhoWasBannedHoweverTheyWereErased() {
            ledger.send(register(SHEN));
            ledger.send(new BanVolunteer(SHEN, new Text("厦文明办〔2026〕7号")));
            ledger.send(new EraseVolunteer(SHEN));

            assertRefused(Problem.IDENTITY_ALREADY_CLAIMED, () -> ledger.send(register(SOMEBODY_ELSE)));

            assertThat(ledger.events()).hasSize(4);
        }

        @Test
        void butNotUnderTheNumberThatWasErased() {
            ledger.send(register(SHEN));
            ledger.send(new EraseVolunteer(SHEN));

            assertRefused(Problem.VOLUNTEER_ALREADY_REGISTERED, () -> ledger.send(register(ANOTHER_CLAIM, SHEN)));

            assertThat(ledger.events()).hasSize(3);
        }

        @Test
        void butNotUnderANumberThatWasErasedBeforeAnybodyRegistered() {
            ledger.happened(SHEN.value(), 0, new VolunteerErased(SHEN));

            assertRefused(Problem.VOLUNTEER_ERASED, () -> ledger.send(register(SHEN)));

            assertThat(ledger.events()).hasSize(1);
        }

        @Test
        void butNobodyUnderTheSameNumberWithAnotherDocument() {
            ledger.send(register(SHEN));

            assertRefused(Problem.VOLUNTEER_ALREADY_REGISTERED, () -> ledger.send(register(ANOTHER_CLAIM, SHEN)));

            assertThat(ledger.events()).hasSize(2);
        }
    }

    @Nested
    class AdmitsVolunteer {

        @Test
        void whoseSignedConsentIsBroughtAlong() {
            assertThat(admitted(new GivenConsent(false, Registrations.SIGNED, PURPOSES)))
                    .isEqualTo(new Admission(RegistrationState.IN_EFFECT, false, Registrations.SIGNED, PURPOSES, null));
        }

        @Test
        void afterTheyConfirmWhereNothingIsBroughtAlong() {
            assertThat(admitted(new GivenConsent(false, null, PURPOSES)))
                    .isEqualTo(new Admission(
                            RegistrationState.UNCONFIRMED, false, null, PURPOSES, NOW.plus(Duration.ofDays(30))));
        }

        @Test
        void afterApprovalWhereTheyRegisterThemselves() {
            assertThat(admitted(new GivenConsent(true, null, List.of())))
                    .isEqualTo(new Admission(
                            RegistrationState.UNAPPROVED,
                            true,
                            new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2026, 3, 9), null),
                            List.of(),
                            null));
        }

        @Test
        void asThePolicyOfTheCitySays() {
            LocalDate today = LocalDate.of(2026, 3, 9);
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Admissions paperIsNotEnough =
                    new Admissions(FoundingPolicies.inForceAnd(PolicyKind.SIGNED_CONSENT_CONFIRMS, 0, today), clock);
            Admissions countsAtOnce =
                    new Admissions(FoundingPolicies.inForceAnd(PolicyKind.SELF_REGISTRATION_COUNTS, 1, today), clock);

            assertThat(paperIsNotEnough
                            .decide(new GivenConsent(false, Registrations.SIGNED, PURPOSES))
                            .state())
                    .isEqualTo(RegistrationState.UNCONFIRMED);
            assertThat(countsAtOnce
                            .decide(new GivenConsent(true, null, PURPOSES))
                            .state())
                    .isEqualTo(RegistrationState.IN_EFFECT);
        }

        private @Nullable Admission admitted(GivenConsent consent) {
            ledger.send(register(CLAIM, SHEN, consent));
            return ((VolunteerRegistered) ledger.events(SHEN.value()).getFirst()).admission();
        }
    }

    private static IdentityClaimed claimed(VolunteerId volunteer) {
        return new IdentityClaimed(CLAIM, volunteer, DocumentKind.CITIZEN_ID);
    }

    private static RegisterVolunteer register(VolunteerId volunteer) {
        return register(CLAIM, volunteer);
    }

    private static RegisterVolunteer register(IdentityClaimId claim, VolunteerId volunteer) {
        return register(claim, volunteer, new GivenConsent(false, Registrations.SIGNED, PURPOSES));
    }

    private static RegisterVolunteer register(IdentityClaimId claim, VolunteerId volunteer, GivenConsent consent) {
        return new RegisterVolunteer(
                claim,
                volunteer,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birth"),
                null,
                null,
                new Text("沈*瑄"),
                new DivisionCode("350203001001"),
                List.of(new Text("急救")),
                List.of(new Text("洁净家园")),
                null,
                consent);
    }

    private static VolunteerRegistered registered(VolunteerId volunteer) {
        return Registrations.registered(volunteer);
    }
}
