package org.redvest.command.exchange.imports;

import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.command.OpenStation;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.StationId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Opens the stations of a file. One that was opened under the same number with the same particulars is unchanged, whatever
 * became of it since.
 */
@Component
class StationRows implements RowImporter {

    private final Commands commands;
    private final Divisions divisions;

    StationRows(Commands commands, Divisions divisions) {
        this.commands = commands;
        this.divisions = divisions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STATIONS;
    }

    /** All in the order of the file: a centre stands in it before what belongs to it. */
    @Override
    public String owner(Row row) {
        return "";
    }

    @Override
    public Reading read(Row row, Terms terms) {
        String address = row.optional("地址");
        String hours = row.optional("开放时间");
        String parent = row.optionalCode("上级编号");
        OpenStation station = new OpenStation(
                Text.of(row.code("驿站编号")),
                Text.of(row.needed("名称")),
                kind(row),
                new Site(
                        row.division("区划代码", divisions),
                        address == null ? Text.EMPTY : Text.of(address),
                        Points.coordinates(row)),
                hours == null ? null : OpeningHours.of(hours),
                row.date("启用日期"),
                parent == null ? null : StationId.ofNumber(Text.of(parent)));
        return job -> commands.send(
                station, Envelope.importedBy(job.uploader()), job.id().toString());
    }

    private static StationKind kind(Row row) {
        return StationKind.named(row.needed("类型"))
                .orElseThrow(
                        () -> new Refusal(Problem.INVALID_FIELD, "The column 类型 is one of 实践中心, 实践所, 实践站, 驿站, 点, 岗."));
    }
}
