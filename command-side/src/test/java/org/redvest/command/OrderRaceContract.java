package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.inDays;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.Http.Answer;

/** Many teams accept one order at the same moment, through two processes over one store: the first serves it, and nobody else. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OrderRaceContract {

    private static final int TEAMS = 60;

    private final RunningCommandSide one;
    private final RunningCommandSide other;
    private final Actors actors;
    private final List<Team> teams;
    private final AtomicInteger day = new AtomicInteger(2);

    /** A team with a project of its own, and who serves for it. */
    private record Team(String code, String project, String server) {}

    OrderRaceContract(Store store) {
        this.one = RunningCommandSide.start(store, "one");
        this.other = RunningCommandSide.start(store, "other");
        this.actors = new Actors(one);
        Organisers organisers = new Organisers(one, actors);
        this.teams = IntStream.range(0, TEAMS)
                .mapToObj(i -> {
                    String code = actors.registerOrganisation();
                    return new Team(code, organisers.projectOf(code), actors.registerVolunteer());
                })
                .toList();
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private Http either(int caller) {
        return (caller % 2 == 0 ? one : other).http();
    }

    private static String resident() {
        return VolunteerId.from(UUID.randomUUID()).value();
    }

    private static Map<String, Object> need() {
        return Map.of(
                "title",
                "陪同就医",
                "content",
                "陪老人到市第一医院复查",
                "category",
                "扶老助残",
                "division",
                "350203001001",
                "from",
                Instant.now().toString(),
                "until",
                Instant.now().plus(Duration.ofDays(300)).toString());
    }

    private String offered(List<Team> among) {
        String order =
                as(one, resident()).post("/api/v1/orders", need()).created().text("orderId");
        one.http()
                .post(
                        "/api/v1/orders/" + order + "/dispatch",
                        Map.of(
                                "offers",
                                among.stream()
                                        .map(team -> Map.of("organisationId", team.code()))
                                        .toList()))
                .done();
        return order;
    }

    private static Map<String, Object> acceptance(Team team, Instant start) {
        return Map.of(
                "organisationId",
                team.code(),
                "projectId",
                team.project(),
                "start",
                start.toString(),
                "end",
                start.plus(Duration.ofHours(2)).toString(),
                "servers",
                List.of(team.server()),
                "termsVersion",
                1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, TEAMS})
    void oneOfThemServesIt(int number) {
        List<Team> among = teams.subList(0, number);
        Instant start = inDays(day.getAndIncrement());
        String order = offered(among);
        TrackingToken mark = one.mark();

        List<Answer> answers = atOnce(number, i -> either(i)
                .post("/api/v1/orders/" + order + "/acceptance", acceptance(among.get(i), start)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(number - 1)
                .allSatisfy(answer -> answer.refused(409, Problem.ORDER_ALREADY_ACCEPTED));
        assertThat(one.since(mark))
                .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                .containsExactly(OrderAccepted.class, ShiftOpened.class, PlaceTaken.class, CommitmentNoted.class);
    }

    @Test
    void eachServesOneAtATime() {
        Instant start = inDays(day.getAndIncrement());
        Team team = teams.getFirst();
        List<String> orders =
                IntStream.range(0, 10).mapToObj(i -> offered(List.of(team))).toList();

        List<Answer> answers = atOnce(orders.size(), i -> either(i)
                .post("/api/v1/orders/" + orders.get(i) + "/acceptance", acceptance(team, start)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refused(409, Problem.OVERLAPPING_COMMITMENT));
    }

    @Test
    void aProductIsChosenAsOftenAsItHasPlaces() {
        Team team = teams.getFirst();
        String product = one.http()
                .post(
                        "/api/v1/service-products",
                        Map.of(
                                "organisationId",
                                team.code(),
                                "projectId",
                                team.project(),
                                "title",
                                "上门理发",
                                "content",
                                "为行动不便的老人上门理发",
                                "category",
                                "扶老助残",
                                "targetGroup",
                                "行动不便的老人",
                                "divisions",
                                List.of("350203"),
                                "minutes",
                                40,
                                "most",
                                3))
                .created()
                .text("productId");
        Map<String, Object> choice = Invented.with(need(), "productId", product);

        List<Answer> answers =
                atOnce(20, i -> as(i % 2 == 0 ? one : other, resident()).post("/api/v1/orders", choice));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.PRODUCT_EXHAUSTED));
        assertThat(actors.events(product, ProductOrdered.class)).hasSize(3);
    }
}
