package org.redvest.benchmarks.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.run.Connections.Answer;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.ShiftLog.Said;
import tools.jackson.databind.JsonNode;

/** Hundreds who want the same few places at the same moment, at one process or several over one store. */
final class Races implements Closeable {

    static final int CALLERS = 500;
    static final int PLACES = 20;

    /** So many of the line hope for a place; the others do not look again. */
    private static final int HOPEFUL = 60;

    /** Of those who hope, one in so many does not answer the offer, which expires. */
    private static final int FORGETFUL = 5;

    /** Of the others, one in so many declines it. */
    private static final int UNWILLING = 3;

    /** Of the others, one in so many takes it in the last moment, when it expires. */
    private static final int LATE = 4;

    /** Of who does not look again, one in so many leaves the line. */
    private static final int LEAVING = 7;

    private static final Duration OVERTIME = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int CREATED = 201;
    private static final int OK = 200;

    /** From here on, it is a fault. */
    private static final int FAULT = 500;

    /** Nobody here asks too often. */
    private static final int TOO_MANY = 429;

    private final List<Connections> processes = new ArrayList<>();
    private final RedVest redVest;
    private final Programme programme;
    private final String project;
    private final List<Volunteer> volunteers;
    private final List<Race> races = new ArrayList<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** Each race on a day of its own, so that nobody is committed elsewhere. */
    private int day = 1;

    /**
     * One shift that everybody wants.
     *
     * @param until first instant at which nobody signs up any more
     * @param said what was acknowledged
     */
    private record Race(String shift, Instant until, Queue<Said> said) {}

    /** Registers everybody at the first of these processes, and publishes what they want. */
    Races(List<RedVest> redVests, String dataDirectory) throws IOException {
        this.redVest = redVests.getFirst();
        this.programme = Programme.at(redVest, dataDirectory);
        this.volunteers = programme.volunteers(CALLERS);
        this.project = programme.publish();
        redVests.forEach(one -> processes.add(new Connections(one::connectAnybody)));
    }

    private Race open(@Nullable Duration lasts) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(day++));
        Instant until = lasts == null ? start : Instant.now().plus(lasts);
        Race race = new Race(programme.open(project, start, until, PLACES), until, new ConcurrentLinkedQueue<>());
        races.add(race);
        return race;
    }

    /**
     * Everybody signs up at the same moment, shared out between the first so many processes.
     *
     * @return seconds until the last answer
     */
    double race(int among) throws IOException, InterruptedException {
        Race race = open(null);
        Timed signedUp = signUp(race, among);
        int confirmed = 0;
        for (Answer answer : signedUp.answers()) {
            JsonNode json = answer.json();
            if (answer.status() != CREATED) {
                faults.add("a sign-up was answered " + answer.inWords());
            } else if ("CONFIRMED".equals(json.path("state").asString())) {
                confirmed++;
            }
        }
        if (confirmed != PLACES) {
            faults.add("%d of %d places were confirmed".formatted(confirmed, PLACES));
        }
        return signedUp.seconds();
    }

    /**
     * Everybody signs up at the same moment, and then some give up what they have, and others take, decline or forget what
     * they are offered, until nobody can any more and what is still offered expires.
     *
     * @param lasts for how long one can sign up
     */
    void race(int among, Duration lasts, Random random) throws IOException, InterruptedException {
        Race race = open(lasts);
        List<Answer> answers = signUp(race, among).answers();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                Answer answer = answers.get(i);
                if (answer.status() == CREATED) {
                    Part part = new Part(
                            race,
                            volunteers.get(i),
                            connections(i, among),
                            answer.json(),
                            new Random(random.nextLong()));
                    threads.execute(part::play);
                } else if (answer.status() >= FAULT || Instant.now().isBefore(race.until())) {
                    faults.add("a sign-up was answered " + answer.inWords());
                }
            }
        }
    }

    private Connections connections(int caller, int among) {
        return processes.get(caller % among);
    }

    private record Timed(List<Answer> answers, double seconds) {}

    private Timed signUp(Race race, int among) throws IOException, InterruptedException {
        for (int i = 0; i < among; i++) {
            processes.get(i).open((CALLERS + among - 1) / among);
        }
        String path = "/api/v1/shifts/" + race.shift() + "/sign-ups";
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Answer>> pending = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        long start;
        long end;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                Volunteer volunteer = volunteers.get(i);
                Connections connections = connections(i, among);
                String body = volunteer.signUp();
                pending.add(threads.submit(() -> {
                    together.await();
                    return post(connections, path, volunteer, body);
                }));
            }
            start = System.nanoTime();
            together.countDown();
        }
        end = System.nanoTime();
        for (Future<Answer> answer : pending) {
            answers.add(answer.resultNow());
        }
        answers.stream().filter(answer -> answer.status() == CREATED).forEach(answer -> race.said()
                .add(signedUp(answer.json())));
        return new Timed(answers, (end - start) / 1e9);
    }

    /** Whoever is left without an answer was not answered as is due. */
    private static Answer post(Connections connections, String path, Volunteer volunteer, String body) {
        try {
            return connections.post(path, volunteer.authorization(), body);
        } catch (IOException e) {
            return new Answer(FAULT, "{\"code\": \"none at all\"}");
        }
    }

    private static Said signedUp(JsonNode answer) {
        boolean waits = "WAITING".equals(answer.path("state").asString());
        return new Said(
                waits ? "WaitingJoined" : "PlaceTaken",
                answer.path("signUpId").asString(),
                waits ? answer.path("placeInLine").asInt() : 0);
    }

    /** What somebody does who has signed up. */
    private final class Part {

        private final Race race;
        private final Volunteer volunteer;
        private final Connections connections;
        private final String signUp;
        private final int placeInLine;
        private final Random random;

        Part(Race race, Volunteer volunteer, Connections connections, JsonNode signedUp, Random random) {
            this.race = race;
            this.volunteer = volunteer;
            this.connections = connections;
            this.signUp = signedUp.path("signUpId").asString();
            this.placeInLine = signedUp.path("placeInLine").asInt(0);
            this.random = random;
        }

        void play() {
            try {
                act();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                faults.add("somebody was interrupted");
            }
        }

        private void act() throws InterruptedException {
            if (placeInLine == 0) {
                sleepUntil(sometime());
                withdraw();
            } else if (placeInLine > HOPEFUL) {
                if (placeInLine % LEAVING == 0) {
                    sleepUntil(sometime());
                    withdraw();
                }
            } else if (placeInLine % FORGETFUL != 0) {
                hope();
            }
        }

        private void hope() throws InterruptedException {
            boolean declines = placeInLine % UNWILLING == 0;
            if (!declines && placeInLine % LATE == 0) {
                sleepUntil(race.until().plusMillis(random.nextInt(-50, 20)));
            }
            while (Instant.now().isBefore(race.until().plus(OVERTIME))) {
                if (declines
                        ? ask("declination", "OfferDeclined", "DECLINED")
                        : ask("acceptance", "OfferAccepted", "CONFIRMED")) {
                    if (!declines && random.nextBoolean()) {
                        sleepUntil(sometime());
                        withdraw();
                    }
                    return;
                }
                Thread.sleep(50 + random.nextInt(400));
            }
        }

        private Instant sometime() {
            long left =
                    Math.max(1, Duration.between(Instant.now(), race.until()).toMillis());
            return Instant.now().plusMillis(random.nextLong(left));
        }

        private void sleepUntil(Instant instant) throws InterruptedException {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
        }

        private void withdraw() {
            ask("withdrawal", "SignUpWithdrawn", "WITHDRAWN");
        }

        /** Whether it was done, which the history has to show then. */
        private boolean ask(String what, String type, String state) {
            Answer answer = post(
                    connections,
                    "/api/v1/shifts/%s/sign-ups/%s".formatted(race.shift(), what),
                    volunteer,
                    volunteer.about(Map.of()));
            if (answer.status() == OK) {
                boolean late =
                        "WITHDRAWN_LATE".equals(answer.json().path("state").asString());
                race.said().add(new Said(late ? type + "Late" : type, signUp, 0));
                if (!late && !state.equals(answer.json().path("state").asString())) {
                    faults.add("%s was answered %s".formatted(what, answer.json()));
                }
            } else if (answer.status() >= FAULT || answer.status() == TOO_MANY) {
                faults.add("%s was answered %s".formatted(what, answer.inWords()));
            }
            return answer.status() == OK;
        }
    }

    /** Reads what happened in every race, when all offers have expired, and says what is wrong in it. */
    List<String> faults() throws InterruptedException {
        List<String> found = new ArrayList<>(faults);
        redVest.startProcessors(PATIENCE);
        happened.clear();
        for (Race race : races) {
            List<JsonNode> history = programme.history(race.shift());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ShiftLog.hasOpenOffers(history) && System.nanoTime() < deadline) {
                Thread.sleep(BETWEEN_LOOKS);
                history = programme.history(race.shift());
            }
            if (ShiftLog.hasOpenOffers(history)) {
                found.add("an offer does not expire");
            }
            history.forEach(event -> happened.merge(event.path("type").asString(), 1, Integer::sum));
            found.addAll(ShiftLog.faults(PLACES, race.until(), history, List.copyOf(race.said())));
        }
        return found;
    }

    /** How often each event happened in the races whose {@link #faults} were looked for. */
    Map<String, Integer> happened() {
        return Collections.unmodifiableMap(happened);
    }

    /** How many races there were. */
    int number() {
        return races.size();
    }

    @Override
    public void close() throws IOException {
        for (Connections connections : processes) {
            connections.close();
        }
    }
}
