package org.redvest.command.exchange.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.ListOutcomes;
import org.redvest.api.service.attendance.Listed;
import org.redvest.api.service.attendance.command.RecordAttendance;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.shift.Shifts;
import org.springframework.stereotype.Component;

/**
 * Writes down who was there, as an attendance sheet says. Its times are those of the shift's day, or of the day that the row
 * names; at a shift that goes on until midnight or over it, who went at an earlier hour than they came went the day after. The
 * same row again changes nothing.
 */
@Component
class AttendanceRows implements RowImporter {

    private final Commands commands;
    private final DocumentHolders holders;
    private final Shifts shifts;

    AttendanceRows(Commands commands, DocumentHolders holders, Shifts shifts) {
        this.commands = commands;
        this.holders = holders;
        this.shifts = shifts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ATTENDANCE;
    }

    @Override
    public String owner(Row row) {
        return row.owner("班次编号");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        ShiftId shift = ShiftId.of(row.needed("班次编号"));
        Supplier<VolunteerId> volunteer = holders.named(row, "志愿者证件号码");
        LocalDate named = row.optionalDate("日期");
        Duration came = row.time("签到时间");
        Duration went = row.time("签退时间");
        return job -> record(shift, listed(volunteer.get(), shifts.require(shift), named, came, went), job);
    }

    private Effect record(ShiftId shift, Listed listed, ImportJob job) {
        ListOutcomes.Outcome outcome = commands.send(
                        new RecordAttendance(shift, EvidenceMethod.SHEET, List.of(listed), job.uploaderVolunteer()),
                        Envelope.importedBy(job.uploader()),
                        job.id().toString())
                .all()
                .getFirst();
        Problem refused = outcome.refused();
        if (refused != null) {
            throw new Refusal(refused, String.valueOf(outcome.detail()));
        }
        return outcome.effect() == Effect.RECORDED ? Effect.RECORDED : Effect.ALREADY_RECORDED;
    }

    private static Listed listed(
            VolunteerId volunteer, Shifts.Known shift, @Nullable LocalDate named, Duration came, Duration went) {
        LocalDate day = named == null ? shift.times().service().serviceDate() : named;
        LocalDate lastDay = went.compareTo(came) < 0 && isOvernight(shift) ? day.plusDays(1) : day;
        return new Listed(
                volunteer,
                CivilTime.at(day.atStartOfDay().plus(came)),
                CivilTime.at(lastDay.atStartOfDay().plus(went)));
    }

    private static boolean isOvernight(Shifts.Known shift) {
        Instant midnight =
                CivilTime.startOf(shift.times().service().serviceDate().plusDays(1));
        return !shift.times().end().isBefore(midnight);
    }
}
