package org.redvest.command.cover.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.cover.claim.ClaimStep;
import org.redvest.api.cover.claim.command.ChangeClaimReserve;
import org.redvest.api.cover.claim.command.CloseClaim;
import org.redvest.api.cover.claim.command.OpenClaim;
import org.redvest.api.cover.claim.command.PayClaim;
import org.redvest.api.cover.claim.command.RefuseClaim;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

/** Whatever is reported, and in whatever order and however often: a claim ends once, nothing follows, and no payment counts twice. */
class ClaimHistoriesTest {

    private static final Instant NOW = Instant.parse("2026-07-02T00:00:00Z");
    private static final InsuranceClaimId CLAIM = InsuranceClaimId.from(new UUID(7, 1));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final InsurancePolicyId POLICY = InsurancePolicyId.from(new UUID(2, 1));

    /**
     * A report.
     *
     * @param number of the payment, so that some come twice, or how much is held
     */
    record Report(ClaimStep step, int number) {

        Command<Effect> command() {
            return switch (step) {
                case RESERVE_CHANGED -> new ChangeClaimReserve(CLAIM, ClaimReporter.CITY, number);
                case PAID ->
                    new PayClaim(
                            CLAIM,
                            ClaimReporter.CITY,
                            ClaimPaymentId.from(new UUID(8, number)),
                            number,
                            LocalDate.of(2026, 7, 2));
                case REFUSED -> new RefuseClaim(CLAIM, ClaimReporter.CITY, new Text("理由" + number));
                case CLOSED -> new CloseClaim(CLAIM, ClaimReporter.CITY);
            };
        }
    }

    private static LedgerInMemory ledger() {
        Clock clock = new SettableClock(() -> NOW);
        InsurancePolicies policies = new InsurancePolicies(id -> Optional.of(new InsurancePolicyRecorded(
                id, new Text("人保"), new Text("P-1"), 448_000, NOW.minusSeconds(9), NOW.plusSeconds(9), null)));
        return new LedgerInMemory(configurer -> configurer
                .configureAggregate(InsuranceClaim.class)
                .registerComponent(InsurancePolicies.class, configuration -> policies)
                .registerComponent(Volunteers.class, configuration -> Registrations.inEffect(SHEN))
                .registerComponent(Clock.class, configuration -> clock));
    }

    @Property(tries = 200)
    void endOnce(
            @ForAll @Size(max = 12) List<ClaimStep> steps, @ForAll @Size(12) List<@IntRange(max = 3) Integer> numbers) {
        LedgerInMemory ledger = ledger();
        ledger.send(new OpenClaim(
                CLAIM,
                ClaimReporter.CITY,
                POLICY,
                new Text("RLPC-1"),
                SHEN,
                NOW,
                NOW,
                InsuredRisk.MEDICAL,
                new Text("文明交通"),
                new DivisionCode("350203"),
                0));

        for (int i = 0; i < steps.size(); i++) {
            send(ledger, new Report(steps.get(i), numbers.get(i)).command());
        }

        List<Object> events = ledger.events();
        assertThat(events.getFirst()).isInstanceOf(ClaimOpened.class);
        assertThat(events.subList(0, events.size() - 1)).noneMatch(ClaimHistoriesTest::isEnd);
        List<ClaimPaid> payments = events.stream()
                .filter(ClaimPaid.class::isInstance)
                .map(ClaimPaid.class::cast)
                .toList();
        assertThat(payments).extracting(ClaimPaid::paymentId).doesNotHaveDuplicates();
        assertThat(payments).allMatch(payment -> payment.amountYuan() > 0);
        if (events.getLast() instanceof ClaimRefused) {
            assertThat(payments).isEmpty();
        }
    }

    private static boolean isEnd(Object event) {
        return event instanceof ClaimRefused || event instanceof ClaimClosed;
    }

    private static void send(LedgerInMemory ledger, Command<Effect> command) {
        try {
            ledger.send(command);
        } catch (Refusal refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }
}
