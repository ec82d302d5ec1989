package org.redvest.benchmarks.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The history of a shift, read from its first event on and held to what was promised: no place is taken twice or lost, nobody is
 * let in past somebody who waits, and what was acknowledged is there.
 */
final class ShiftLog {

    /** Between the last event of a decision and its clock. */
    private static final long TOLERANCE_MILLIS = 500;

    private final int places;
    private final Instant until;

    /** Open sign-ups in the order in which they were made. */
    private final Map<String, Standing> open = new LinkedHashMap<>();

    private final Set<String> happened = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /** How a sign-up stands. */
    private enum Standing {
        CONFIRMED,
        OFFERED,
        WAITING
    }

    private ShiftLog(int places, Instant until) {
        this.places = places;
        this.until = until;
    }

    /**
     * What its callers were told that something came of.
     *
     * @param type simple name of the event
     * @param signUp number of the sign-up
     * @param placeInLine what they were told of it; 0 where nothing
     */
    record Said(String type, String signUp, int placeInLine) {}

    /**
     * Reads a history.
     *
     * @param until first instant at which nobody signs up any more, so that nothing is offered either
     * @param events as auditors read them
     * @return what is wrong in it; nothing where all is well
     */
    static List<String> faults(int places, Instant until, List<JsonNode> events, List<Said> acknowledged) {
        ShiftLog log = new ShiftLog(places, until);
        events.forEach(log::read);
        if (!events.isEmpty()) {
            log.requireNothingLost("at the end", at(events.getLast()).plusMillis(TOLERANCE_MILLIS));
        }
        acknowledged.stream()
                .filter(said -> !log.happened.contains(key(said.type(), said.signUp(), said.placeInLine())))
                .forEach(said -> log.faults.add("was acknowledged and is not there: " + said));
        long signedUp = acknowledged.stream()
                .filter(said -> isSignUp(said.type()))
                .map(Said::signUp)
                .distinct()
                .count();
        long there = events.stream()
                .filter(event -> isSignUp(event.path("type").asString()))
                .count();
        if (there != signedUp) {
            log.faults.add("%d sign-ups are there, %d were acknowledged".formatted(there, signedUp));
        }
        return log.faults;
    }

    /** Whether somebody is offered a place, and has not been heard of since. */
    static boolean hasOpenOffers(List<JsonNode> events) {
        ShiftLog log = new ShiftLog(Integer.MAX_VALUE, Instant.MIN);
        events.forEach(log::read);
        return log.open.containsValue(Standing.OFFERED);
    }

    private static boolean isSignUp(String type) {
        return type.equals("PlaceTaken") || type.equals("WaitingJoined");
    }

    private static String key(String type, String signUp, int placeInLine) {
        return type + " " + signUp + " " + placeInLine;
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("recordedAt").asString());
    }

    private void read(JsonNode event) {
        String type = event.path("type").asString();
        String signUp = event.path("payload").path("signUpId").asString("");
        String which =
                "%s at position %d".formatted(type, event.path("position").asLong());
        if (!type.equals("PlaceOffered")) {
            requireNothingLost("before " + which, at(event));
        }
        switch (type) {
            case "PlaceTaken" -> {
                require(count(Standing.WAITING) == 0, which + " lets somebody in past those who wait");
                require(open.put(signUp, Standing.CONFIRMED) == null, which + " is there twice");
            }
            case "WaitingJoined" -> require(open.put(signUp, Standing.WAITING) == null, which + " is there twice");
            case "PlaceOffered" -> {
                require(signUp.equals(firstWaiting()), which + " is out of turn");
                open.put(signUp, Standing.OFFERED);
            }
            case "OfferAccepted" ->
                require(open.put(signUp, Standing.CONFIRMED) == Standing.OFFERED, which + " had no offer");
            case "OfferDeclined", "OfferExpired" ->
                require(open.remove(signUp) == Standing.OFFERED, which + " had no offer");
            case "SignUpWithdrawn", "SignUpWithdrawnLate", "PlaceReleased" ->
                require(open.remove(signUp) != null, which + " was not signed up");
            default -> {
                // nothing about places
            }
        }
        happened.add(key(type, signUp, type.equals("WaitingJoined") ? count(Standing.WAITING) : 0));
        require(taken() <= places, "%s takes place %d of %d".formatted(which, taken(), places));
    }

    /** Whoever gives up a place gives it to the first who waits, in the same decision. */
    private void requireNothingLost(String when, Instant at) {
        require(
                taken() >= places || count(Standing.WAITING) == 0 || !at.isBefore(until),
                "a place was free while somebody waited, " + when);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private int taken() {
        return open.size() - count(Standing.WAITING);
    }

    private int count(Standing standing) {
        return (int) open.values().stream().filter(standing::equals).count();
    }

    private String firstWaiting() {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() == Standing.WAITING)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
