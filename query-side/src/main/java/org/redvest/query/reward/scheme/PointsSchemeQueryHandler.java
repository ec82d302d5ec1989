package org.redvest.query.reward.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.query.FindPointsSchemes;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.api.reward.scheme.query.PointsSchemesView.Scheme;
import org.redvest.api.reward.scheme.query.PointsSchemesView.Version;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PointsSchemeQueryHandler {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot snapshot;

    PointsSchemeQueryHandler(JdbcClient jdbc, JsonMapper json, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = snapshot;
    }

    private record Opened(String schemeId, String name, String division) {}

    private record Adopted(String schemeId, int version, LocalDate effectiveFrom, String basis, String rules) {}

    @QueryHandler
    PointsSchemesView handle(FindPointsSchemes query) {
        PointsSchemesView all = snapshot.read(this::all);
        SchemeId one = query.schemeId();
        if (one == null) {
            return all;
        }
        List<Scheme> found = all.schemes().stream()
                .filter(scheme -> scheme.schemeId().equals(one))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_SCHEME);
        }
        return new PointsSchemesView(found);
    }

    private PointsSchemesView all() {
        Map<String, List<Adopted>> rules =
                jdbc.sql("""
                        SELECT scheme_id, version, effective_from, basis, rules
                        FROM query.points_scheme_rules ORDER BY position""").query(Adopted.class).stream().collect(Collectors.groupingBy(Adopted::schemeId));
        return new PointsSchemesView(
                jdbc
                        .sql("SELECT scheme_id, name, division FROM query.points_scheme ORDER BY position")
                        .query(Opened.class)
                        .stream()
                        .map(opened -> new Scheme(
                                SchemeId.stored(opened.schemeId()),
                                opened.name(),
                                DivisionCode.stored(opened.division()),
                                rules.getOrDefault(opened.schemeId(), List.of()).stream()
                                        .map(this::version)
                                        .toList()))
                        .toList());
    }

    private Version version(Adopted adopted) {
        return new Version(
                adopted.version(),
                adopted.effectiveFrom(),
                adopted.basis(),
                json.readValue(adopted.rules(), SchemeRules.class));
    }
}
