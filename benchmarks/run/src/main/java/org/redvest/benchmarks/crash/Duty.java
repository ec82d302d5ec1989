package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.DemoKey;
import org.redvest.benchmarks.DemoProject;
import org.redvest.benchmarks.crash.Act.Kind;
import org.redvest.platform.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** Shifts for which volunteers sign up by themselves, more of them than there are places, and one at which all of them check in. */
final class Duty {

    private static final int SHIFTS = 100;
    private static final int PLACES = 20;

    /** For each of the shifts, by volunteers who come one after the other and are under way at the same time. */
    private static final int SIGN_UPS = 60;

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /** Longer than any run. */
    private static final Duration LONG = Duration.ofHours(20);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Volunteer> volunteers;
    private final List<String> shifts;
    private final String begun;
    private final Set<String> signedUpBefore;
    private final AtomicInteger signUps = new AtomicInteger();
    private final AtomicInteger checkIns = new AtomicInteger();

    /**
     * Somebody who sends for themselves.
     *
     * @param id their number
     * @param authorization with which they send
     */
    record Volunteer(String id, String authorization) {}

    /**
     * With what is open already.
     *
     * @param shifts for which nobody is signed up, each on a day of its own
     * @param begun for which everybody is signed up, and can check in
     * @param signedUpBefore numbers of their sign-ups
     */
    Duty(List<Volunteer> volunteers, List<String> shifts, String begun, Set<String> signedUpBefore) {
        this.volunteers = volunteers;
        this.shifts = shifts;
        this.begun = begun;
        this.signedUpBefore = signedUpBefore;
    }

    /** Publishes a project and opens all of its shifts. */
    static Duty open(Api api, List<String> numbers, DemoKey key) throws IOException {
        Cast.created(api, "/api/v1/delegations", "delegationId", DemoProject.reviewer());
        String project = Cast.created(
                api,
                "/api/v1/projects",
                "projectId",
                DemoProject.draft(Cast.ORGANISATION, Cast.DIVISION, DemoProject.at(118.0894, 24.4798)));
        String address = "/api/v1/projects/" + project;
        done(api, address + "/submission", null);
        done(api, address + "/approval", key.authorizationOf(DemoProject.REVIEWER, Role.CITY_OFFICER));
        done(api, address + "/publication", null);
        Instant soon = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(20));
        List<String> shifts = new ArrayList<>();
        for (int day = 2; day < SHIFTS + 2; day++) {
            shifts.add(shift(api, address, soon.plus(Duration.ofDays(day)), TWO_HOURS, PLACES));
        }
        String begun = shift(api, address, soon, LONG, numbers.size());
        Set<String> signedUp = new HashSet<>();
        for (String volunteer : numbers) {
            signedUp.add(Cast.created(
                    api, "/api/v1/shifts/" + begun + "/sign-ups", Kind.SIGN_UP.idField(), wish(volunteer)));
        }
        return new Duty(
                numbers.stream()
                        .map(number -> new Volunteer(number, key.authorizationOf(number)))
                        .toList(),
                shifts,
                begun,
                signedUp);
    }

    private static void done(Api api, String path, @Nullable String authorization) throws IOException {
        Api.Answer answer = api.post(path, authorization, "duty-" + UUID.randomUUID(), "{}");
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.body());
        }
    }

    private static String shift(Api api, String project, Instant start, Duration length, int places)
            throws IOException {
        return Cast.created(
                api,
                project + "/shifts",
                "shiftId",
                Map.of(
                        "times",
                        Map.of(
                                "start",
                                start.toString(),
                                "end",
                                start.plus(length).toString()),
                        "capacity",
                        places));
    }

    private static Map<String, Object> wish(String volunteer) {
        return Map.of("volunteerId", volunteer, "termsVersion", 1);
    }

    /** Numbers of sign-ups that nobody here asked for. */
    Set<String> signedUpBefore() {
        return signedUpBefore;
    }

    /** Somebody signs up for a shift of which others want a place now; null where all shifts had their share. */
    @Nullable Act signUp(String key) {
        int number = signUps.getAndIncrement();
        int shift = number / SIGN_UPS;
        if (shift >= shifts.size()) {
            return null;
        }
        Volunteer volunteer = volunteers.get(number % SIGN_UPS);
        return new Act(
                Kind.SIGN_UP,
                key,
                "/api/v1/shifts/" + shifts.get(shift) + "/sign-ups",
                JSON.writeValueAsString(wish(volunteer.id())),
                volunteer.authorization());
    }

    /** The next checks in, by where they are; null where everybody has. */
    @Nullable Act checkIn(String key) {
        int number = checkIns.getAndIncrement();
        if (number >= volunteers.size()) {
            return null;
        }
        Volunteer volunteer = volunteers.get(number);
        return new Act(
                Kind.CHECK_IN,
                key,
                "/api/v1/shifts/" + begun + "/check-ins",
                JSON.writeValueAsString(Map.of(
                        "volunteerId",
                        volunteer.id(),
                        "location",
                        Map.of("coordinates", DemoProject.at(118.0895, 24.4799), "accuracy", 20))),
                volunteer.authorization());
    }
}
