package org.redvest.web.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ShiftId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.service.hours.RecordState;

/**
 * What was certified of an activity, as the public disclosure tells it.
 *
 * @param shiftId the shift at which they served; null where there was none
 * @param records what was certified, revoked or not
 */
record Activity(@Nullable ShiftId shiftId, List<DisclosedRecord> records) {

    /** By the shift; whatever was at none is together under its name. */
    static List<Activity> of(List<DisclosedRecord> records) {
        Map<String, List<DisclosedRecord>> grouped = new LinkedHashMap<>();
        for (DisclosedRecord record : records) {
            ShiftId shift = record.shiftId();
            grouped.computeIfAbsent(shift == null ? record.activity() : shift.value(), _ -> new ArrayList<>())
                    .add(record);
        }
        return grouped.values().stream()
                .map(of -> new Activity(of.getFirst().shiftId(), of))
                .toList();
    }

    /** What it is called. */
    public String name() {
        return records.isEmpty() ? "" : records.getFirst().activity();
    }

    /** Those that are not revoked. */
    public List<DisclosedRecord> standing() {
        return records.stream()
                .filter(record -> record.state() != RecordState.REVOKED)
                .toList();
    }

    /** The minutes of those that are not revoked. */
    public long minutes() {
        return standing().stream().mapToLong(DisclosedRecord::minutes).sum();
    }
}
