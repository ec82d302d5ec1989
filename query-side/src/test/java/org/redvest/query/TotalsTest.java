package org.redvest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.disclosure.query.DisclosedRecords;
import org.redvest.api.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.ranking.query.Ranking;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteercard.query.VolunteerCard;
import org.redvest.platform.reference.Division;
import org.redvest.platform.reference.Divisions;

/** Whatever happened, every read model tells the same story: one that adding the facts up by hand tells too. */
@QuerySideTest
class TotalsTest {

    private final Ledger ledger;
    private final Reader reader;
    private final List<String> places;
    private final List<String> homes;

    TotalsTest(Ledger ledger, Reader reader, Divisions divisions) {
        this.ledger = ledger;
        this.reader = reader;
        this.homes = divisions.ofLevel(Division.Level.COMMUNITY).stream()
                .map(Division::code)
                .toList();
        this.places = new ArrayList<>(homes);
        divisions.ofLevel(Division.Level.STREET).forEach(division -> places.add(division.code()));
        divisions.ofLevel(Division.Level.DISTRICT).forEach(division -> places.add(division.code()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agreeForAnyHistory(long seed) {
        // given: a year of its own for every seed
        Random random = new Random(seed);
        String year = String.valueOf(2100 + seed);
        Map<VolunteerId, String> volunteers = new HashMap<>();
        int persons = 1 + random.nextInt(30);
        for (int i = 0; i < persons; i++) {
            volunteers.put(newVolunteer(), any(homes, random));
        }
        List<Object> facts = new ArrayList<>();
        volunteers.forEach((volunteer, home) -> facts.add(registered(volunteer, home)));
        List<HoursCertified> certified = history(random, List.copyOf(volunteers.keySet()), year);
        facts.addAll(certified);
        Collections.shuffle(certified, random);

        // when
        ledger.record(NOON, facts.toArray());

        // then
        Totals byHand = new Totals(
                certified.size(),
                certified.stream().map(HoursCertified::volunteerId).distinct().count(),
                sum(certified, HoursCertified::minutes));
        assertThat(disclosed(year, "")).isEqualTo(byHand);
        assertThat(disclosed(year, "&division=350200")).isEqualTo(byHand);

        Ranking service = ranked(year, "SERVICE", "DISTRICT");
        assertThat(sum(service.entries(), Ranking.Entry::minutes)).isEqualTo(byHand.minutes());
        assertThat(sum(service.entries(), Ranking.Entry::personTimes)).isEqualTo(byHand.records());
        for (Ranking.Entry district : service.entries()) {
            assertThat(disclosed(year, "&division=" + district.division()))
                    .as(district.name())
                    .isEqualTo(new Totals(district.personTimes(), district.persons(), district.minutes()));
        }

        Ranking residence = ranked(year, "RESIDENCE", "COMMUNITY");
        assertThat(sum(residence.entries(), Ranking.Entry::minutes)).isEqualTo(byHand.minutes());
        // nobody lives in two places
        assertThat(sum(residence.entries(), Ranking.Entry::persons)).isEqualTo(byHand.persons());
        Map<String, Long> byHome = certified.stream()
                .collect(Collectors.groupingBy(
                        hours -> String.valueOf(volunteers.get(hours.volunteerId())),
                        Collectors.summingLong(HoursCertified::minutes)));
        assertThat(residence.entries())
                .filteredOn(entry -> entry.minutes() > 0)
                .allSatisfy(entry -> assertThat(entry.minutes()).isEqualTo(byHome.get(entry.division())));

        List<VolunteerCard> cards = volunteers.keySet().stream()
                .map(volunteer -> reader.ask(VolunteerCard.class, "/api/v1/volunteers/{volunteer}", volunteer))
                .toList();
        assertThat(sum(cards, VolunteerCard::minutes)).isEqualTo(byHand.minutes());
        assertThat(sum(cards, VolunteerCard::serviceRecords)).isEqualTo(byHand.records());
    }

    private List<HoursCertified> history(Random random, List<VolunteerId> volunteers, String year) {
        List<HoursCertified> certified = new ArrayList<>();
        int records = random.nextInt(200);
        for (int i = 0; i < records; i++) {
            String date = "%s-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            certified.add(hours(any(volunteers, random), any(places, random), date, 1 + random.nextInt(600)));
        }
        return certified;
    }

    private Totals disclosed(String year, String more) {
        Totals totals = reader.ask(
                        DisclosedRecords.class,
                        "/api/v1/disclosure/service-records?from={year}-01-01&to={year}-12-31&limit=1" + more,
                        year,
                        year)
                .totals();
        assertThat(totals).isNotNull();
        return totals == null ? new Totals(0, 0, 0) : totals;
    }

    private Ranking ranked(String year, String attribution, String level) {
        return reader.ask(
                Ranking.class,
                "/api/v1/rankings?attribution={attribution}&level={level}&from={year}-01-01&to={year}-12-31",
                attribution,
                level,
                year,
                year);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> long sum(List<T> list, ToLongFunction<T> number) {
        return list.stream().mapToLong(number).sum();
    }
}
