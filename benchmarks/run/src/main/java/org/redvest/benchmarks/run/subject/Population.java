package org.redvest.benchmarks.run.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom commands are about: volunteers of the stored city and services such as were certified there.
 *
 * @param volunteers registered ones, in an order that has nothing to do with when they registered
 * @param services what is certified for them
 */
record Population(List<VolunteerId> volunteers, List<Service> services) {

    private static final int SERVICES = 1_000;

    /**
     * A service as it stands in a certified record, without who served and when.
     *
     * @param organisationId who records it
     * @param certifiedBy the activity's leader
     * @param activity name of the activity
     * @param category service category
     * @param division division code of the place
     * @param place the place in words
     */
    record Service(
            OrganisationId organisationId,
            VolunteerId certifiedBy,
            String activity,
            String category,
            String division,
            String place) {

        CertifyHours certify(VolunteerId volunteer, ServiceRecordId record, ServiceInterval interval) {
            return new CertifyHours(
                    volunteer,
                    record,
                    organisationId,
                    certifiedBy,
                    new Text(activity),
                    new Text(category),
                    interval,
                    new DivisionCode(division),
                    new Text(place));
        }

        static Service of(JsonNode certified) {
            return new Service(
                    new OrganisationId(certified.path("organisationId").asString()),
                    VolunteerId.stored(certified.path("certifiedBy").asString()),
                    certified.path("activity").asString(),
                    certified.path("category").asString(),
                    certified.path("division").asString(),
                    certified.path("place").asString());
        }
    }

    /** A service for this volunteer: the next in turn that somebody else leads. */
    Service service(long turn, VolunteerId volunteer) {
        for (long next = turn; ; next++) {
            Service service = services.get((int) (next % services.size()));
            if (!service.certifiedBy().equals(volunteer)) {
                return service;
            }
        }
    }

    /**
     * Reads the population of a city from its events.
     *
     * @param most of how many volunteers
     * @param seed of the order in which they come
     */
    static Population ofLedger(JdbcClient jdbc, JsonMapper json, int most, long seed) {
        List<Service> services = jdbc.sql("""
                        SELECT payload FROM ledger.domain_event WHERE payload_type LIKE '%HoursCertified' LIMIT ?""")
                .param(SERVICES)
                .query((row, number) -> Service.of(json.readTree(row.getBytes("payload"))))
                .list();
        // the index of streams answers this: a scan of all events would take seconds in a whole city
        List<String> ids = new ArrayList<>(jdbc.sql("""
                        SELECT aggregate_identifier FROM ledger.domain_event
                        WHERE aggregate_identifier >= 'vol-' AND aggregate_identifier < 'vol.' AND sequence_number = 0
                        """).query(String.class).list());
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(seed));
        if (services.isEmpty() || ids.isEmpty()) {
            throw new IllegalStateException("There is no city in this store");
        }
        return new Population(ids.stream().limit(most).map(VolunteerId::stored).toList(), services);
    }
}
