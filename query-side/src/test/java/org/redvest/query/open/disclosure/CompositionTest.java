package org.redvest.query.open.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.Definition;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.Composition;
import org.redvest.api.open.disclosure.query.Composition.Group;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Facts;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Of whom and of what services consist, without telling of anybody. */
@QuerySideTest
class CompositionTest {

    private static final String ADDRESS = "/api/v1/disclosure/composition?by=";
    private static final String YEAR = "&from=2099-01-01&to=2099-12-31";

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId organisation = newOrganisation();

    CompositionTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** Seven persons in one category, six in another, one in a third; all can give first aid. */
    @BeforeAll
    void certify() {
        List<VolunteerId> persons =
                Stream.generate(Facts::newVolunteer).limit(7).toList();
        List<Object> facts = new ArrayList<>();
        persons.forEach(person -> facts.add(registered(person, HONGSHAN)));
        // a Thursday, from nine in the morning
        persons.forEach(person -> facts.add(hours(person, organisation, "洁净家园", HONGSHAN, "2099-01-01", 60)));
        persons.stream()
                .limit(6)
                .forEach(person -> facts.add(hours(person, organisation, "文明交通", HULI_STREET, "2099-01-02", 30)));
        facts.add(hours(persons.getFirst(), organisation, "扶老助残", HONGSHAN, "2099-01-03", 10));
        ledger.record(NOON, facts.toArray());
    }

    private Composition by(String key, String more) {
        return reader.getAsNobody(ADDRESS + key + YEAR + more).as(Composition.class);
    }

    @Test
    void isByTheHourOfTheWeekAndSuppressesWhoAreFewerThanFiveAndOneMoreSoThatNobodyReckonsThem() {
        Composition composition = by("HOUR_OF_WEEK", "");

        assertThat(composition.groups())
                .containsExactly(
                        new Group("THURSDAY 09", false, 7L, 7L, 420L),
                        new Group("FRIDAY 09", true, null, null, null),
                        new Group("SATURDAY 09", true, null, null, null));
        assertThat(composition.provenance().definition()).isEqualTo(Definition.COUNTED_SERVICE);
        assertThat(composition.provenance().position()).isEqualTo(ledger.head());
        assertThat(by("HOUR_OF_WEEK", "&division=350206").groups())
                .containsExactly(new Group("FRIDAY 09", false, 6L, 6L, 180L));
    }

    @Test
    void suppressesUntilThoseThatAreHoldFiveTogether() {
        List<VolunteerId> persons =
                Stream.generate(Facts::newVolunteer).limit(8).toList();
        List<Object> facts = new ArrayList<>();
        persons.forEach(person -> facts.add(registered(person, HONGSHAN)));
        Map.of("2097-01-07", 8, "2097-01-08", 6, "2097-01-09", 2, "2097-01-10", 2)
                .forEach((day, served) -> persons.stream()
                        .limit(served)
                        .forEach(person -> facts.add(hours(person, organisation, "洁净家园", HONGSHAN, day, 60))));
        ledger.record(NOON, facts.toArray());

        assertThat(reader.ask(Composition.class, ADDRESS + "HOUR_OF_WEEK&from=2097-01-01&to=2097-12-31")
                        .groups())
                .extracting(group -> group.key() + " " + group.persons())
                .containsExactly("MONDAY 09 8", "TUESDAY 09 null", "WEDNESDAY 09 null", "THURSDAY 09 null");
    }

    @Test
    void isBySkillAndForgetsWhatTheErasedCould() {
        VolunteerId erased = newVolunteer();
        List<Object> facts = new ArrayList<>();
        Stream.concat(Stream.of(erased), Stream.generate(Facts::newVolunteer).limit(5))
                .forEach(person -> {
                    facts.add(registered(person, HONGSHAN));
                    facts.add(hours(person, organisation, "洁净家园", HONGSHAN, "2098-02-01", 10));
                });
        ledger.record(NOON, facts.toArray());
        String later = ADDRESS + "SKILL&from=2098-01-01&to=2098-12-31";
        assertThat(reader.ask(Composition.class, later).groups()).containsExactly(new Group("急救", false, 6L, 6L, 60L));

        ledger.record(NOON, new VolunteerErased(erased));

        assertThat(reader.ask(Composition.class, later).groups()).containsExactly(new Group("急救", false, 5L, 5L, 50L));
        // nor are they told of once too few are left
        VolunteerId another = facts.stream()
                .filter(HoursCertified.class::isInstance)
                .map(fact -> ((HoursCertified) fact).volunteerId())
                .filter(person -> !person.equals(erased))
                .findFirst()
                .orElseThrow();
        ledger.record(NOON, new VolunteerErased(another));
        assertThat(reader.ask(Composition.class, later).groups())
                .containsExactly(new Group(null, true, null, null, null));
    }

    @Test
    void isRefusedOfPartsOfSkillsOfTooLongARangeAndOfNoKey() {
        assertThat(reader.get(ADDRESS + "SKILL" + YEAR + "&division=350203").problem())
                .isEqualTo("422 SKILLS_OF_A_PART");
        assertThat(reader.get(ADDRESS + "SKILL&from=2099-01-01&to=2099-12-30").problem())
                .isEqualTo("422 SKILLS_OF_A_PART");
        assertThat(reader.get(ADDRESS + "SKILL" + YEAR + "&division=350200").status())
                .isEqualTo(200);
        assertThat(reader.get(ADDRESS + "CATEGORY" + YEAR).problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get(ADDRESS + "SKILL&from=2088-01-01&to=2099-12-31").problem())
                .isEqualTo("422 WINDOW_TOO_LONG");
        assertThat(reader.get(ADDRESS + "SKILL&from=2099-01-02&to=2099-01-01").problem())
                .isEqualTo("422 WINDOW_REVERSED");
        assertThat(reader.get(ADDRESS + "AGE_BAND" + YEAR).problem()).isEqualTo("400 INVALID_FIELD");
    }

    @Test
    void listsWhatIsFinalAndWhatIsUnderNotice() {
        String address = "/api/v1/disclosure/service-records?from=2099-01-03&to=2099-01-03&notice=";

        DisclosedRecords records = reader.ask(DisclosedRecords.class, address + "FINAL");

        assertThat(records.records()).singleElement().satisfies(record -> {
            assertThat(record.noticeDaysLeft()).isNull();
            assertThat(record.objectAt()).isNull();
        });
        assertThat(records.provenance()).isNotNull();
        assertThat(reader.ask(DisclosedRecords.class, address + "UNDER_NOTICE").records())
                .extracting(DisclosedRecord::serviceRecordId)
                .isEmpty();
    }
}
