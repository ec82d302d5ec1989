package org.redvest.query.reward.passbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.reward.passbook.query.PreviewSchemeRules;
import org.redvest.api.reward.passbook.query.RulesPreview;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.query.platform.asking.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons what a scheme credited once more, by other rules. */
@Component
class RulesPreviewQueryHandler {

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    RulesPreviewQueryHandler(JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    private record Credit(
            String volunteer,
            LocalDate day,
            long minutes,
            int points,
            String category,
            @Nullable String evidence) {}

    private record Day(String volunteer, LocalDate day) {}

    @QueryHandler
    RulesPreview handle(PreviewSchemeRules query) {
        long position = readModels.position();
        try (Stream<Credit> credits = jdbc
                .sql("""
                        SELECT e.volunteer_id AS volunteer, e.service_date AS day, e.minutes, e.free_delta AS points,
                            s.category, s.evidence
                        FROM query.passbook_entry e JOIN query.service_record s ON s.record_id = e.record_id
                        WHERE e.scheme_id = :scheme AND e.kind = 'CREDITED' AND e.service_date >= :from
                        ORDER BY e.position""")
                .param("scheme", query.schemeId().value())
                .param("from", query.from())
                .query(Credit.class)
                .stream()) {
            Count count = new Count(query);
            credits.forEach(count::add);
            return count.preview(position);
        }
    }

    private static final class Count {

        private final PreviewSchemeRules query;
        private final Map<Day, Long> countedOnDays = new HashMap<>();
        private long records;
        private long points;
        private long byTheRules;
        private long more;
        private long fewer;

        Count(PreviewSchemeRules query) {
            this.query = query;
        }

        void add(Credit credit) {
            Day day = new Day(credit.volunteer(), credit.day());
            var reckoned = query.rules()
                    .reckon(
                            credit.minutes(),
                            Text.stored(credit.category()),
                            credit.evidence() == null ? null : EvidenceClass.valueOf(credit.evidence()),
                            countedOnDays.getOrDefault(day, 0L));
            countedOnDays.merge(day, reckoned.countedMinutes(), Long::sum);
            records++;
            points += credit.points();
            byTheRules += reckoned.points();
            if (reckoned.points() > credit.points()) {
                more++;
            } else if (reckoned.points() < credit.points()) {
                fewer++;
            }
        }

        RulesPreview preview(long position) {
            return new RulesPreview(query.schemeId(), query.from(), records, points, byTheRules, more, fewer, position);
        }
    }
}
