package org.redvest.query.honour.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules of stars that were adopted: documents of the city, few enough to be read whenever one is asked for. */
@Component
class AdoptedRules {

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final JsonMapper json;

    AdoptedRules(@OfThePublic JdbcClient jdbc, Divisions divisions, JsonMapper json) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.json = json;
    }

    /** All versions, by jurisdiction, the last adopted first. */
    List<Version> all() {
        return jdbc.sql("SELECT * FROM query.star_rules ORDER BY jurisdiction, version DESC")
                .query(this::version)
                .list();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        String jurisdiction = row.getString("jurisdiction");
        return new Version(
                jurisdiction,
                divisions.find(jurisdiction).map(Division::name).orElse(jurisdiction),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("basis"),
                json.readValue(row.getString("rules"), StarRules.class));
    }

    /** Of a jurisdiction's versions effective by a civil day, the one effective last, and of those of one day the one adopted last. */
    static Optional<Version> inForce(List<Version> all, String jurisdiction, LocalDate day) {
        return all.stream()
                .filter(version -> version.jurisdiction().equals(jurisdiction))
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Version::effectiveFrom).thenComparingInt(Version::version));
    }

    /** Those that apply to who lives in a division: of its district, or else of the city. */
    Optional<Version> atHome(List<Version> all, String residence, LocalDate day) {
        return jurisdictionsOf(residence)
                .flatMap(jurisdiction -> inForce(all, jurisdiction, day).stream())
                .findFirst();
    }

    /** The district of a division, and the city. */
    Stream<String> jurisdictionsOf(String division) {
        return Stream.of(
                        Division.Level.DISTRICT.of(division).orElse(division),
                        divisions.ofLevel(Division.Level.CITY).getFirst().code())
                .distinct();
    }
}
