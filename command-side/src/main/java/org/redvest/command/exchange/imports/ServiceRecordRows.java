package org.redvest.command.exchange.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.Overnight;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Certifies the services of a file. A record's number follows from who served, when, at what and for whom, so that the
 * same service again is the same record.
 */
@Component
class ServiceRecordRows implements RowImporter {

    private static final String WITNESS = "见证人证件号码";
    private static final Duration DAY = Duration.ofDays(1);

    private final Commands commands;
    private final DocumentHolders holders;
    private final KeyRing keys;
    private final Divisions divisions;
    private final ServiceCategories categories;

    ServiceRecordRows(
            Commands commands,
            DocumentHolders holders,
            KeyRing keys,
            Divisions divisions,
            ServiceCategories categories) {
        this.commands = commands;
        this.holders = holders;
        this.keys = keys;
        this.divisions = divisions;
        this.categories = categories;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SERVICE_RECORDS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("志愿者证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Supplier<VolunteerId> volunteer = holders.named(row, "志愿者证件号码");
        ServiceInterval interval = interval(row, terms.overnight());
        OrganisationId organisation = OrganisationId.of(row.code("记录单位统一社会信用代码"));
        Supplier<VolunteerId> leader = holders.named(row, "活动负责人证件号码");
        Text activity = Text.of(row.needed("活动名称"));
        Text category = row.understood("服务类别", Text.of(categories.requireOfHours(row.needed("服务类别"))));
        DivisionCode division = row.division("服务地区划代码", divisions);
        Text place = Text.of(row.needed("服务地点"));
        Supplier<VolunteerId> witness = row.optional(WITNESS) == null ? null : holders.named(row, WITNESS);
        return job -> {
            VolunteerId served = volunteer.get();
            return commands.send(
                    new CertifyHours(
                            served,
                            record(served, organisation, activity, interval),
                            organisation,
                            leader.get(),
                            activity,
                            category,
                            interval,
                            division,
                            place,
                            null,
                            null,
                            witness == null ? null : witness.get(),
                            null),
                    Envelope.importedBy(job.uploader()),
                    job.id().toString());
        };
    }

    private ServiceRecordId record(
            VolunteerId volunteer, OrganisationId organisation, Text activity, ServiceInterval interval) {
        String natural = String.join(
                "|",
                volunteer.value(),
                organisation.code(),
                activity.value(),
                interval.start().toString(),
                interval.end().toString());
        return ServiceRecordId.from(keys.uuid("imported-service-record", natural));
    }

    /** When a service was, by the columns 服务日期, 开始时间, 结束时间 and, where it went over midnight, 结束日期. */
    static ServiceInterval interval(Row row, Overnight overnight) {
        LocalDate date = row.date("服务日期");
        Duration start = row.time("开始时间");
        Duration end = row.time("结束时间");
        LocalDate named = row.optionalDate("结束日期");
        if (start.compareTo(DAY) >= 0) {
            throw new Refusal(
                    Problem.TIME_INVALID, "In the column 开始时间, 24:00 is the end of a day: write 00:00 of the next.");
        }
        boolean later = named == null && end.compareTo(start) < 0;
        if (later && overnight == Overnight.REFUSED) {
            throw new Refusal(
                    Problem.INTERVAL_REVERSED,
                    "The service ends before it starts. If it went over midnight, add a column 结束日期 with the date of its"
                            + " end, or send the file with overnight=NEXT_DAY.");
        }
        LocalDate endDate = named != null ? named : later ? date.plusDays(1) : date;
        return ServiceInterval.of(
                CivilTime.at(date.atStartOfDay().plus(start)),
                CivilTime.at(endDate.atStartOfDay().plus(end)));
    }
}
