package org.redvest.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.benchmarks.DemoKey;
import org.redvest.benchmarks.city.CreditCodes;
import org.redvest.benchmarks.run.Connections.Answer;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import org.redvest.benchmarks.run.subject.Newcomers;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thousand orders are dispatched at once to sixty teams, and several teams accept each of them at the same moment. */
final class Dispatches implements Measure {

    private static final String KEY = "dispatches";
    private static final int ORDERS = 1_000;
    private static final int TEAMS = 60;

    /** Teams that accept one order at the same moment. */
    private static final int RIVALS = 4;

    /** Orders of one request. */
    private static final int AT_ONCE = 500;

    private static final int CALLERS = 64;
    private static final int OK = 200;

    /** Each order is served at a time of its own, so that nobody is refused because they serve elsewhere then. */
    private static final Duration SERVICE = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "A thousand orders for sixty teams";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.DISPATCH_FAULTS);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(90);
    }

    /** A team, its project, and who serves for it. */
    private record Team(String code, String project, String server) {

        Map<String, Object> offer() {
            return Map.of("organisationId", code);
        }

        String acceptance(Instant start) {
            return JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "organisationId",
                            code,
                            "projectId",
                            project,
                            "start",
                            start.toString(),
                            "end",
                            start.plus(SERVICE).toString(),
                            "servers",
                            List.of(server),
                            "termsVersion",
                            1));
        }
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        try (RedVest one = bench.start(KEY);
                RedVest other = bench.start(KEY);
                Connections toOne = new Connections(one::connectAnybody);
                Connections toOther = new Connections(other::connectAnybody)) {
            String officer =
                    DemoKey.in(Path.of(bench.dataDirectory(KEY))).authorizationOf("city-officer", Role.CITY_OFFICER);
            List<Team> teams = teams(one, Programme.at(one, bench.dataDirectory(KEY)));
            List<String> orders = Programme.inParallel(ORDERS, order -> place(one, order));
            double dispatched = dispatch(List.of(one, other), orders, teams);
            List<Connections> both = List.of(toOne, toOther);
            Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
            long start = System.nanoTime();
            List<List<Answer>> answers;
            try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
                answers = IntStream.range(0, ORDERS)
                        .mapToObj(order -> rivals(teams, order)
                                .map(team -> CompletableFuture.supplyAsync(
                                        () -> accept(
                                                both.get(team % 2),
                                                officer,
                                                orders.get(order),
                                                teams.get(team).acceptance(first.plus(SERVICE.multipliedBy(order)))),
                                        callers))
                                .toList())
                        .toList()
                        .stream()
                        .map(asked ->
                                asked.stream().map(CompletableFuture::join).toList())
                        .toList();
            }
            double accepted = since(start);
            one.startProcessors(PATIENCE);
            List<String> faults = faults(one, orders, answers);
            faults.stream().limit(20).forEach(bench.progress()::detail);
            Table table = new Table("what", "requests", "seconds", "a second");
            row(table, "orders dispatched, each to all teams", ORDERS, dispatched);
            row(table, "acceptances answered", ORDERS * RIVALS, accepted);
            return new Chapter(title())
                    .verdict(Target.DISPATCH_FAULTS.judge(Spread.of(List.of((double) faults.size()))))
                    .text(
                            "%,d orders wait at two processes over one store. Two requests of %d dispatch them at the same moment, each order to %d"
                                            .formatted(ORDERS, AT_ONCE, TEAMS)
                                    + " teams; then %d teams accept each of them through both processes, %d callers at a time. Afterwards each order"
                                            .formatted(RIVALS, CALLERS)
                                    + " is read, and held to what its teams were told: one serves it, in the shift that it was told, and the others"
                                    + " were told that somebody does. Everything is live; a process that has just started.")
                    .table(table);
        }
    }

    private static void row(Table table, String what, int number, double seconds) {
        table.row(what, "%,d".formatted(number), Spread.number(seconds), Spread.number(number / seconds));
    }

    private static List<Team> teams(RedVest redVest, Programme programme) {
        List<Volunteer> servers = programme.volunteers(TEAMS);
        List<String> codes = Programme.inParallel(TEAMS, number -> {
            String code = CreditCodes.of(number).code();
            redVest.post(
                    "/api/v1/organisations",
                    Map.of("organisationId", code, "name", "助老志愿服务队" + number, "division", "350203"));
            return code;
        });
        List<String> projects = programme.publish(codes);
        return IntStream.range(0, TEAMS)
                .mapToObj(number -> new Team(
                        codes.get(number),
                        projects.get(number),
                        servers.get(number).id()))
                .toList();
    }

    private static String place(RedVest redVest, int number) {
        Instant now = Instant.now();
        return redVest.post(
                        "/api/v1/orders",
                        Map.of(
                                "title",
                                "陪同就医 " + number,
                                "content",
                                "陪老人到市第一医院复查",
                                "category",
                                "扶老助残",
                                "division",
                                Newcomers.DIVISION,
                                "from",
                                now.toString(),
                                "until",
                                now.plus(Duration.ofDays(30)).toString(),
                                "contact",
                                Map.of("name", "陈阿婆", "phone", "13850001234", "address", "3 号楼 402"),
                                "behalf",
                                Map.of(
                                        "kind",
                                        "GRID_WORKER",
                                        "agreedOn",
                                        CivilTime.dateOf(now).toString())))
                .path("orderId")
                .asString();
    }

    private static double dispatch(List<RedVest> processes, List<String> orders, List<Team> teams) {
        List<Map<String, Object>> offers = teams.stream().map(Team::offer).toList();
        long start = System.nanoTime();
        Programme.inParallel(ORDERS / AT_ONCE, batch -> {
            List<String> some = orders.subList(batch * AT_ONCE, (batch + 1) * AT_ONCE);
            for (JsonNode order : processes
                    .get(batch % processes.size())
                    .post("/api/v1/order-dispatches", Map.of("orders", some, "offers", offers))
                    .path("orders")) {
                if (!"RECORDED".equals(order.path("effect").asString(""))) {
                    throw new NotMeasured("an order is not dispatched: " + order);
                }
            }
            return batch;
        });
        return since(start);
    }

    /** Numbers of the teams that want it: of each process as many. */
    private static Stream<Integer> rivals(List<Team> teams, int order) {
        return IntStream.range(0, RIVALS)
                .map(rival -> (order + rival * (TEAMS / RIVALS)) % teams.size())
                .boxed();
    }

    private static Answer accept(Connections connections, String officer, String order, String acceptance) {
        try {
            return connections.post("/api/v1/orders/" + order + "/acceptance", officer, acceptance);
        } catch (IOException e) {
            throw new NotMeasured("an acceptance was not answered", e);
        }
    }

    private static List<String> faults(RedVest redVest, List<String> orders, List<List<Answer>> answers) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            JsonNode order = redVest.get("/api/v1/orders/" + orders.get(i));
            List<String> shifts = answers.get(i).stream()
                    .filter(answer -> answer.status() == OK)
                    .map(answer -> answer.json().path("shiftId").asString())
                    .toList();
            boolean othersWereTold = answers.get(i).stream()
                    .filter(answer -> answer.status() != OK)
                    .allMatch(answer -> Problem.ORDER_ALREADY_ACCEPTED
                            .name()
                            .equals(answer.json().path("code").asString("")));
            String served = order.path("acceptance").path("shiftId").asString("");
            if (!shifts.equals(List.of(served)) || !othersWereTold) {
                faults.add("%s is served in %s: %s"
                        .formatted(
                                orders.get(i),
                                served,
                                answers.get(i).stream().map(Answer::inWords).toList()));
            }
        }
        return faults;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
