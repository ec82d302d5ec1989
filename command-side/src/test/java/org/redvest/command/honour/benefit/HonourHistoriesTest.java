package org.redvest.command.honour.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.benefit.PlanInMemory.ADOPTED;
import static org.redvest.command.honour.benefit.PlanInMemory.HAICANG;
import static org.redvest.command.honour.benefit.PlanInMemory.adoption;
import static org.redvest.command.honour.benefit.PlanInMemory.code;
import static org.redvest.command.honour.benefit.PlanInMemory.everybody;
import static org.redvest.command.honour.benefit.PlanInMemory.person;
import static org.redvest.command.honour.benefit.PlanInMemory.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.redvest.api.Command;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.service.series.Period;

/**
 * Whatever happens, and in whatever order: nobody uses a benefit more often than it allows, and no hour is counted twice but where
 * both cards allow it.
 */
class HonourHistoriesTest {

    private static final int PEOPLE = 3;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    enum Act {
        USE,
        ISSUE,
        REVOKE,
        WAIT
    }

    /**
     * A step.
     *
     * @param kind of the card that is issued: of an odd one hours can be counted twice
     */
    record Step(Act act, int who, int kind, int from, int length) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<UseLimit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.just(UseLimit.ONCE),
                Combinators.combine(
                                Arbitraries.of(UsePeriod.DAY, UsePeriod.MONTH, UsePeriod.YEAR),
                                Arbitraries.integers().between(1, 3))
                        .as(UseLimit::of));
    }

    @Property(tries = 60)
    void keepWhatThePlanSays(@ForAll("histories") List<Step> history, @ForAll("limits") UseLimit limit) {
        Run run = new Run(limit);
        for (Step step : history) {
            run.take(step);
        }
        run.check();
    }

    private static final class Run {

        private final PlanInMemory plan = new PlanInMemory();
        private final UseLimit limit;
        private final List<HonourCardId> cards = new ArrayList<>();

        Run(UseLimit limit) {
            this.limit = limit;
            plan.offered(everybody(), limit);
            for (int kind = 0; kind <= 3; kind++) {
                plan.send(adoption(title(kind), ADOPTED, rules(1, CardWindow.EVER, 0, 0, true, kind % 2 == 1)));
            }
            for (int who = 1; who <= PEOPLE; who++) {
                for (int month = 0; month < 24; month++) {
                    plan.served(who, FIRST.plusMonths(month), 60);
                }
            }
            // of the two numbers of one person
            plan.merged(1, 2);
        }

        private static Text title(int kind) {
            return new Text("荣誉卡" + kind);
        }

        void take(Step step) {
            switch (step.act()) {
                case USE -> send(plan.using(code(step.who())));
                case ISSUE -> {
                    LocalDate from = FIRST.plusDays(step.from());
                    var command = plan.issuing(
                            step.who(),
                            HonourCardRulesId.of(HAICANG, title(step.kind())),
                            new Period(from, from.plusDays(step.length())));
                    cards.add(command.cardId());
                    send(command);
                }
                case REVOKE -> {
                    if (!cards.isEmpty()) {
                        send(new RevokeHonourCard(cards.get(step.from() % cards.size()), new Text("查实")));
                    }
                }
                case WAIT -> plan.later(step.kind() * 11);
            }
        }

        private void send(Command<?> command) {
            List<Object> before = plan.ledger.events();
            try {
                plan.send(command);
            } catch (Refusal refusal) {
                assertThat(plan.ledger.events())
                        .as("after %s", refusal.problem())
                        .isEqualTo(before);
            } catch (AggregateNotFoundException neverIssued) {
                assertThat(plan.ledger.events()).isEqualTo(before);
            }
        }

        void check() {
            List<BenefitUsed> used = events(BenefitUsed.class).toList();
            uses(used.stream()
                    .filter(use -> !use.volunteerId().equals(person(3)))
                    .toList());
            uses(used.stream()
                    .filter(use -> use.volunteerId().equals(person(3)))
                    .toList());
            windows(1, 2);
            windows(3);
        }

        private <E> Stream<E> events(Class<E> type) {
            return plan.ledger.events().stream().filter(type::isInstance).map(type::cast);
        }

        private void uses(List<BenefitUsed> used) {
            Function<LocalDate, String> time =
                    switch (limit.per()) {
                        case UNLIMITED, ONCE -> day -> "ever";
                        case DAY -> LocalDate::toString;
                        case MONTH -> day -> day.toString().substring(0, 7);
                        case YEAR -> day -> day.toString().substring(0, 4);
                    };
            assertThat(used.stream()
                            .collect(Collectors.groupingBy(use -> time.apply(use.usedOn()), Collectors.counting()))
                            .values())
                    .allMatch(times -> times <= limit.times());
        }

        private void windows(int... numbers) {
            Map<Text, HoursHonoured> standing = new LinkedHashMap<>();
            IntStream.of(numbers)
                    .mapToObj(number -> HonouredHoursId.of(person(number)).value())
                    .flatMap(stream -> plan.ledger.events(stream).stream())
                    .forEach(event -> {
                        if (event instanceof HoursHonoured counted) {
                            standing.put(counted.by(), counted);
                        } else if (event instanceof HonouredHoursReleased released) {
                            standing.remove(released.by());
                        }
                    });
            Map<Text, HoursHonoured> others = new HashMap<>(standing);
            standing.forEach((by, counted) -> {
                others.remove(by);
                assertThat(others.values())
                        .allMatch(other ->
                                !other.window().overlaps(counted.window()) || (other.reusable() && counted.reusable()));
            });
        }
    }
}
