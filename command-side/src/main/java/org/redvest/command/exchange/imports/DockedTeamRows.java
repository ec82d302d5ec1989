package org.redvest.command.exchange.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.command.DockTeam;
import org.redvest.api.city.station.command.EndDocking;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Docks the teams of a file to their stations. A docking's number follows from station, team, weekdays, time and first day,
 * so that the same row again is the same docking; one that has got a last day since ends.
 */
@Component
class DockedTeamRows implements RowImporter {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "一", DayOfWeek.MONDAY,
            "二", DayOfWeek.TUESDAY,
            "三", DayOfWeek.WEDNESDAY,
            "四", DayOfWeek.THURSDAY,
            "五", DayOfWeek.FRIDAY,
            "六", DayOfWeek.SATURDAY,
            "日", DayOfWeek.SUNDAY,
            "天", DayOfWeek.SUNDAY);

    /** What may stand before the day: 星期六, 周六, 礼拜六. */
    private static final Pattern OF_THE_WEEK = Pattern.compile("^(星期|周|礼拜)");

    private final Commands commands;
    private final KeyRing keys;

    DockedTeamRows(Commands commands, KeyRing keys) {
        this.commands = commands;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DOCKED_TEAMS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("驿站编号");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        StationId station = StationId.ofNumber(Text.of(row.code("驿站编号")));
        OrganisationId team = OrganisationId.of(row.code("队伍统一社会信用代码"));
        Set<DayOfWeek> weekdays = weekdays(row);
        DutyTime dutyTime = dutyTime(row);
        LocalDate from = row.date("起始日期");
        LocalDate until = row.optionalDate("截止日期");
        String natural = String.join(
                "|",
                station.value(),
                team.code(),
                weekdays.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                dutyTime.name(),
                from.toString());
        DockingId docking = DockingId.from(keys.uuid("imported-docking", natural));
        DockTeam command =
                new DockTeam(station, docking, team, Text.of(row.needed("队伍名称")), weekdays, dutyTime, from, until);
        return job -> {
            Effect docked = send(command, job);
            return docked == Effect.RECORDED || until == null
                    ? docked
                    : send(new EndDocking(station, docking, team, until), job);
        };
    }

    private static Set<DayOfWeek> weekdays(Row row) {
        List<String> given = row.list("值班星期");
        Set<DayOfWeek> days = given.stream().map(DockedTeamRows::weekday).collect(Collectors.toSet());
        if (days.isEmpty()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column 值班星期 is empty.");
        }
        return days;
    }

    private static DayOfWeek weekday(String given) {
        DayOfWeek day = DAYS.get(OF_THE_WEEK.matcher(given).replaceFirst(""));
        if (day == null) {
            throw new Refusal(Problem.INVALID_FIELD, "The column 值班星期 has days of the week, as 六、日.");
        }
        return day;
    }

    private static DutyTime dutyTime(Row row) {
        return DutyTime.named(row.needed("时段"))
                .orElseThrow(() -> new Refusal(Problem.INVALID_FIELD, "The column 时段 is one of 上午, 下午, 全天."));
    }

    private Effect send(Command<Effect> command, ImportJob job) {
        return commands.send(
                command, Envelope.importedBy(job.uploader()), job.id().toString());
    }
}
