package org.redvest.benchmarks.run.subject;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.run.subject.Population.Service;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Registers volunteers over the API, for a store into which no city is written. */
public final class Newcomers {

    /** For whom they serve. */
    public static final String ORGANISATION = "11350200MJB007228F";
    /** What each is called. */
    public static final String NAME = "沈奕瑄";
    /** Where they live. */
    public static final String DIVISION = "350203001001";

    private static final String DISTRICT = "350203";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1980, 1, 1);
    private static final int BIRTHDAYS = 9_000;
    private static final int CALLERS = 16;

    /** GB 11643: the check digit is the weighted sum of the digits before it, modulo 11. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_DIGITS = "10X98765432";

    private final RestClient rest;
    private final JsonMapper json;

    /** Whoever registers them is whose client this is. */
    public Newcomers(RestClient rest, JsonMapper json) {
        this.rest = rest;
        this.json = json;
    }

    /** Registers an organisation, so many volunteers, and one who leads all services. */
    Population register(int volunteers) {
        List<VolunteerId> registered = people(volunteers + 1);
        VolunteerId leader = registered.removeLast();
        return new Population(
                registered,
                List.of(new Service(
                        OrganisationId.of(ORGANISATION), leader, "“洁净家园”环境整治", "洁净家园", DIVISION, "社区公共区域")));
    }

    /** Registers an organisation, and so many volunteers. */
    public List<VolunteerId> people(int number) {
        post(
                "/api/v1/organisations",
                Map.of("organisationId", ORGANISATION, "name", "厦门市人力资源和社会保障局", "division", DISTRICT));
        List<VolunteerId> registered = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            IntStream.range(0, number)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> register(document(one)), callers))
                    .toList()
                    .forEach(volunteer -> registered.add(volunteer.join()));
        }
        return registered;
    }

    private VolunteerId register(String document) {
        String answer = post(
                "/api/v1/volunteers",
                Map.of(
                        "name",
                        NAME,
                        "documentKind",
                        "CITIZEN_ID",
                        "documentNumber",
                        document,
                        "residence",
                        DIVISION,
                        "consent",
                        DemoActor.SIGNED));
        return VolunteerId.of(json.readTree(answer).path("volunteerId").asString());
    }

    private String post(String path, Map<String, Object> body) {
        String answer = rest.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        if (answer == null) {
            throw new IllegalStateException(path + " answered nothing");
        }
        return answer;
    }

    /** The number of an invented adult: of each day of birth a first one, then of each a second one, and so on. */
    public static String document(int number) {
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS);
        String digits = "%s%s%03d"
                .formatted(DISTRICT, birthday.format(DateTimeFormatter.BASIC_ISO_DATE), number / BIRTHDAYS + 1);
        int sum = IntStream.range(0, digits.length())
                .map(place -> (digits.charAt(place) - '0') * WEIGHTS[place])
                .sum();
        return digits + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
