package org.redvest.benchmarks.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.redvest.api.id.VolunteerId;
import org.redvest.benchmarks.DemoKey;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import org.redvest.benchmarks.run.subject.Newcomers;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole activity never took place: its five hundred are revoked by one order, and most of them have spent their points. */
final class Revocations implements Measure {

    private static final String KEY = "revocations";
    private static final int PEOPLE = 500;
    private static final int REDEEMED = 300;

    /** Two hours, at the founding rate of ten points an hour. */
    private static final long POINTS = 20;

    private static final String REVISER = "reviser";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Five hundred revoked by one order";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.REVOCATION_ACKNOWLEDGED, Target.REVOCATION_DONE, Target.REVOCATION_RIGHT);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(60 + size.rounds() * 30L);
    }

    /** Somebody's certified hours. */
    private record Certified(String volunteer, String record, boolean redeemed) {}

    /** What one order took, in seconds. */
    private record Took(double acknowledged, double done, double right) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        RedVest city = bench.answeringCity();
        String reviser =
                DemoKey.in(Path.of(bench.dataDirectory(Bench.CITY))).authorizationOf(REVISER, Role.CITY_OFFICER);
        city.post(
                "/api/v1/delegations",
                Map.of(
                        "holder", REVISER,
                        "powers", List.of("REVOKE_HOURS"),
                        "division", "350200",
                        "from", "2020-01-01T00:00:00+08:00",
                        "basis", "厦文明办〔2026〕3号"));
        List<Certified> activity = activity(city);
        List<Took> revoked = new ArrayList<>();
        List<Took> givenBack = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            long start = System.nanoTime();
            String order = city.post(
                            "/api/v1/revocation-orders",
                            reviser,
                            Map.of(
                                    "reason",
                                    "活动未实际开展",
                                    "records",
                                    activity.stream()
                                            .map(one -> Map.of(
                                                    "volunteerId", one.volunteer(), "serviceRecordId", one.record()))
                                            .toList()))
                    .path("orderId")
                    .asString();
            revoked.add(follow(city, "/api/v1/revocation-orders/" + order, "revoked", start, activity, false));
            start = System.nanoTime();
            city.post("/api/v1/revocation-orders/" + order + "/reinstatement", reviser, Map.of("reason", "经核实活动已开展"));
            givenBack.add(follow(city, "/api/v1/revocation-orders/" + order, "reinstated", start, activity, true));
            bench.progress().detail("%s, then %s".formatted(revoked.getLast(), givenBack.getLast()));
        }
        return chapter(revoked, givenBack);
    }

    /** Five hundred served, and three hundred of them spent all that they have. */
    private static List<Certified> activity(RedVest city) {
        List<VolunteerId> people = new Newcomers(city.client(), JsonMapper.shared()).people(PEOPLE + 1);
        VolunteerId leader = people.removeLast();
        JsonNode outcomes = city.post(
                "/api/v1/service-records/batch",
                Map.of(
                        "services",
                        people.stream().map(who -> service(who, leader)).toList()));
        List<Certified> activity = new ArrayList<>();
        for (JsonNode one : outcomes.path("services")) {
            if (!one.path("serviceRecordId").isString()) {
                throw new NotMeasured("hours were not certified: " + one);
            }
            activity.add(new Certified(
                    one.path("volunteerId").asString(),
                    one.path("serviceRecordId").asString(),
                    activity.size() < REDEEMED));
        }
        await(() -> activity.stream()
                .allMatch(one -> passbook(city, one).path("free").asLong() == POINTS));
        String item = city.post(
                        "/api/v1/reward-items",
                        Map.of("name", "雨伞", "outlet", "星湖爱心银行", "price", POINTS, "stock", PEOPLE))
                .path("rewardItemId")
                .asString();
        Programme.inParallel(
                REDEEMED,
                one -> city.post(
                        "/api/v1/redemptions",
                        Map.of("volunteerId", activity.get(one).volunteer(), "rewardItemId", item)));
        return activity;
    }

    private static Map<String, Object> service(VolunteerId who, VolunteerId leader) {
        Map<String, Object> service = new HashMap<>();
        service.put("volunteerId", who.value());
        service.put("organisationId", Newcomers.ORGANISATION);
        service.put("certifiedBy", leader.value());
        service.put("activity", "“洁净家园”环境整治");
        service.put("category", "洁净家园");
        service.put("start", "2026-11-21T08:30:00+08:00");
        service.put("end", "2026-11-21T10:30:00+08:00");
        service.put("division", Newcomers.DIVISION);
        service.put("place", "社区公共区域");
        return service;
    }

    /** Waits until an order is carried out, and then until everybody who asks is told what is so now. */
    private static Took follow(
            RedVest city, String order, String count, long start, List<Certified> activity, boolean counts) {
        double acknowledged = since(start);
        await(() -> hasDone(city, order, count));
        double done = since(start);
        long carriedOut = System.nanoTime();
        await(() -> Programme.inParallel(PEOPLE, one -> isRight(city, activity.get(one), counts)).stream()
                .allMatch(right -> right));
        return new Took(acknowledged, done, since(carriedOut));
    }

    /** How far it has come, as it can be read: at first, not yet at all. */
    private static boolean hasDone(RedVest city, String order, String count) {
        try {
            return city.get(order).path(count).asLong() == PEOPLE;
        } catch (NotMeasured notYet) {
            return false;
        }
    }

    private static boolean isRight(RedVest city, Certified one, boolean counts) {
        String state = city.get("/api/v1/disclosure/service-records/" + one.record())
                .path("state")
                .asString();
        long free = (counts ? POINTS : 0) - (one.redeemed() ? POINTS : 0);
        return state.equals(counts ? "FINAL" : "REVOKED")
                && passbook(city, one).path("free").asLong() == free;
    }

    private static JsonNode passbook(RedVest city, Certified one) {
        return city.get("/api/v1/volunteers/" + one.volunteer() + "/passbook?limit=1");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(BooleanSupplier right) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!right.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new NotMeasured("it has not become right within " + PATIENCE);
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotMeasured("interrupted", e);
            }
        }
    }

    private Chapter chapter(List<Took> revoked, List<Took> givenBack) {
        Table table = new Table(
                "order", "acknowledged after, s", "carried out after, s", "right everywhere after another, s");
        row(table, "revoke", revoked);
        row(table, "give back", givenBack);
        return new Chapter(title())
                .verdict(Target.REVOCATION_ACKNOWLEDGED.judge(spread(revoked, Took::acknowledged)))
                .verdict(Target.REVOCATION_DONE.judge(spread(revoked, Took::done)))
                .verdict(Target.REVOCATION_RIGHT.judge(spread(revoked, Took::right)))
                .text(
                        "In the whole city, with everything live, an officer revokes the hours of %d people; %d of them have spent all their"
                                        .formatted(PEOPLE, REDEEMED)
                                + " points, which they owe from then on. It is right everywhere once the disclosure and the passbook of each"
                                + " of them say so, which takes %,d questions to see. Then the order is taken back, and so on."
                                        .formatted(2 * PEOPLE))
                .table(table);
    }

    private static void row(Table table, String what, List<Took> took) {
        table.row(what, spread(took, Took::acknowledged), spread(took, Took::done), spread(took, Took::right));
    }

    private static Spread spread(List<Took> took, ToDoubleFunction<Took> figure) {
        return Spread.of(took.stream().map(figure::applyAsDouble).toList());
    }
}
