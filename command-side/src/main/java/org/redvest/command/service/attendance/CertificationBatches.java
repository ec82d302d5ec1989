package org.redvest.command.service.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders to certify, in the database: whichever command side is alive can go on with them. */
@Component
class CertificationBatches {

    private static final int NEWEST = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    CertificationBatches(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** When something was ordered. */
    record Ordered(UUID batchId, Instant orderedAt) {}

    /**
     * Keeps a new order; nothing where one of this id is there already.
     *
     * @param everybody whom it is about
     * @param decided what became of those of whom nothing is left to decide
     */
    @Transactional
    void add(
            UUID id,
            String orderedBy,
            ShiftId shift,
            VolunteerId certifiedBy,
            @Nullable VolunteerId witness,
            List<VolunteerId> everybody,
            List<Certified> decided) {
        int added = jdbc.sql("""
                        INSERT INTO command.certification_batch (id, ordered_by, shift_id, certified_by, ordered_at, witness)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(id, orderedBy, shift.value(), certifiedBy.value(), now())
                .param(witness == null ? null : witness.value())
                .update();
        if (added == 0) {
            return;
        }
        template.batchUpdate(
                "INSERT INTO command.certification_of_batch (batch_id, volunteer_id, number) VALUES (?, ?, ?)",
                IntStream.range(0, everybody.size())
                        .mapToObj(number ->
                                new Object[] {id, everybody.get(number).value(), number})
                        .toList(),
                new int[] {Types.OTHER, Types.VARCHAR, Types.INTEGER});
        note(id, decided);
    }

    /** What became of some. Who was decided before a crash that lost the note is ALREADY_RECORDED. */
    @Transactional
    void note(UUID id, List<Certified> decided) {
        OffsetDateTime now = now();
        template.batchUpdate(
                """
                UPDATE command.certification_of_batch
                SET effect = ?, record_id = ?, minutes = ?, code = ?, detail = ?, decided_at = ?
                WHERE batch_id = ? AND volunteer_id = ? AND decided_at IS NULL""",
                decided.stream()
                        .map(one -> new @Nullable Object[] {
                            one.effect(),
                            one.recordId(),
                            one.minutes(),
                            one.code(),
                            one.detail(),
                            now,
                            id,
                            one.volunteerId().value()
                        })
                        .toList(),
                new int[] {
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.OTHER,
                    Types.VARCHAR
                });
    }

    Optional<CertificationBatch> find(UUID id) {
        List<Standing> people = people(id);
        return jdbc.sql("SELECT * FROM command.certification_batch WHERE id = ?")
                .param(id)
                .query((row, number) -> batch(row, people))
                .optional();
    }

    private List<Standing> people(UUID id) {
        return jdbc.sql("SELECT * FROM command.certification_of_batch WHERE batch_id = ? ORDER BY number")
                .param(id)
                .query((row, number) -> standing(row))
                .list();
    }

    /**
     * How it stands with one whom an order is about.
     *
     * @param certified what became of them; null where they wait for their turn
     */
    private record Standing(
            VolunteerId volunteer,
            @Nullable Certified certified,
            @Nullable Instant decidedAt) {}

    private static Standing standing(ResultSet row) throws SQLException {
        VolunteerId volunteer = VolunteerId.stored(row.getString("volunteer_id"));
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        if (decidedAt == null) {
            return new Standing(volunteer, null, null);
        }
        String effect = row.getString("effect");
        String record = row.getString("record_id");
        String code = row.getString("code");
        return new Standing(
                volunteer,
                new Certified(
                        volunteer,
                        effect == null ? null : Effect.valueOf(effect),
                        record == null ? null : ServiceRecordId.stored(record),
                        row.getObject("minutes", Long.class),
                        code == null ? null : Problem.valueOf(code),
                        row.getString("detail")),
                decidedAt.toInstant());
    }

    private static CertificationBatch batch(ResultSet row, List<Standing> people) throws SQLException {
        String witness = row.getString("witness");
        Instant orderedAt = row.getObject("ordered_at", OffsetDateTime.class).toInstant();
        List<VolunteerId> undecided = people.stream()
                .filter(one -> one.certified() == null)
                .map(Standing::volunteer)
                .toList();
        Instant last = people.stream()
                .map(Standing::decidedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(orderedAt);
        return new CertificationBatch(
                row.getObject("id", UUID.class),
                row.getString("ordered_by"),
                ShiftId.stored(row.getString("shift_id")),
                VolunteerId.stored(row.getString("certified_by")),
                witness == null ? null : VolunteerId.stored(witness),
                undecided,
                people.stream()
                        .map(Standing::certified)
                        .filter(Objects::nonNull)
                        .toList(),
                orderedAt,
                undecided.isEmpty() ? last : null);
    }

    /** Somebody's orders for a shift, the newest first. */
    List<Ordered> of(ShiftId shift, String orderedBy) {
        return jdbc.sql("""
                        SELECT id, ordered_at FROM command.certification_batch WHERE shift_id = ? AND ordered_by = ?
                        ORDER BY ordered_at DESC, id LIMIT ?""")
                .params(shift.value(), orderedBy, NEWEST)
                .query((row, number) -> new Ordered(
                        row.getObject("id", UUID.class),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
